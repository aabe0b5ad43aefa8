/** One search result in the visitor's words: who, what, why, whom to call, and how sure. */
import { firstContact, isAway, reachOf, visibleContacts } from '#app/domain/access/visible-contact.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import { formatPhone, phoneHref } from '#app/domain/phone/dutch-phone.ts';
import type { Hit, SearchAnswer } from '#app/domain/search/search.ts';
import type { Reason } from '#app/domain/search/rank/explain.ts';
import { inSentence } from '#app/i18n/in-sentence.ts';
import type { FreshnessText, Phrases } from '#app/i18n/phrases.server.ts';

export type ResultCard = {
  slug: string;
  name: string;
  domain: Domain;
  summary: string;
  km: string | null;
  /** What matched, with the words looked for between `[[` and `]]`. */
  why: string[];
  contact: { name: string; role: string | null } | null;
  /** Until when that person is away, when nobody stands in. */
  away: string | null;
  phone: { text: string; href: string } | null;
  email: string | null;
  fresh: FreshnessText;
  /** Open now, waiting time, intake stop. */
  open: boolean | null;
  waiting: string | null;
  stop: string | null;
  /** How soon it usually reacts. */
  reacts: string | null;
};

/** @param today ISO date in the Netherlands */
export function toResultCard(
  directory: Directory,
  answer: SearchAnswer,
  hit: Hit,
  phrases: Phrases,
  today: string,
): ResultCard {
  const { organisation } = hit;
  const contact = firstContact(visibleContacts(organisation, 'public'), today);
  const { phone, email } = reachOf(organisation, contact, today);
  const service = hit.service ?? organisation.services[0];
  const stop = service?.intakeStop && service.intakeStop.until >= today ? service.intakeStop : null;
  return {
    slug: organisation.slug,
    name: organisation.name,
    domain: organisation.domain,
    summary: organisation.summary,
    km: hit.distanceKm === null ? null : phrases.km(hit.distanceKm),
    why: whyTexts(directory, answer, hit, phrases),
    contact: contact ? { name: contact.name, role: contact.role } : null,
    away:
      contact?.absence && isAway(contact, today)
        ? phrases.t('state.away', { date: phrases.day(contact.absence.until) })
        : null,
    phone: phone ? { text: formatPhone(phone), href: phoneHref(phone) } : null,
    email,
    fresh: phrases.fresh(organisation),
    open: hit.openNow,
    waiting: service?.waiting?.text ?? null,
    stop: stop ? phrases.t('state.stop', { date: phrases.day(stop.until) }) : null,
    reacts: phrases.reacts(organisation),
  };
}

/** Also the `why` of the API, there without the marks. */
export function whyTexts(directory: Directory, answer: SearchAnswer, hit: Hit, phrases: Phrases): string[] {
  const reasons = hit.reasons.slice(0, 3).map((reason) => reasonText(reason, phrases));
  return [...reasons, whereText(directory, answer, hit, phrases)];
}

function reasonText(reason: Reason, { t, term }: Phrases): string {
  switch (reason.kind) {
    case 'name':
      return t('why.name');
    case 'person':
      return t('why.person', { name: reason.name });
    case 'word':
      return t('why.word', { word: reason.word });
    case 'language':
      return t('why.language', { label: term('language', reason.id) });
    case 'programme':
      return t('why.programme', { label: term('programme', reason.id) });
    default:
      return t(`why.${reason.kind}`, { label: inSentence(term(reason.kind, reason.id)) });
  }
}

function whereText(directory: Directory, answer: SearchAnswer, hit: Hit, { t, municipality }: Phrases): string {
  const { organisation, location, servesPlace } = hit;
  const code = answer.place?.municipality ?? null;
  if (code === null || servesPlace === null) {
    const codes = new Set(organisation.services.flatMap((service) => service.serviceAreas));
    if (codes.size === directory.municipalities.length)
      return t('why.servesAll', { region: directory.coalition.region });
    return t('why.servesSome', { count: codes.size, places: [...codes].map(municipality).join(', ') });
  }
  const place = municipality(code);
  if (!servesPlace) return t('why.servesNot', { place });
  return location.municipality === code
    ? t('why.serves', { place })
    : t('why.servesFrom', { city: location.city, place });
}
