/** Rounds of asking owners whether their entry is still right. An entry has at most one open round. */
import { and, asc, desc, eq, isNull, lte, notExists, sql } from 'drizzle-orm';
import type { CheckCause, CheckOutcome } from '#app/domain/freshness/check.ts';
import type { Queries } from '../database.ts';
import { checks, coalition, organisations, verifications } from '../schema.ts';

export type Check = typeof checks.$inferSelect;

/** Months after which an entry is due for a check. */
export async function checkAfterMonths(db: Queries): Promise<number> {
  const [row] = await db.select({ months: coalition.checkAfterMonths }).from(coalition);
  if (!row) throw new Error('This database has no coalition yet');
  return row.months;
}

/**
 * Ids of partners in the directory that were last confirmed, or else made, at `before` or earlier, and that nobody is
 * asking yet. Longest waiting first. Those of the demo are made up, so there is nobody to ask.
 */
export async function partnersDueForCheck(db: Queries, before: number, limit: number): Promise<string[]> {
  const lastAt = sql<number>`coalesce(max(${verifications.at}), ${organisations.createdAt})`;
  const open = db
    .select({ id: checks.id })
    .from(checks)
    .where(and(eq(checks.organisation, organisations.id), isNull(checks.endedAt)));
  const rows = await db
    .select({ id: organisations.id })
    .from(organisations)
    .leftJoin(verifications, eq(verifications.organisation, organisations.id))
    .where(and(eq(organisations.status, 'published'), eq(organisations.demo, false), notExists(open)))
    .groupBy(organisations.id)
    .having(lte(lastAt, before))
    .orderBy(asc(lastAt))
    .limit(limit);
  return rows.map((row) => row.id);
}

export type NewCheck = { id: string; organisation: string; cause: CheckCause };

/** @returns null when a round is open already, such as one that another server started at the same time */
export async function insertCheck(tx: Queries, check: NewCheck, now: number): Promise<Check | null> {
  const [row] = await tx
    .insert(checks)
    .values({ ...check, recipient: null, startedAt: now, mailsSent: 0, nextAt: now, outcome: null, endedAt: null })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
}

export async function checkById(db: Queries, id: string): Promise<Check | null> {
  const [row] = await db.select().from(checks).where(eq(checks.id, id));
  return row ?? null;
}

export async function openCheckOf(db: Queries, organisation: string): Promise<Check | null> {
  const [row] = await db.select().from(checks).where(isOpenOf(organisation));
  return row ?? null;
}

/** Ids of open rounds with a step to take. */
export async function checksDue(db: Queries, now: number, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: checks.id })
    .from(checks)
    .where(and(isNull(checks.endedAt), lte(checks.nextAt, now)))
    .orderBy(asc(checks.nextAt))
    .limit(limit);
  return rows.map((row) => row.id);
}

type StepTaken = Pick<Check, 'recipient' | 'mailsSent' | 'nextAt'>;

export async function recordCheckStep(
  tx: Queries,
  id: string,
  { recipient, mailsSent, nextAt }: StepTaken,
): Promise<void> {
  await tx.update(checks).set({ recipient, mailsSent, nextAt }).where(eq(checks.id, id));
}

/** @returns id of the round that ended; null when none was open */
export async function endOpenCheck(
  tx: Queries,
  organisation: string,
  outcome: CheckOutcome,
  now: number,
): Promise<string | null> {
  const [row] = await tx
    .update(checks)
    .set({ outcome, endedAt: now, nextAt: null })
    .where(isOpenOf(organisation))
    .returning({ id: checks.id });
  return row?.id ?? null;
}

export type OverdueCheck = Check & { slug: string; name: string; unconfirmedSince: number | null };

/** Rounds in which nothing more happens by itself: nobody answered, or nobody can be written to. Oldest first. */
export async function overdueChecks(db: Queries): Promise<OverdueCheck[]> {
  const rows = await db
    .select({
      check: checks,
      slug: organisations.slug,
      name: organisations.name,
      unconfirmedSince: organisations.unconfirmedSince,
    })
    .from(checks)
    .innerJoin(organisations, eq(organisations.id, checks.organisation))
    .where(and(isNull(checks.endedAt), isNull(checks.nextAt), eq(organisations.status, 'published')))
    .orderBy(asc(checks.startedAt));
  return rows.map(({ check, ...organisation }) => ({ ...check, ...organisation }));
}

/** Newest first. */
export async function checksOf(db: Queries, organisation: string): Promise<Check[]> {
  return db.select().from(checks).where(eq(checks.organisation, organisation)).orderBy(desc(checks.startedAt));
}

/** The last round of each partner that ever had one. */
export async function latestChecks(db: Queries): Promise<Map<string, Check>> {
  const rows = await db.select().from(checks).orderBy(asc(checks.startedAt), asc(checks.id));
  return new Map(rows.map((row) => [row.organisation, row]));
}

/** Ids of partners that were ever asked for this cause, or are being asked now for any. */
export async function partnersAskedFor(db: Queries, cause: CheckCause): Promise<Set<string>> {
  const rows = await db
    .select({ organisation: checks.organisation })
    .from(checks)
    .where(sql`${checks.cause} = ${cause} or ${checks.endedAt} is null`);
  return new Set(rows.map((row) => row.organisation));
}

/** @param since null once it was confirmed */
export async function setUnconfirmedSince(tx: Queries, organisation: string, since: number | null): Promise<void> {
  await tx.update(organisations).set({ unconfirmedSince: since }).where(eq(organisations.id, organisation));
}

function isOpenOf(organisation: string) {
  return and(eq(checks.organisation, organisation), isNull(checks.endedAt));
}
