/** What coordinators and partners do with entries: changes and their history, applications, checks, signals. */
import { sql } from 'drizzle-orm';
import type { ApplicationKind, ApplicationState, RegistrationAnswers } from '#app/domain/application/application.ts';
import type { CheckCause, CheckOutcome } from '#app/domain/freshness/check.ts';
import type { RevisionAction, RevisionStatus } from '#app/domain/revision/revision.ts';
import type { SignalState } from '#app/domain/signal/signal.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { index, integer, json, primaryKey, table, text, uniqueIndex } from './dialect.ts';
import { organisations } from './partners.ts';

/** One recorded or proposed change of a curated thing. `batch` ties together what one import did. */
export const revisions = table(
  'revisions',
  {
    id: text('id').primaryKey(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    at: integer('at').notNull(),
    actorKind: text('actor_kind').notNull(),
    actorId: text('actor_id'),
    action: text('action').$type<RevisionAction>().notNull().default('edit'),
    reason: text('reason').notNull(),
    before: json<unknown>('before'),
    after: json<unknown>('after'),
    status: text('status').$type<RevisionStatus>().notNull(),
    batch: text('batch'),
    /** When and by whom a proposal was decided on. */
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    /** When a coordinator has looked at a change that went live by itself. */
    seenAt: integer('seen_at'),
    seenBy: text('seen_by'),
  },
  (t) => [
    index('revisions_subject').on(t.subjectKind, t.subjectId, t.at),
    index('revisions_batch').on(t.batch),
    index('revisions_pending')
      .on(t.at)
      .where(sql`status = 'pending'`),
    index('revisions_seen')
      .on(t.seenAt)
      .where(sql`seen_by is not null`),
    index('revisions_unseen')
      .on(t.at)
      .where(sql`seen_at is null and status = 'applied'`),
  ],
);

/** Somebody asks to put an organisation in the directory, or to manage one that is there. */
export const applications = table(
  'applications',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<ApplicationKind>().notNull(),
    state: text('state').$type<ApplicationState>().notNull(),
    /** The entry that is claimed, or that came of it. */
    organisation: text('organisation').references(() => organisations.id, { onDelete: 'set null' }),
    email: text('email').notNull(),
    applicant: text('applicant').notNull(),
    language: text('language').$type<Language>().notNull(),
    /** Step by step as it was typed, so that nothing is lost. */
    answers: json<RegistrationAnswers>('answers').notNull(),
    confirmedAt: integer('confirmed_at'),
    submittedAt: integer('submitted_at'),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    /** What the applicant was told with the decision. */
    reason: text('reason'),
    version: integer('version').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [index('applications_state').on(t.state, t.submittedAt)],
);

/** A coordinator asks something by mail; the answer lands here. */
export const questions = table(
  'questions',
  {
    id: text('id').primaryKey(),
    subjectKind: text('subject_kind').$type<'application' | 'organisation'>().notNull(),
    subjectId: text('subject_id').notNull(),
    recipient: text('recipient').notNull(),
    text: text('text').notNull(),
    askedAt: integer('asked_at').notNull(),
    askedBy: text('asked_by').notNull(),
    answer: text('answer'),
    answeredAt: integer('answered_at'),
  },
  (t) => [index('questions_subject').on(t.subjectKind, t.subjectId)],
);

/** "Is this entry still right?", asked of its owner: one row per round. */
export const checks = table(
  'checks',
  {
    id: text('id').primaryKey(),
    organisation: text('organisation')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    cause: text('cause').$type<CheckCause>().notNull(),
    /** Null when nobody can be written to. */
    recipient: text('recipient'),
    startedAt: integer('started_at').notNull(),
    mailsSent: integer('mails_sent').notNull(),
    /** When the next mail or step is due; null when nothing more happens by itself. */
    nextAt: integer('next_at'),
    outcome: text('outcome').$type<CheckOutcome>(),
    endedAt: integer('ended_at'),
  },
  (t) => [
    // One open round per entry, whoever starts it.
    uniqueIndex('checks_open')
      .on(t.organisation)
      .where(sql`ended_at is null`),
    index('checks_due')
      .on(t.nextAt)
      .where(sql`ended_at is null`),
  ],
);

/** "This is not right", said by a visitor. */
export const signals = table(
  'signals',
  {
    id: text('id').primaryKey(),
    organisation: text('organisation')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    /** To answer to; the visitor need not give it. */
    email: text('email'),
    language: text('language').$type<Language>().notNull(),
    state: text('state').$type<SignalState>().notNull(),
    answer: text('answer'),
    answeredAt: integer('answered_at'),
    answeredBy: text('answered_by'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('signals_state').on(t.state, t.createdAt), index('signals_organisation').on(t.organisation)],
);

/** Who has taken which item of the workbench. */
export const takenItems = table(
  'taken_items',
  {
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    person: text('person').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.subject] })],
);

/** Two entries that look alike and are not the same, so that nobody is asked again. The smaller id is first. */
export const notDuplicates = table(
  'not_duplicates',
  {
    first: text('first')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    second: text('second')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    person: text('person').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.first, t.second] })],
);
