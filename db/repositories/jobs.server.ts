/**
 * Work in the background, leased by the process that does it: what recurs has one row per kind, what is to be done once a
 * row of its own.
 */
import { and, asc, count, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { hasComeInRow } from '../due.server.ts';
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

/** Whose last attempt failed, and that have not succeeded since. */
export async function failingJobs(db: Queries): Promise<number> {
  const [row] = await db.select({ failing: count() }).from(jobs).where(isNotNull(jobs.lastError));
  return row?.failing ?? 0;
}

export type Lease = { kind: string; until: number; attempts: number };

/**
 * Takes work on, by its kind or its own id, and counts the attempt.
 * @returns null when it is not due, or another process has it
 */
export async function leaseJob(tx: Queries, kind: string, now: number, leaseMs: number): Promise<Lease | null> {
  const until = now + leaseMs;
  const isFree = or(isNull(jobs.leasedUntil), hasComeInRow(jobs.leasedUntil, now));
  const [row] = await tx
    .update(jobs)
    .set({ leasedUntil: until, attempts: sql`${jobs.attempts} + 1` })
    .where(and(eq(jobs.id, kind), hasComeInRow(jobs.dueAt, now), isFree))
    .returning({ attempts: jobs.attempts });
  return row ? { kind, until, attempts: row.attempts } : null;
}

export async function finishJob(tx: Queries, lease: Lease, dueAt: number): Promise<void> {
  await tx.update(jobs).set({ dueAt, leasedUntil: null, attempts: 0, lastError: null }).where(isHeld(lease));
}

export async function failJob(tx: Queries, lease: Lease, dueAt: number, reason: string): Promise<void> {
  await tx.update(jobs).set({ dueAt, leasedUntil: null, lastError: reason }).where(isHeld(lease));
}

/** Work that is to be done once, and is known by its own id. It is due at once, also when it stood there already. */
export async function addJob(tx: Queries, kind: string, id: string, now: number): Promise<void> {
  const due = { dueAt: now, leasedUntil: null };
  await tx
    .insert(jobs)
    .values({ id, kind, payload: null, ...due })
    .onConflictDoUpdate({ target: jobs.id, set: due });
}

/** Ids of what is to be done once and that nobody is at, longest due first. */
export async function dueJobs(db: Queries, kind: string, now: number): Promise<string[]> {
  const isFree = or(isNull(jobs.leasedUntil), hasComeInRow(jobs.leasedUntil, now));
  const rows = await db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.kind, kind), hasComeInRow(jobs.dueAt, now), isFree))
    .orderBy(asc(jobs.dueAt));
  return rows.map(({ id }) => id);
}

/** @returns null when its time was over and another process may have it */
export async function renewJob(tx: Queries, lease: Lease, until: number): Promise<Lease | null> {
  const renewed = await tx.update(jobs).set({ leasedUntil: until }).where(isHeld(lease)).returning({ id: jobs.id });
  return renewed.length > 0 ? { ...lease, until } : null;
}

/** It was done, or never will be. */
export async function removeJob(tx: Queries, lease: Lease): Promise<void> {
  await tx.delete(jobs).where(isHeld(lease));
}

/** No process is at anything. */
export async function freeJobs(tx: Queries): Promise<void> {
  await tx.update(jobs).set({ leasedUntil: null });
}

/** Whoever took longer than its lease has nothing to say any more: another may be at it. */
function isHeld({ kind, until }: Lease) {
  return and(eq(jobs.id, kind), eq(jobs.leasedUntil, until));
}
