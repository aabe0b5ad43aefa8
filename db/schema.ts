/**
 * The tables. Only SQL that PostgreSQL also speaks is assumed: text, integer, real and boolean columns,
 * JSON kept as text for value lists that are never searched by the database.
 * Times are UTC milliseconds, days are ISO dates, ids are UUIDs.
 */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { WeeklyHours } from '#app/domain/hours/weekly-hours.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { Channel, ContactLevel, RouteFrequency, Visibility } from '#app/domain/organisation/choices.ts';
import type {
  OrganisationDetails,
  ProgrammeOffer,
  Referral,
  Service,
  Verification,
} from '#app/domain/organisation/organisation.ts';
import type { TermKind } from '#app/domain/vocabulary/vocabulary.ts';

type Covenant = OrganisationDetails['covenant'];
type Location = OrganisationDetails['locations'][number];
type Contact = OrganisationDetails['contacts'][number];

const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();
const flag = (name: string) => integer(name, { mode: 'boolean' });

// The coalition: an installation has exactly one.

export const coalition = sqliteTable('coalition', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  region: text('region').notNull(),
  coordinatorName: text('coordinator_name').notNull(),
  coordinatorPhone: text('coordinator_phone'),
  coordinatorEmail: text('coordinator_email').notNull(),
  aboutNl: text('about_nl').notNull(),
  aboutEn: text('about_en').notNull(),
});

/** One row. `version` is raised in every transaction that changes what the directory publishes. */
export const directoryState = sqliteTable('directory_state', {
  id: integer('id').primaryKey(),
  version: integer('version').notNull(),
  updatedAt: integer('updated_at').notNull(),
});

/** What each version changed, so that a running server reads only that anew. */
export const directoryChanges = sqliteTable(
  'directory_changes',
  {
    version: integer('version').notNull(),
    kind: text('kind').$type<'organisation' | 'vocabulary' | 'everything'>().notNull(),
    /** Id of the organisation; empty for the other kinds. */
    subject: text('subject').notNull(),
  },
  (t) => [primaryKey({ columns: [t.version, t.kind, t.subject] })],
);

// Places.

export const regions = sqliteTable('regions', {
  slug: text('slug').primaryKey(),
  name: text('name').notNull(),
});

export const municipalities = sqliteTable('municipalities', {
  code: text('code').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  region: text('region')
    .notNull()
    .references(() => regions.slug),
  latitude: real('latitude').notNull(),
  longitude: real('longitude').notNull(),
  aliases: json<string[]>('aliases').notNull(),
});

export const postcodes = sqliteTable('postcodes', {
  code: text('code').primaryKey(),
  place: text('place').notNull(),
  municipality: text('municipality')
    .notNull()
    .references(() => municipalities.code),
  latitude: real('latitude').notNull(),
  longitude: real('longitude').notNull(),
});

/** Villages and districts; a null municipality is a place outside the coalition, known so that search can say so. */
export const places = sqliteTable('places', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  municipality: text('municipality').references(() => municipalities.code),
  latitude: real('latitude').notNull(),
  longitude: real('longitude').notNull(),
  aliases: json<string[]>('aliases').notNull(),
  /** Also an ordinary word ("Echt", "Bergen"): only a place when the rest of the query allows. */
  ambiguous: flag('ambiguous').notNull(),
  /** 1 town, 2 larger village, 3 small; decides which labels the map shows. */
  size: integer('size').notNull(),
});

/** Who pulls the coalition in a municipality. */
export const municipalityLeads = sqliteTable('municipality_leads', {
  id: text('id').primaryKey(),
  municipality: text('municipality')
    .notNull()
    .references(() => municipalities.code),
  position: integer('position').notNull(),
  name: text('name').notNull(),
  role: text('role').notNull(),
  phone: text('phone'),
  email: text('email'),
});

// The vocabulary: what people say, and what it means.

export const terms = sqliteTable(
  'terms',
  {
    kind: text('kind').$type<TermKind>().notNull(),
    id: text('id').notNull(),
    position: integer('position').notNull(),
    labelNl: text('label_nl').notNull(),
    labelEn: text('label_en').notNull(),
    questionNl: text('question_nl'),
    questionEn: text('question_en'),
    descriptionNl: text('description_nl'),
    descriptionEn: text('description_en'),
  },
  (t) => [primaryKey({ columns: [t.kind, t.id] })],
);

export const expressions = sqliteTable(
  'expressions',
  {
    kind: text('kind').$type<TermKind>().notNull(),
    term: text('term').notNull(),
    language: text('language').$type<'nl' | 'en'>().notNull(),
    text: text('text').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.term, t.language, t.text] })],
);

// Partners.

export const organisations = sqliteTable('organisations', {
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
  demo: flag('demo').notNull(),
  version: integer('version').notNull(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
});

/** Every slug ever given out keeps answering, because it is printed on cards. */
export const organisationSlugs = sqliteTable('organisation_slugs', {
  slug: text('slug').primaryKey(),
  organisation: text('organisation')
    .notNull()
    .references(() => organisations.id, { onDelete: 'cascade' }),
});

const ofOrganisation = () =>
  text('organisation')
    .notNull()
    .references(() => organisations.id, { onDelete: 'cascade' });

export const locations = sqliteTable(
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

export const services = sqliteTable(
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
export const serviceTerms = sqliteTable(
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
export const serviceAreas = sqliteTable(
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

export const contacts = sqliteTable(
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

export const programmeOffers = sqliteTable(
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

export const referralRoutes = sqliteTable(
  'referral_routes',
  {
    from: text('from_organisation')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    to: text('to_organisation')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    theme: text('theme').notNull(),
    frequency: text('frequency').$type<RouteFrequency>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.from, t.to, t.theme] })],
);

export const verifications = sqliteTable(
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

// History and background work.

/** One recorded change of a curated thing. `batch` ties together what one import did. */
export const revisions = sqliteTable(
  'revisions',
  {
    id: text('id').primaryKey(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    at: integer('at').notNull(),
    actorKind: text('actor_kind').notNull(),
    actorId: text('actor_id'),
    reason: text('reason').notNull(),
    before: json<unknown>('before'),
    after: json<unknown>('after'),
    status: text('status').$type<'applied' | 'pending' | 'rejected'>().notNull(),
    batch: text('batch'),
  },
  (t) => [index('revisions_subject').on(t.subjectKind, t.subjectId, t.at), index('revisions_batch').on(t.batch)],
);

/** Background work: due rows, claimed by lease. */
export const jobs = sqliteTable(
  'jobs',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    payload: json<unknown>('payload'),
    dueAt: integer('due_at').notNull(),
    leasedUntil: integer('leased_until'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    doneAt: integer('done_at'),
  },
  (t) => [
    index('jobs_due')
      .on(t.dueAt)
      .where(sql`done_at is null`),
  ],
);

/** Mail, written in the transaction of the change it tells of, and sent after it. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    messageId: text('message_id').notNull(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    createdAt: integer('created_at').notNull(),
    dueAt: integer('due_at').notNull(),
    leasedUntil: integer('leased_until'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    sentAt: integer('sent_at'),
  },
  (t) => [
    uniqueIndex('outbox_message').on(t.messageId),
    index('outbox_due')
      .on(t.dueAt)
      .where(sql`sent_at is null`),
  ],
);
