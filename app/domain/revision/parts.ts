/**
 * An entry as its forms divide it: parts, fields and lists. Comparing, taking over and reconciling all go by these
 * tables, so that a new property is put in one place. Nothing is compared here.
 */
import type {
  Contact,
  Location,
  OrganisationDetails,
  ProgrammeOffer,
  Service,
} from '#app/domain/organisation/organisation.ts';
import { code, codeList, codeSet, day, flag, lines, openingHours, text, type FieldValue } from './field-value.ts';
import type { Label } from './labels.ts';

export const ENTRY_PARTS = ['identity', 'places', 'services', 'contacts', 'programmes', 'covenant'] as const;
export type EntryPart = (typeof ENTRY_PARTS)[number];

/** What changes as one: a field is taken over or reconciled whole, never half. */
export type Field<T> = {
  label: Label;
  /** The properties it stands for. Each property of `T`, but its id, is of exactly one field. */
  of: readonly (keyof T)[];
  /** The values it is compared and shown by. */
  readings: readonly (readonly [Label, (from: T) => FieldValue])[];
};

/** A list of an entry. Its items are told apart by their id. */
export type EntryList<T> = {
  property: 'locations' | 'services' | 'contacts' | 'programmes';
  part: EntryPart;
  /** One item. */
  label: Label;
  itemsIn: (details: OrganisationDetails) => readonly T[];
  idOf: (item: T) => string;
  /** What people know the items by. */
  named: (items: readonly T[]) => FieldValue;
  fields: readonly Field<T>[];
};

export const IDENTITY: readonly Field<OrganisationDetails>[] = [
  field('name', text),
  field('shortName', text),
  field('domain', (value) => code('choice:domain', value)),
  {
    label: 'type',
    // One or the other: a term, or what was typed.
    of: ['type', 'typeLabel'],
    readings: [
      ['type', ({ type }) => code('organisation-type', type)],
      ['typeLabel', ({ typeLabel }) => text(typeLabel)],
    ],
  },
  field('summary', text),
  field('description', text),
  field('keywords', lines),
  field('languages', (codes) => codeSet('language', codes)),
  field('interpreter', flag),
  field('website', text),
  field('phone', text),
  field('email', text),
];

export const COVENANT: readonly Field<OrganisationDetails>[] = [
  {
    label: 'covenant',
    of: ['covenant'],
    readings: [
      ['covenant', ({ covenant }) => code('choice:covenant-status', covenant.status)],
      ['signedOn', ({ covenant }) => day(covenant.signedOn)],
    ],
  },
];

export const LOCATIONS: EntryList<Location> = {
  property: 'locations',
  part: 'places',
  label: 'location',
  itemsIn: ({ locations }) => locations,
  idOf: ({ id }) => id,
  named: (items) => lines(items.map((item) => item.name ?? addressLine(item))),
  fields: [
    field('name', text),
    {
      label: 'address',
      // The house number of one version with the street of another is nowhere, and so is its point on the map.
      of: ['street', 'houseNumber', 'postcode', 'city', 'municipality', 'latitude', 'longitude', 'precision'],
      readings: [
        ['street', ({ street }) => text(street)],
        ['houseNumber', ({ houseNumber }) => text(houseNumber)],
        ['postcode', ({ postcode }) => text(postcode)],
        ['city', ({ city }) => text(city)],
        ['municipality', ({ municipality }) => code('municipality', municipality)],
        ['point', ({ latitude, longitude, precision }) => ({ kind: 'point', latitude, longitude, precision })],
      ],
    },
    field('hours', openingHours),
    field('wheelchair', flag),
    field('accessibility', text),
  ],
};

export const SERVICES: EntryList<Service> = {
  property: 'services',
  part: 'services',
  label: 'service',
  itemsIn: ({ services }) => services,
  idOf: ({ id }) => id,
  named: (items) => lines(items.map(({ name }) => name)),
  fields: [
    field('name', text),
    field('description', text),
    // The first is the main theme.
    field('themes', (codes) => codeList('theme', codes)),
    field('phases', (codes) => codeSet('phase', codes)),
    field('audiences', (codes) => codeSet('audience', codes)),
    field('eligibility', lines),
    field('exclusions', (exclusions) => lines(exclusions.map(({ text, instead }) => ({ text, partner: instead })))),
    field('serviceAreas', (codes) => codeSet('municipality', codes)),
    field('cost', text),
    {
      label: 'referral',
      of: ['referral'],
      readings: [
        ['referrers', ({ referral }) => codeSet('choice:referrer', referral?.who)],
        ['channels', ({ referral }) => codeSet('choice:channel', referral?.channels)],
        ['formUrl', ({ referral }) => text(referral?.formUrl)],
        ['steps', ({ referral }) => lines(referral?.steps)],
        ['next', ({ referral }) => lines(referral ? [referral.next] : [])],
        ['bring', ({ referral }) => lines(referral?.bring)],
        ['sentence', ({ referral }) => text(referral?.sentence)],
      ],
    },
    {
      label: 'waiting',
      of: ['waiting'],
      readings: [
        ['waiting', ({ waiting }) => text(waiting?.text)],
        ['maxWeeks', ({ waiting }) => text(waiting?.maxWeeks?.toString())],
        ['urgent', ({ waiting }) => text(waiting?.urgent)],
        ['statedOn', ({ waiting }) => day(waiting?.statedOn)],
      ],
    },
    {
      label: 'intakeStop',
      of: ['intakeStop'],
      readings: [
        ['intakeStop', ({ intakeStop }) => day(intakeStop?.until)],
        ['reason', ({ intakeStop }) => text(intakeStop?.reason)],
      ],
    },
  ],
};

export const CONTACTS: EntryList<Contact> = {
  property: 'contacts',
  part: 'contacts',
  label: 'contact',
  itemsIn: ({ contacts }) => contacts,
  idOf: ({ id }) => id,
  named: (items) => lines(items.map(({ name }) => name)),
  fields: [
    {
      label: 'person',
      // Who may see a number was decided for that number of that person: it must not come to stand beside another.
      of: [
        'name',
        'role',
        'visibility',
        'phone',
        'phoneVisibility',
        'email',
        'emailVisibility',
        'legalBasis',
        'legalBasisOn',
      ],
      readings: [
        ['name', ({ name }) => text(name)],
        ['role', ({ role }) => text(role)],
        ['visibility', ({ visibility }) => code('choice:visibility', visibility)],
        ['phone', ({ phone }) => text(phone)],
        ['phoneVisibility', ({ phoneVisibility }) => code('choice:visibility', phoneVisibility)],
        ['email', ({ email }) => text(email)],
        ['emailVisibility', ({ emailVisibility }) => code('choice:visibility', emailVisibility)],
        ['legalBasis', ({ legalBasis }) => code('choice:legal-basis', legalBasis)],
        ['legalBasisOn', ({ legalBasisOn }) => day(legalBasisOn)],
      ],
    },
    field('task', text),
    field('level', (value) => code('choice:level', value)),
    field('hours', openingHours),
    {
      label: 'absence',
      of: ['absence'],
      readings: [
        ['absence', ({ absence }) => day(absence?.until)],
        ['fallback', ({ absence }) => text(absence?.fallback)],
      ],
    },
  ],
};

/** An organisation takes part in a programme once. */
export const PROGRAMMES: EntryList<ProgrammeOffer> = {
  property: 'programmes',
  part: 'programmes',
  label: 'programme',
  itemsIn: ({ programmes }) => programmes,
  idOf: ({ programme }) => programme,
  named: (items) =>
    codeList(
      'programme',
      items.map(({ programme }) => programme),
    ),
  fields: [
    field('role', text),
    field('status', (value) => code('choice:programme-status', value)),
    field('since', day),
  ],
};

/** A field of one property, by the same name. */
function field<T, K extends Label & keyof T>(property: K, read: (value: T[K]) => FieldValue): Field<T> {
  return { label: property, of: [property], readings: [[property, (from) => read(from[property])]] };
}

function addressLine({ street, houseNumber, postcode, city }: Location): string {
  return street === null ? `${postcode} ${city}` : `${[street, houseNumber ?? ''].join(' ').trimEnd()}, ${city}`;
}
