/**
 * Mail on its way out. Whoever sends it first leases a mail, so that no two do; a lease that ran out, because its holder
 * died, lets another try again with the same Message-ID.
 */
import { and, count, desc, eq, isNotNull, isNull, lte, min, ne, or, sql } from 'drizzle-orm';
import type { MailKind } from '#app/domain/mail/mail.ts';
import type { Wanted } from '#app/domain/workbench/find-text.ts';
import type { Queries } from '../database.ts';
import { hasComeInRow } from '../due.server.ts';
import { mayHaveText } from '../may-have-text.server.ts';
import { outbox } from '../schema.ts';

/** With everything that sending it takes. */
export type LeasedMail = typeof outbox.$inferSelect;

export type NewOutboxMail = Pick<
  LeasedMail,
  'id' | 'messageId' | 'recipient' | 'language' | 'subject' | 'body' | 'bodyHtml' | 'subjectKind' | 'subjectId'
> & { kind: MailKind; unsubscribeUrl?: string | null };

export async function insertMail(tx: Queries, mail: NewOutboxMail, now: number): Promise<void> {
  await tx.insert(outbox).values({ ...mail, createdAt: now, dueAt: now });
}

const isWaiting = and(isNull(outbox.sentAt), isNull(outbox.refusedAt));

function isDue(now: number) {
  const isFree = or(isNull(outbox.leasedUntil), hasComeInRow(outbox.leasedUntil, now));
  return and(isWaiting, hasComeInRow(outbox.dueAt, now), isFree);
}

export async function hasDueMail(db: Queries, now: number): Promise<boolean> {
  const rows = await db.select({ id: outbox.id }).from(outbox).where(isDue(now)).limit(1);
  return rows.length > 0;
}

/**
 * Leases one mail and counts the attempt. One statement, so that two senders never get the same mail. The newest goes
 * first: somebody may be waiting for it, which nobody is for a backlog of reminders.
 */
export async function leaseMail(tx: Queries, now: number, leaseMs: number): Promise<LeasedMail | null> {
  const next = tx.select({ id: outbox.id }).from(outbox).where(isDue(now)).orderBy(desc(outbox.dueAt)).limit(1);
  const [row] = await tx
    .update(outbox)
    .set({ leasedUntil: now + leaseMs, attempts: sql`${outbox.attempts} + 1` })
    .where(and(eq(outbox.id, next), isDue(now)))
    .returning();
  return row ?? null;
}

/** Nobody is sending anything. */
export async function freeMails(tx: Queries): Promise<void> {
  await tx.update(outbox).set({ leasedUntil: null }).where(isWaiting);
}

/** Those that are still to be sent, due or not. */
export async function waitingMails(db: Queries): Promise<Tried[]> {
  return db.select({ id: outbox.id, messageId: outbox.messageId, kind: outbox.kind }).from(outbox).where(isWaiting);
}

type Tried = Pick<LeasedMail, 'id' | 'messageId' | 'kind'>;

/** As it was when it was leased: not sent by another meanwhile, nor queued again as a new message. */
function isSame({ id, messageId }: Tried) {
  return and(eq(outbox.id, id), eq(outbox.messageId, messageId), isNull(outbox.sentAt));
}

/** A sign-in code is of use to nobody once its mail has been sent or refused. */
function leftOf({ kind }: Tried) {
  return kind === 'sign-in' ? { body: null, bodyHtml: null } : {};
}

export async function markSent(tx: Queries, mail: Tried, now: number): Promise<void> {
  await tx
    .update(outbox)
    .set({ sentAt: now, refusedAt: null, leasedUntil: null, lastError: null, ...leftOf(mail) })
    .where(isSame(mail));
}

export async function markForRetry(tx: Queries, mail: Tried, dueAt: number, reason: string): Promise<void> {
  await tx.update(outbox).set({ dueAt, leasedUntil: null, lastError: reason }).where(isSame(mail));
}

/** Nobody tries again by itself; it is on the list of the coordinators. */
export async function markRefused(tx: Queries, mail: Tried, reason: string, now: number): Promise<void> {
  await tx
    .update(outbox)
    .set({ refusedAt: now, leasedUntil: null, lastError: reason, ...leftOf(mail) })
    .where(isSame(mail));
}

/** A coordinator saw it come back. @returns false when it was never sent */
export async function markBounced(tx: Queries, id: string, now: number): Promise<boolean> {
  const rows = await tx
    .update(outbox)
    .set({ bouncedAt: now, settledAt: null })
    .where(and(eq(outbox.id, id), isNotNull(outbox.sentAt)))
    .returning({ id: outbox.id });
  return rows.length > 0;
}

const isTroubled = and(or(isNotNull(outbox.refusedAt), isNotNull(outbox.bouncedAt)), isNull(outbox.settledAt));

/** @returns false when there is nothing to settle, such as when another coordinator already did */
export async function markSettled(tx: Queries, id: string, now: number): Promise<boolean> {
  const rows = await tx
    .update(outbox)
    .set({ settledAt: now })
    .where(and(eq(outbox.id, id), isTroubled))
    .returning({ id: outbox.id });
  return rows.length > 0;
}

/**
 * Sends a mail once more because a person asks for it: as a new message, which no mail server takes for one it has seen.
 * @returns false when its text is gone, or when it is still on its way
 */
export async function queueAgain(tx: Queries, id: string, messageId: string, now: number): Promise<boolean> {
  const anew = { attempts: 0, lastError: null, sentAt: null, refusedAt: null, bouncedAt: null, settledAt: null };
  const hasEnded = or(isNotNull(outbox.sentAt), isNotNull(outbox.refusedAt));
  const rows = await tx
    .update(outbox)
    .set({ ...anew, messageId, dueAt: now })
    .where(and(eq(outbox.id, id), hasEnded, isNotNull(outbox.body)))
    .returning({ id: outbox.id });
  return rows.length > 0;
}

/** What became of a mail, for coordinators. Its text is left out: it holds links that only its reader may use. */
const RECORD = {
  id: outbox.id,
  kind: outbox.kind,
  subjectKind: outbox.subjectKind,
  subjectId: outbox.subjectId,
  recipient: outbox.recipient,
  language: outbox.language,
  subject: outbox.subject,
  createdAt: outbox.createdAt,
  dueAt: outbox.dueAt,
  attempts: outbox.attempts,
  lastError: outbox.lastError,
  sentAt: outbox.sentAt,
  refusedAt: outbox.refusedAt,
  bouncedAt: outbox.bouncedAt,
  settledAt: outbox.settledAt,
  /** Its text is still there, so that it can be queued again. */
  hasText: sql`${outbox.body} is not null`.mapWith(Boolean),
};

export type OutboxMail = Awaited<ReturnType<typeof latestMails>>[number];

const NEWEST_FIRST = [desc(outbox.createdAt), desc(outbox.id)];

export async function latestMails(db: Queries, most: number) {
  return db
    .select(RECORD)
    .from(outbox)
    .orderBy(...NEWEST_FIRST)
    .limit(most);
}

export async function mailById(db: Queries, id: string): Promise<OutboxMail | null> {
  const [row] = await db.select(RECORD).from(outbox).where(eq(outbox.id, id));
  return row ?? null;
}

/** Newest first. */
export async function mailsAbout(db: Queries, kind: string, id: string): Promise<OutboxMail[]> {
  const isAbout = and(eq(outbox.subjectKind, kind), eq(outbox.subjectId, id));
  return db
    .select(RECORD)
    .from(outbox)
    .where(isAbout)
    .orderBy(...NEWEST_FIRST);
}

/** How much is on its way, and since when the one that waits longest; null when nothing waits. */
export async function waitingMail(db: Queries): Promise<{ waiting: number; since: number | null }> {
  const [row] = await db
    .select({ waiting: count(), since: min(outbox.createdAt) })
    .from(outbox)
    .where(isWaiting);
  return row ?? { waiting: 0, since: null };
}

/** Refused or bounced, and nobody has dealt with it. Newest first. */
export async function troubledMails(db: Queries): Promise<OutboxMail[]> {
  return db
    .select(RECORD)
    .from(outbox)
    .where(isTroubled)
    .orderBy(...NEWEST_FIRST);
}

/** To an address or with a subject that can hold the text, newest first. The subject of a sign-in mail has the code in it. */
export async function mailsWith(db: Queries, wanted: Wanted): Promise<OutboxMail[]> {
  const inSubject = and(ne(outbox.kind, 'sign-in'), mayHaveText(outbox.subject, wanted));
  return db
    .select(RECORD)
    .from(outbox)
    .where(or(mayHaveText(outbox.recipient, wanted), inSubject))
    .orderBy(...NEWEST_FIRST);
}

/** The texts of mails that were sent or refused before this moment. */
export async function eraseBodiesBefore(tx: Queries, before: number): Promise<void> {
  await tx
    .update(outbox)
    .set({ body: null, bodyHtml: null, unsubscribeUrl: null })
    .where(and(isNotNull(outbox.body), or(lte(outbox.sentAt, before), lte(outbox.refusedAt, before))));
}

/** Also those that are still on their way. */
export async function removeMailsAbout(tx: Queries, kind: string, id: string): Promise<void> {
  await tx.delete(outbox).where(and(eq(outbox.subjectKind, kind), eq(outbox.subjectId, id)));
}
