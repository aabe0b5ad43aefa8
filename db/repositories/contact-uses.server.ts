/** On which days a partner's contact was used and was right. */
import { and, count, eq, gt, lt, sql } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { contactUses } from '../schema.ts';

/** @param day ISO date */
export async function addContactUse(tx: Queries, organisation: string, day: string): Promise<void> {
  await tx
    .insert(contactUses)
    .values({ organisation, day, count: 1 })
    .onConflictDoUpdate({
      target: [contactUses.organisation, contactUses.day],
      set: { count: sql`${contactUses.count} + 1` },
    });
}

/** Different days after `day` (ISO date). */
export async function daysOfUse(db: Queries, organisation: string, day: string): Promise<number> {
  const [row] = await db
    .select({ days: count() })
    .from(contactUses)
    .where(and(eq(contactUses.organisation, organisation), gt(contactUses.day, day)));
  return row?.days ?? 0;
}

export async function eraseUsesBefore(tx: Queries, day: string): Promise<void> {
  await tx.delete(contactUses).where(lt(contactUses.day, day));
}
