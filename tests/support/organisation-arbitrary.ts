/**
 * Valid partners made at random, for what holds for every one of them. Ids come from a few, so that two partners made
 * this way look like two versions of one entry.
 */
import fc from 'fast-check';
import {
  CHANNELS,
  CONTACT_LEVELS,
  COVENANT_STATUSES,
  LEGAL_BASES,
  POINT_PRECISIONS,
  PROGRAMME_STATUSES,
  REFERRERS,
  VISIBILITIES,
} from '#app/domain/organisation/choices.ts';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import type {
  Contact,
  Location,
  OrganisationDetails,
  ProgrammeOffer,
  Service,
} from '#app/domain/organisation/organisation.ts';

const words = fc.constantFrom('hulp', 'bij', 'post,', 'een', 'maatje', 'thuis', 'Roermond', '€', 'é', 'الأم', '👶🏽');
const writtenLine = fc.array(words, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
const anyLine = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((any) => any.trim() || 'x');
const line = fc.oneof({ weight: 3, arbitrary: writtenLine }, { weight: 1, arbitrary: anyLine });
const text = fc.oneof(
  fc.array(writtenLine, { maxLength: 4 }).map((some) => some.join('.\n\n')),
  anyLine,
);
const maybeLine = fc.option(line);
const lineList = fc.array(line, { maxLength: 3 });
const choice = <T>(from: readonly T[]) => fc.constantFrom(...from);
/** In one order: that of a set says nothing. */
const set = <T>(from: readonly T[], minLength = 0) => fc.subarray([...from], { minLength });
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-09-${String(number).padStart(2, '0')}`);
const municipality = choice(['GM0957', 'GM1640', 'GM0988']);
const webAddress = choice(['https://lampje.example', 'https://www.lampje.example/hulp', 'https://kapstok.example']);
const email = choice(['info@lampje.example', 'post@lampje.example', 'info@kapstok.example', 'lampje@gmail.com']);
const phone = choice(['+31475005102', '+31475005103', '140475']);
const hours = fc.subarray([
  { day: 1, opens: '09:00', closes: '12:00' },
  { day: 1, opens: '13:00', closes: '17:00' },
  { day: 4, opens: '09:00', closes: '16:30' },
]);
const step = fc.record({ title: line, text });

const location = (id: string): fc.Arbitrary<Location> =>
  fc.record({
    id: fc.constant(id),
    name: maybeLine,
    street: maybeLine,
    houseNumber: maybeLine,
    postcode: choice(['6041 AB', '6041', '5961 AA']),
    city: line,
    municipality: fc.option(municipality),
    latitude: fc.double({ min: 50.5, max: 53.8, noNaN: true }),
    longitude: fc.double({ min: 3.2, max: 7.4, noNaN: true }),
    precision: choice(POINT_PRECISIONS),
    hours,
    wheelchair: fc.option(fc.boolean()),
    accessibility: maybeLine,
  });

const service = (id: string): fc.Arbitrary<Service> =>
  fc.record({
    id: fc.constant(id),
    name: line,
    description: text,
    themes: fc.shuffledSubarray(['money', 'housing', 'parenting']),
    phases: set(['pregnancy', 'birth', 'toddler']),
    audiences: set(['young-parents', 'fathers']),
    eligibility: lineList,
    exclusions: fc.array(fc.record({ text: line, instead: fc.option(choice(['knikkerzak', 'kapstok'])) }), {
      maxLength: 2,
    }),
    serviceAreas: set(['GM0957', 'GM1640', 'GM0988'], 1),
    cost: maybeLine,
    referral: fc.option(
      fc.record({
        who: set(REFERRERS, 1),
        channels: set(CHANNELS, 1),
        formUrl: fc.option(webAddress),
        steps: fc.array(step, { minLength: 1, maxLength: 3 }),
        next: step,
        bring: lineList,
        sentence: maybeLine,
      }),
    ),
    waiting: fc.option(
      fc.record({
        text: line,
        maxWeeks: fc.option(fc.integer({ min: 0, max: 104 })),
        urgent: maybeLine,
        statedOn: day,
      }),
    ),
    intakeStop: fc.option(fc.record({ until: day, reason: maybeLine })),
  });

const contact = (id: string): fc.Arbitrary<Contact> =>
  fc.record({
    id: fc.constant(id),
    name: line,
    role: maybeLine,
    task: line,
    level: choice(CONTACT_LEVELS),
    visibility: choice(VISIBILITIES),
    phone: fc.option(phone),
    phoneVisibility: choice(VISIBILITIES),
    email: fc.option(email),
    emailVisibility: choice(VISIBILITIES),
    hours,
    absence: fc.option(fc.record({ until: day, fallback: maybeLine })),
    legalBasis: choice(LEGAL_BASES),
    legalBasisOn: day,
  });

const programme = (id: string): fc.Arbitrary<ProgrammeOffer> =>
  fc.record({ programme: fc.constant(id), role: line, status: choice(PROGRAMME_STATUSES), since: fc.option(day) });

/** Items with different ids, in any order. */
function itemsOf<T>(make: (id: string) => fc.Arbitrary<T>, ids: string[], minLength = 0): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray(ids, { minLength }).chain((some) => fc.tuple(...some.map(make)));
}

export const organisationArbitrary: fc.Arbitrary<OrganisationDetails> = fc.record({
  name: line,
  shortName: maybeLine,
  domain: choice(DOMAINS),
  type: fc.option(choice(['midwifery', 'preschool'])),
  typeLabel: maybeLine,
  summary: line,
  description: text,
  languages: set(['nl', 'ar', 'pl']),
  interpreter: fc.boolean(),
  keywords: lineList,
  phone: fc.option(phone),
  email: fc.option(email),
  website: fc.option(webAddress),
  covenant: fc.record({ status: choice(COVENANT_STATUSES), signedOn: fc.option(day) }),
  locations: itemsOf(location, ['location-1', 'location-2', 'location-3', 'location-4'], 1),
  services: itemsOf(service, ['service-1', 'service-2', 'service-3', 'service-4'], 1),
  contacts: itemsOf(contact, ['contact-1', 'contact-2', 'contact-3', 'contact-4']),
  programmes: itemsOf(programme, ['nu-niet-zwanger', 'voorzorg', 'centering', 'order']),
});
