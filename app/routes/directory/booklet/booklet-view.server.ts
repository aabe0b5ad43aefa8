/** What stands in the booklet of a municipality, in words. Only what everybody may see: paper goes from hand to hand. */
import { bookletOf, type BookletPartner } from '#app/domain/directory/booklet.ts';
import { helpersIn, partnersIn } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { Location, Organisation } from '#app/domain/organisation/organisation.ts';
import { dayText } from '#app/i18n/moment-text.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { viewContacts, type ContactView } from '../partner/contacts.server.ts';
import { viewHowTo } from '../partner/services.server.ts';

export type BookletReach = { label: string | null; who: string | null; hours: string | null } & Pick<
  ContactView,
  'phone' | 'email'
>;

export type BookletWay = { services: string | null; who: string; channels: string; formUrl: string | null };

export type BookletEntry = {
  number: number;
  name: string;
  domain: Domain;
  type: string | null;
  summary: string;
  services: string[];
  ways: BookletWay[];
  reach: BookletReach[];
  website: string | null;
  places: { address: string; hours: string | null }[];
  checked: string;
};

export type BookletPointer = { number: number; name: string };

export type BookletView = {
  town: string;
  slug: string;
  coalition: string;
  date: string;
  count: number;
  demo: boolean;
  /** Of one theme only: its label. */
  only: string | null;
  /** More than a book can hold: it only says how many there are per theme, each with a book of its own. */
  isTooMuch: boolean;
  /** `id` is empty for partners without a theme. */
  chapters: { id: string; label: string; count: number; entries: BookletEntry[]; also: BookletPointer[] }[];
  index: BookletPointer[];
};

/** This is some two hundred pages: nobody carries more, and a server is busy with it for too long. */
const MOST_IN_BOOK = 400;

/** @param theme for a book of this one theme */
export function viewBooklet(
  directory: Directory,
  here: Municipality,
  theme: string | null,
  phrases: Phrases,
  now: number,
): BookletView {
  const { term, language } = phrases;
  const inAll = partnersIn(directory, here.code).length;
  const isTooMuch = theme === null && inAll > MOST_IN_BOOK;
  const contents = isTooMuch
    ? countsOf(directory, here.code, phrases)
    : contentsOf(directory, here.code, theme, phrases, now);
  return {
    town: here.name,
    slug: here.slug,
    coalition: directory.coalition.name,
    date: dayText(language, now),
    demo: directory.demo,
    only: theme && term('theme', theme),
    isTooMuch,
    ...contents,
    count: isTooMuch ? inAll : contents.index.length,
  };
}

type Contents = Pick<BookletView, 'chapters' | 'index'>;

function countsOf(directory: Directory, code: string, { term }: Phrases): Contents {
  const chapters = directory.vocabulary.theme.map(({ id }) => {
    return { id, label: term('theme', id), count: helpersIn(directory, id, code).length, entries: [], also: [] };
  });
  return { chapters, index: [] };
}

function contentsOf(directory: Directory, code: string, only: string | null, phrases: Phrases, now: number): Contents {
  const { t, term } = phrases;
  const chapters = bookletOf(directory, code, only);
  const all = chapters.flatMap(({ partners }) => partners).map(pointerTo);
  return {
    chapters: chapters.map(({ theme, partners, also }) => ({
      id: theme ?? '',
      label: theme === null ? t('booklet.other') : term('theme', theme),
      count: partners.length + also.length,
      entries: partners.map((partner) => viewEntry(partner, phrases, now)),
      also: also.map(pointerTo),
    })),
    index: [...all].sort((a, b) => a.name.localeCompare(b.name, 'nl')),
  };
}

function pointerTo({ number, organisation: { name } }: BookletPartner): BookletPointer {
  return { number, name };
}

function viewEntry({ number, organisation, services }: BookletPartner, phrases: Phrases, now: number): BookletEntry {
  const { name, domain, summary, website, locations } = organisation;
  const ways = viewHowTo(services, phrases);
  return {
    number,
    name,
    domain,
    type: phrases.typeOf(organisation),
    summary,
    services: services.map((service) => service.name),
    ways: ways.flatMap(({ services: which, who, channels, formUrl }) =>
      who === null || channels === null
        ? []
        : [{ services: ways.length > 1 ? which.join(', ') : null, who: who.replace(/\.$/, ''), channels, formUrl }],
    ),
    reach: viewReach(organisation, phrases, now),
    website: website && new URL(website).hostname.replace(/^www\./, ''),
    places: locations.map((location) => viewPlace(location, phrases)),
    checked: phrases.fresh(organisation).text,
  };
}

/** The organisation's own number first: people come and go faster than paper. */
function viewReach(organisation: Organisation, phrases: Phrases, now: number): BookletReach[] {
  const { people, general } = viewContacts(organisation, 'public', phrases, now);
  return [
    ...(general ? [{ label: null, who: null, hours: null, phone: general.phone, email: general.email }] : []),
    ...people.map(({ task, name, role, hours, phone, email }) => ({
      label: task,
      who: [name, role].filter(Boolean).join(', '),
      hours,
      phone,
      email,
    })),
  ];
}

function viewPlace({ street, houseNumber, postcode, city, hours }: Location, phrases: Phrases) {
  const line = [street, houseNumber].filter(Boolean).join(' ');
  return {
    address: [line, `${postcode.replace(' ', '\u00a0')} ${city}`].filter(Boolean).join(', '),
    hours: hours.length > 0 ? phrases.hours(hours) : null,
  };
}
