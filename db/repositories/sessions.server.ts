/** Where people are signed in. Making and reading sessions is better-auth's; listing and ending them is ours. */
import { and, desc, eq, gt, lte, ne } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { sessions } from '../schema.ts';

export type SessionFacts = { id: string; signedInAt: number; userAgent: string | null };

/** Newest first; those that ended by themselves left out. */
export async function sessionsOf(db: Queries, person: string, now: number): Promise<SessionFacts[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, person), gt(sessions.expiresAt, new Date(now))))
    .orderBy(desc(sessions.createdAt));
  return rows.map(({ id, createdAt, userAgent }) => ({
    id,
    signedInAt: createdAt.getTime(),
    userAgent: userAgent || null,
  }));
}

/** Only one's own: the person is part of the question. */
export async function endSession(tx: Queries, person: string, session: string): Promise<void> {
  await tx.delete(sessions).where(and(eq(sessions.userId, person), eq(sessions.id, session)));
}

export async function endOtherSessions(tx: Queries, person: string, kept: string | null): Promise<void> {
  const own = eq(sessions.userId, person);
  await tx.delete(sessions).where(kept === null ? own : and(own, ne(sessions.id, kept)));
}

/** Everybody's. */
export async function endEverySession(tx: Queries): Promise<void> {
  await tx.delete(sessions);
}

export async function markSecondFactor(tx: Queries, session: string, now: number): Promise<void> {
  await tx
    .update(sessions)
    .set({ secondFactorAt: new Date(now) })
    .where(eq(sessions.id, session));
}

export async function moveSessionEnd(tx: Queries, session: string, endsAt: number): Promise<void> {
  await tx
    .update(sessions)
    .set({ expiresAt: new Date(endsAt) })
    .where(eq(sessions.id, session));
}

export async function removeExpiredSessions(tx: Queries, now: number): Promise<void> {
  await tx.delete(sessions).where(lte(sessions.expiresAt, new Date(now)));
}

export async function sessionIdOf(db: Queries, token: string): Promise<string | null> {
  const [row] = await db.select({ id: sessions.id }).from(sessions).where(eq(sessions.token, token));
  return row?.id ?? null;
}
