/** The secret of somebody's own calendar feed: one per person, and only its hash. */
import { eq } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { calendarKeys } from '../schema.ts';

/** A new one ends the old. */
export async function replaceCalendarKey(tx: Queries, person: string, tokenHash: string, now: number): Promise<void> {
  const made = { tokenHash, createdAt: now };
  await tx
    .insert(calendarKeys)
    .values({ person, ...made })
    .onConflictDoUpdate({ target: calendarKeys.person, set: made });
}

export async function removeCalendarKey(tx: Queries, person: string): Promise<void> {
  await tx.delete(calendarKeys).where(eq(calendarKeys.person, person));
}

/** @returns id of the person */
export async function ownerOfCalendarKey(db: Queries, tokenHash: string): Promise<string | null> {
  const [row] = await db.select().from(calendarKeys).where(eq(calendarKeys.tokenHash, tokenHash));
  return row?.person ?? null;
}

/** @returns when it was made; null when the person has none */
export async function calendarKeySince(db: Queries, person: string): Promise<number | null> {
  const [row] = await db.select().from(calendarKeys).where(eq(calendarKeys.person, person));
  return row?.createdAt ?? null;
}
