/** A page of who is who, under a heading for each kind of people, with the filters as they were asked. */
import type { Person } from '#app/domain/access/actor.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { WHO_KINDS, whoIsWho, type Who, type WhoFilter } from '#app/domain/membership/who-is-who.ts';
import { RINGS } from '#app/domain/membership/membership.ts';
import { CONTACT_LEVELS } from '#app/domain/organisation/choices.ts';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import { pageOf } from '#app/domain/page-of.ts';
import { formatPhone, phoneHref } from '#app/domain/phone/dutch-phone.ts';
import { inSentence } from '#app/i18n/in-sentence.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';

const ROWS = 50;

export type WhoView = ReturnType<typeof viewWho>;
export type WhoLine = WhoView['sections'][number]['people'][number];

type Deps = { directory: Directory; person: Person; phrases: Phrases };

export function viewWho(deps: Deps, filter: WhoFilter, askedPage: number) {
  const { directory, person, phrases } = deps;
  const { t } = phrases;
  const found = whoIsWho(directory, person, filter);
  const { items, page, pages } = pageOf(found, askedPage, ROWS);
  return {
    asked: askedIn(directory, filter),
    count: t('who.count', { count: found.length }),
    sections: WHO_KINDS.flatMap((kind) => {
      const people = items.filter((one) => one.kind === kind).map((one) => whoLine(deps, one));
      return people.length === 0 ? [] : [{ kind, title: t(`who.kind.${kind}`), people }];
    }),
    page,
    pages,
    options: {
      kind: WHO_KINDS.map((value) => ({ value, label: t(`who.kind.${value}`) })),
      level: CONTACT_LEVELS.map((value) => ({ value, label: t(`partner.level.${value}`) })),
      domain: DOMAINS.map((value) => ({ value, label: t(`domain.${value}`) })),
      municipality: directory.municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
      ring: RINGS.map((value) => ({ value, label: t(`who.kind.${value}`) })),
    },
  };
}

function askedIn(directory: Directory, { q, kind, level, domain, municipality, ring }: WhoFilter) {
  const slug = municipality && directory.municipalityByCode(municipality)?.slug;
  return {
    ...(q && { q }),
    ...(kind && { wie: kind }),
    ...(level && { niveau: level }),
    ...(domain && { domein: domain }),
    ...(slug && { gemeente: slug }),
    ...(ring && { kring: ring }),
  };
}

function whoLine({ directory, phrases }: Deps, one: Who) {
  const { name, role, level, phone, email, organisation, municipality } = one;
  const place = municipality === null ? null : directory.municipalityByCode(municipality);
  return {
    name,
    role: role && level ? inSentence(role) : role,
    level: level && phrases.t(`partner.level.${level}`),
    phone: phone === null ? null : { text: formatPhone(phone), href: phoneHref(phone) },
    email,
    domain: organisation?.domain ?? null,
    of: organisation
      ? { to: paths.partner(organisation.slug), name: organisation.name }
      : place && { to: paths.municipality(place.slug), name: place.name },
  };
}
