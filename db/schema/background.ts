/** Work that happens after or beside a request: jobs, and mail on its way out. */
import { sql } from 'drizzle-orm';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { index, integer, json, table, text, uniqueIndex } from './dialect.ts';

/** Background work: due rows, claimed by lease. */
export const jobs = table(
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
export const outbox = table(
  'outbox',
  {
    id: text('id').primaryKey(),
    /** Also the Message-ID of a second copy. */
    messageId: text('message_id').notNull(),
    /** What the mail is, such as `sign-in` or `check-reminder`. */
    kind: text('kind').notNull(),
    /** The organisation or application it is about, when it is about one. */
    subjectKind: text('subject_kind'),
    subjectId: text('subject_id'),
    recipient: text('recipient').notNull(),
    language: text('language').$type<Language>().notNull(),
    subject: text('subject').notNull(),
    /** Null once the mail is long sent: it holds links that only its reader may use. */
    body: text('body'),
    bodyHtml: text('body_html'),
    /** Where one request ends the mails of this kind (RFC 8058); null for mail that nobody subscribes to. */
    unsubscribeUrl: text('unsubscribe_url'),
    createdAt: integer('created_at').notNull(),
    dueAt: integer('due_at').notNull(),
    leasedUntil: integer('leased_until'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    sentAt: integer('sent_at'),
    /** The receiving server refused it for good. */
    refusedAt: integer('refused_at'),
    /** A coordinator saw it come back. */
    bouncedAt: integer('bounced_at'),
    /** A coordinator has dealt with a refused or bounced mail. */
    settledAt: integer('settled_at'),
  },
  (t) => [
    uniqueIndex('outbox_message').on(t.messageId),
    index('outbox_due')
      .on(t.dueAt)
      .where(sql`sent_at is null and refused_at is null`),
    index('outbox_subject').on(t.subjectKind, t.subjectId),
  ],
);
