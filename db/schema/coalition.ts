/** The coalition (an installation has exactly one), its places, and the version of what it publishes. */
import { blob, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LogoMediaType } from '#app/domain/geo/coalition.ts';
import { flag, json } from './columns.ts';

export const coalition = sqliteTable('coalition', {
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
export const coalitionLogo = sqliteTable('coalition_logo', {
  id: text('id').primaryKey(),
  mediaType: text('media_type').$type<LogoMediaType>().notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  /** Of the bytes; keeps the address new when the picture is. */
  fingerprint: text('fingerprint').notNull(),
  /** In pixels, or in units of its view box. */
  width: real('width').notNull(),
  height: real('height').notNull(),
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
    kind: text('kind').$type<'organisation' | 'vocabulary' | 'referral' | 'life' | 'everything'>().notNull(),
    /** Id of the organisation; empty for the other kinds. */
    subject: text('subject').notNull(),
  },
  (t) => [primaryKey({ columns: [t.version, t.kind, t.subject] })],
);

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
