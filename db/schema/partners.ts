/** Partners, and every part of what they state about themselves. */
import type { WeeklyHours } from '#app/domain/hours/weekly-hours.ts';
import type { Channel, ContactLevel, Visibility } from '#app/domain/organisation/choices.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type {
  OrganisationDetails,
  ProgrammeOffer,
  Referral,
  Service,
  Verification,
} from '#app/domain/organisation/organisation.ts';
import { municipalities } from './coalition.ts';
import { flag, index, integer, json, primaryKey, real, table, text } from './dialect.ts';

type Covenant = OrganisationDetails['covenant'];
type Location = OrganisationDetails['locations'][number];
type Contact = OrganisationDetails['contacts'][number];

export const organisations = table('organisations', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  shortName: text('short_name'),
  domain: text('domain').$type<Domain>().notNull(),
  type: text('type'),
  typeLabel: text('type_label'),
  summary: text('summary').notNull(),
  description: text('description').notNull(),
  languages: json<string[]>('languages').notNull(),
  interpreter: flag('interpreter').notNull(),
  keywords: json<string[]>('keywords').notNull(),
  phone: text('phone'),
  email: text('email'),
  website: text('website'),
  covenantStatus: text('covenant_status').$type<Covenant['status']>().notNull(),
  covenantSignedOn: text('covenant_signed_on'),
  status: text('status').$type<'published' | 'draft' | 'archived'>().notNull(),
  /** Why and when it left the coalition. */
  archivedAt: integer('archived_at'),
  archiveReason: text('archive_reason'),
  /** The entry it became part of; its address leads there. */
  mergedInto: text('merged_into'),
  /** Since when its owner has not answered the question whether it is still right. */
  unconfirmedSince: integer('unconfirmed_since'),
  demo: flag('demo').notNull(),
  version: integer('version').notNull(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
});

/** Every slug ever given out keeps answering, because it is printed on cards. */
export const organisationSlugs = table('organisation_slugs', {
  slug: text('slug').primaryKey(),
  organisation: text('organisation')
    .notNull()
    .references(() => organisations.id, { onDelete: 'cascade' }),
});

const ofOrganisation = () =>
  text('organisation')
    .notNull()
    .references(() => organisations.id, { onDelete: 'cascade' });

export const locations = table(
  'locations',
  {
    id: text('id').primaryKey(),
    organisation: ofOrganisation(),
    position: integer('position').notNull(),
    name: text('name'),
    street: text('street'),
    houseNumber: text('house_number'),
    postcode: text('postcode').notNull(),
    city: text('city').notNull(),
    municipality: text('municipality'),
    latitude: real('latitude').notNull(),
    longitude: real('longitude').notNull(),
    precision: text('precision').$type<Location['precision']>().notNull(),
    hours: json<WeeklyHours>('hours').notNull(),
    wheelchair: flag('wheelchair'),
    accessibility: text('accessibility'),
  },
  (t) => [index('locations_organisation').on(t.organisation)],
);

export const services = table(
  'services',
  {
    id: text('id').primaryKey(),
    organisation: ofOrganisation(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull(),
    eligibility: json<string[]>('eligibility').notNull(),
    exclusions: json<Service['exclusions']>('exclusions').notNull(),
    cost: text('cost'),
    referralWho: json<Referral['who']>('referral_who'),
    referralChannels: json<Channel[]>('referral_channels'),
    referralFormUrl: text('referral_form_url'),
    referralSteps: json<Referral['steps']>('referral_steps'),
    referralNext: json<Referral['next']>('referral_next'),
    referralBring: json<string[]>('referral_bring'),
    referralSentence: text('referral_sentence'),
    waitingText: text('waiting_text'),
    waitingMaxWeeks: real('waiting_max_weeks'),
    waitingUrgent: text('waiting_urgent'),
    waitingStatedOn: text('waiting_stated_on'),
    intakeStopUntil: text('intake_stop_until'),
    intakeStopReason: text('intake_stop_reason'),
  },
  (t) => [index('services_organisation').on(t.organisation)],
);

/** Themes, phases and audiences of a service. */
export const serviceTerms = table(
  'service_terms',
  {
    service: text('service')
      .notNull()
      .references(() => services.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<'theme' | 'phase' | 'audience'>().notNull(),
    term: text('term').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.service, t.kind, t.term] })],
);

/** Where the client must live to be helped by a service. */
export const serviceAreas = table(
  'service_areas',
  {
    service: text('service')
      .notNull()
      .references(() => services.id, { onDelete: 'cascade' }),
    municipality: text('municipality')
      .notNull()
      .references(() => municipalities.code),
  },
  (t) => [primaryKey({ columns: [t.service, t.municipality] })],
);

export const contacts = table(
  'contacts',
  {
    id: text('id').primaryKey(),
    organisation: ofOrganisation(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    role: text('role'),
    task: text('task').notNull(),
    level: text('level').$type<ContactLevel>().notNull(),
    visibility: text('visibility').$type<Visibility>().notNull(),
    phone: text('phone'),
    phoneVisibility: text('phone_visibility').$type<Visibility>().notNull(),
    email: text('email'),
    emailVisibility: text('email_visibility').$type<Visibility>().notNull(),
    hours: json<WeeklyHours>('hours').notNull(),
    absentUntil: text('absent_until'),
    absenceFallback: text('absence_fallback'),
    legalBasis: text('legal_basis').$type<Contact['legalBasis']>().notNull(),
    legalBasisOn: text('legal_basis_on').notNull(),
  },
  (t) => [index('contacts_organisation').on(t.organisation)],
);

export const programmeOffers = table(
  'programme_offers',
  {
    organisation: ofOrganisation(),
    programme: text('programme').notNull(),
    position: integer('position').notNull(),
    role: text('role').notNull(),
    status: text('status').$type<ProgrammeOffer['status']>().notNull(),
    since: text('since'),
  },
  (t) => [primaryKey({ columns: [t.organisation, t.programme] })],
);

export const verifications = table(
  'verifications',
  {
    id: text('id').primaryKey(),
    organisation: ofOrganisation(),
    at: integer('at').notNull(),
    by: text('by_kind').$type<Verification['by']>().notNull(),
    how: text('how').$type<Verification['how']>().notNull(),
  },
  (t) => [index('verifications_organisation').on(t.organisation, t.at)],
);
