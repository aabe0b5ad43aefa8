/** How partners refer to each other, what the coalition agreed and misses, and what was asked and not found. */
import type { RouteFrequency } from '#app/domain/organisation/choices.ts';
import type { CarePathScope } from '#app/domain/referral/care-path.ts';
import type { GapKind } from '#app/domain/referral/gap-mark.ts';
import type { MissingHelpState } from '#app/domain/referral/missing-help.ts';
import type { SearchOutcome } from '#app/domain/referral/search-count.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { municipalities } from './coalition.ts';
import { index, integer, json, primaryKey, table, text, uniqueIndex } from './dialect.ts';
import { organisations } from './partners.ts';

export const referralRoutes = table(
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

/** What the coalition agreed for a theme: one per theme and area. */
export const carePaths = table(
  'care_paths',
  {
    id: text('id').primaryKey(),
    theme: text('theme').notNull(),
    scope: text('scope').$type<CarePathScope>().notNull(),
    /** Slug of the region or code of the municipality; empty for the whole coalition. */
    area: text('area').notNull(),
    firstOrganisation: text('first_organisation').references(() => organisations.id, { onDelete: 'set null' }),
    /** No reference: the rows of services are written anew whenever their partner changes. */
    firstService: text('first_service'),
    steps: json<string[]>('steps').notNull(),
    bring: json<string[]>('bring').notNull(),
    urgent: text('urgent'),
    agreedOn: text('agreed_on').notNull(),
    version: integer('version').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [uniqueIndex('care_paths_subject').on(t.theme, t.scope, t.area)],
);

/** A gap that the coalition knows of. */
export const gapMarks = table(
  'gap_marks',
  {
    theme: text('theme').notNull(),
    municipality: text('municipality')
      .notNull()
      .references(() => municipalities.code),
    kind: text('kind').$type<GapKind>().notNull(),
    note: text('note').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.theme, t.municipality] })],
);

/** "I miss this help here", said by a visitor whose search found nothing that fits. */
export const missingHelp = table(
  'missing_help',
  {
    id: text('id').primaryKey(),
    theme: text('theme'),
    municipality: text('municipality').references(() => municipalities.code),
    text: text('text').notNull(),
    language: text('language').$type<Language>().notNull(),
    state: text('state').$type<MissingHelpState>().notNull(),
    createdAt: integer('created_at').notNull(),
    settledAt: integer('settled_at'),
    settledBy: text('settled_by'),
  },
  (t) => [index('missing_help_state').on(t.state, t.createdAt)],
);

/** How often something was asked on a day. Nothing here tells who asked; an empty text means: not part of the search. */
export const searchCounts = table(
  'search_counts',
  {
    day: text('day').notNull(),
    theme: text('theme').notNull(),
    municipality: text('municipality').notNull(),
    words: text('words').notNull(),
    outcome: text('outcome').$type<SearchOutcome>().notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.theme, t.municipality, t.words, t.outcome] })],
);

/**
 * On which days words were asked that were not yet asked on enough different days to be counted. The words themselves
 * are not kept, only a keyed fingerprint of them.
 */
export const unripeWords = table(
  'unripe_words',
  { fingerprint: text('fingerprint').notNull(), day: text('day').notNull() },
  (t) => [primaryKey({ columns: [t.fingerprint, t.day] }), index('unripe_words_day').on(t.day)],
);

/** After how many days a partner reacted, by somebody who had asked for help there. Nothing tells for whom. */
export const reactions = table(
  'reactions',
  {
    id: text('id').primaryKey(),
    organisation: text('organisation')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    days: integer('days').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('reactions_organisation').on(t.organisation, t.at)],
);

/** A partner's contact was used and was right. One row per partner and day. */
export const contactUses = table(
  'contact_uses',
  {
    organisation: text('organisation')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    day: text('day').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisation, t.day] })],
);

/** A native speaker has read the card's texts in a language; the fingerprint tells which texts these were. */
export const cardReadings = table('card_readings', {
  language: text('language').primaryKey(),
  fingerprint: text('fingerprint').notNull(),
  reader: text('reader').notNull(),
  at: integer('at').notNull(),
});
