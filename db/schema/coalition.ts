/** The coalition (an installation has exactly one), its places, and the version of what it publishes. */
import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
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
    kind: text('kind').$type<'organisation' | 'vocabulary' | 'referral' | 'everything'>().notNull(),
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
