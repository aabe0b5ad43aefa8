/** The shape of `/api/search`. Part of the contract with the outside: it does not change without a decision record. */
import { localTime } from '#app/domain/hours/local-time.ts';
import { firstContact, visibleContacts } from '#app/domain/access/visible-contact.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { formatPhone } from '#app/domain/phone/dutch-phone.ts';
import type { SearchParameters } from '#app/domain/search/parameters.ts';
import type { Hit, SearchAnswer } from '#app/domain/search/search.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { whyTexts } from '#app/routes/directory/search/result-card.server.ts';

export function toSearchJson(
  directory: Directory,
  answer: SearchAnswer,
  { limit, offset, serves }: SearchParameters,
  phrases: Phrases,
  today: string,
) {
  const { interpretation, place } = answer;
  const themes = interpretation.needs.flatMap((need) => need.meanings.filter((one) => one.kind === 'theme'));
  return {
    query: interpretation.query,
    understood: {
      themes: themes.map(({ id }) => ({ id, label: phrases.term('theme', id) })),
      place: place && {
        label: place.label,
        municipality: place.municipality && phrases.municipality(place.municipality),
        lat: place.latitude,
        lng: place.longitude,
      },
      words: interpretation.words.map((word) => word.text),
      correctedFrom: interpretation.corrected ? interpretation.query : null,
      unknownPlace: interpretation.unknownPlace,
    },
    total: answer.total,
    others: serves === 'all' ? 0 : answer.others,
    results: answer.hits(offset, offset + limit).map((hit) => toResult(directory, answer, hit, phrases, today)),
  };
}

function toResult(directory: Directory, answer: SearchAnswer, hit: Hit, phrases: Phrases, today: string) {
  const { organisation, location, distanceKm } = hit;
  return {
    id: organisation.id,
    slug: organisation.slug,
    name: organisation.name,
    type: phrases.typeOf(organisation),
    domain: organisation.domain,
    municipality: location.municipality && phrases.municipality(location.municipality),
    distanceKm: distanceKm === null ? null : Math.round(distanceKm * 10) / 10,
    servesPlace: hit.servesPlace,
    themes: [...new Set(organisation.services.flatMap((service) => service.themes))],
    score: Math.round(Math.min(1, hit.score) * 100) / 100,
    why: whyTexts(directory, answer, hit, phrases).map((text) => text.replaceAll(/\[\[|\]\]/g, '')),
    contact: publicContact(organisation, today),
    verifiedAt: organisation.verification && localTime(organisation.verification.at).date,
  };
}

function publicContact(organisation: Organisation, today: string) {
  const contact = firstContact(visibleContacts(organisation, 'public'), today);
  if (!contact) return null;
  return {
    name: contact.name,
    role: contact.role,
    phone: contact.phone && formatPhone(contact.phone),
    email: contact.email,
  };
}
