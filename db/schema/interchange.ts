/** What goes in and out: imports that a coordinator prepares, and who wants to hear of new and changed partners. */
import type { ChosenColumns } from '#app/domain/import/columns.ts';
import type { ImportState, ImportSummary, RowChoices } from '#app/domain/import/prepared-import.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { bytes, flag, index, integer, json, table, text, uniqueIndex } from './dialect.ts';

/** A file that was given, what its reader made of it, and how far it is. */
export const imports = table(
  'imports',
  {
    id: text('id').primaryKey(),
    fileName: text('file_name').notNull(),
    /** Null once the import is over and its file is no longer needed. */
    bytes: bytes('bytes'),
    /** Column of the directory by the head it has in the file, where the coordinator chose another than we read. */
    columns: json<ChosenColumns>('columns').notNull(),
    /** What to do with the rows that needed a choice. */
    choices: json<RowChoices>('choices').notNull(),
    publish: flag('publish').notNull(),
    state: text('state').$type<ImportState>().notNull(),
    written: integer('written').notNull(),
    toWrite: integer('to_write').notNull(),
    summary: json<ImportSummary>('summary'),
    /** The revisions it made; null until the first is made. */
    batch: text('batch'),
    person: text('person').notNull(),
    createdAt: integer('created_at').notNull(),
    startedAt: integer('started_at'),
    endedAt: integer('ended_at'),
  },
  (t) => [index('imports_created').on(t.createdAt)],
);

/** Mail about new and changed partners, to whoever asked for it and confirmed that. */
export const digestSubscriptions = table(
  'digest_subscriptions',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    language: text('language').$type<Language>().notNull(),
    /** CBS code; empty for everywhere. */
    municipality: text('municipality').notNull(),
    /** Empty for every theme. */
    theme: text('theme').notNull(),
    /** Null until the link in the mail was used; without that it is removed again. */
    confirmedAt: integer('confirmed_at'),
    /** What it has told of: everything that changed up to this moment. */
    toldUntil: integer('told_until').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [uniqueIndex('digest_subscriptions_subject').on(t.email, t.municipality, t.theme)],
);
