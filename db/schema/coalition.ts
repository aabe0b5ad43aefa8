/** The coalition (an installation has exactly one), its places, and the version of what it publishes. */
import type { LogoMediaType } from '#app/domain/geo/coalition.ts';
import { bytes, flag, integer, json, primaryKey, real, table, text } from './dialect.ts';

export const coalition = table('coalition', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  region: text('region').notNull(),
  coordinatorName: text('coordinator_name').notNull(),
  coordinatorPhone: text('coordinator_phone'),
  coordinatorEmail: text('coordinator_email').notNull(),
  aboutNl: text('about_nl').notNull(),
  aboutEn: text('about_en').notNull(),
  /** An entry is due for a check this long after the last one. */
  checkAfterMonths: integer('check_after_months').notNull().default(12),
  /** What the search page greets with; empty for our own words. */
  welcomeNl: text('welcome_nl').notNull().default(''),
  welcomeEn: text('welcome_en').notNull().default(''),
  /** `#12302c`; null for our own. */
  brandColour: text('brand_colour'),
  accentColour: text('accent_colour'),
});

/** At most one row. */
export const coalitionLogo = table('coalition_logo', {
  id: text('id').primaryKey(),
  mediaType: text('media_type').$type<LogoMediaType>().notNull(),
  bytes: bytes('bytes').notNull(),
  /** Of the bytes; keeps the address new when the picture is. */
  fingerprint: text('fingerprint').notNull(),
  /** In pixels, or in units of its view box. */
  width: real('width').notNull(),
  height: real('height').notNull(),
});

/** One row. `version` is raised in every transaction that changes what the directory publishes. */
export const directoryState = table('directory_state', {
  id: integer('id').primaryKey(),
  version: integer('version').notNull(),
  updatedAt: integer('updated_at').notNull(),
});

/** What each version changed, so that a running server reads only that anew. */
export const directoryChanges = table(
  'directory_changes',
  {
    version: integer('version').notNull(),
    kind: text('kind').$type<'organisation' | 'vocabulary' | 'referral' | 'life' | 'everything'>().notNull(),
    /** Id of the organisation; empty for the other kinds. */
    subject: text('subject').notNull(),
  },
  (t) => [primaryKey({ columns: [t.version, t.kind, t.subject] })],
);

export const regions = table('regions', {
  slug: text('slug').primaryKey(),
  name: text('name').notNull(),
});

export const municipalities = table('municipalities', {
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

export const postcodes = table('postcodes', {
  code: text('code').primaryKey(),
  place: text('place').notNull(),
  municipality: text('municipality')
    .notNull()
    .references(() => municipalities.code),
  latitude: real('latitude').notNull(),
  longitude: real('longitude').notNull(),
});

/** Villages and districts; a null municipality is a place outside the coalition, known so that search can say so. */
export const places = table('places', {
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
export const municipalityLeads = table('municipality_leads', {
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
