/** Recurring work in the background: one row per kind, leased by the process that does it. */
import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Queries } from '../client.server.ts';
import { jobs } from '../schema.ts';

/** Makes the row of a kind of work when there is none; it is due at once. */
export async function ensureJob(tx: Queries, kind: string, now: number): Promise<void> {
  await tx.insert(jobs).values({ id: kind, kind, payload: null, dueAt: now }).onConflictDoNothing();
}

/** When each kind can be taken on: when it is due, or when the lease ends of a process that has it and may have died. */
export async function jobTimes(db: Queries): Promise<Map<string, number>> {
  const rows = await db.select().from(jobs);
  return new Map(rows.map((row) => [row.kind, Math.max(row.dueAt, row.leasedUntil ?? 0)]));
}

export type Lease = { kind: string; until: number; attempts: number };

/** Takes a kind of work on and counts the attempt. @returns null when it is not due, or another process has it */
export async function leaseJob(tx: Queries, kind: string, now: number, leaseMs: number): Promise<Lease | null> {
  const until = now + leaseMs;
  const isFree = or(isNull(jobs.leasedUntil), lte(jobs.leasedUntil, now));
  const [row] = await tx
    .update(jobs)
    .set({ leasedUntil: until, attempts: sql`${jobs.attempts} + 1` })
    .where(and(eq(jobs.id, kind), lte(jobs.dueAt, now), isFree))
    .returning({ attempts: jobs.attempts });
  return row ? { kind, until, attempts: row.attempts } : null;
}

export async function finishJob(tx: Queries, lease: Lease, dueAt: number): Promise<void> {
  await tx.update(jobs).set({ dueAt, leasedUntil: null, attempts: 0, lastError: null }).where(isHeld(lease));
}

export async function failJob(tx: Queries, lease: Lease, dueAt: number, reason: string): Promise<void> {
  await tx.update(jobs).set({ dueAt, leasedUntil: null, lastError: reason }).where(isHeld(lease));
}

/** Whoever took longer than its lease has nothing to say any more: another may be at it. */
function isHeld({ kind, until }: Lease) {
  return and(eq(jobs.id, kind), eq(jobs.leasedUntil, until));
}
