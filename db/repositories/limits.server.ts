/** How often something was done in the running window. */
import { lte, sql } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { limits } from '../schema.ts';

/**
 * Counts one more, and answers how many there are in the window that runs now. A window that has ended starts anew, and so
 * does one that ends later than any window can: the clock of the machine was wrong when it began.
 */
export async function countUp(tx: Queries, kind: string, key: string, windowMs: number, now: number): Promise<number> {
  const ended = sql`(${limits.windowEndsAt} <= ${now} or ${limits.windowEndsAt} > ${now + windowMs})`;
  const [row] = await tx
    .insert(limits)
    .values({ kind, key, windowEndsAt: now + windowMs, count: 1 })
    .onConflictDoUpdate({
      target: [limits.kind, limits.key],
      set: {
        count: sql`case when ${ended} then 1 else ${limits.count} + 1 end`,
        windowEndsAt: sql`case when ${ended} then ${now + windowMs} else ${limits.windowEndsAt} end`,
      },
    })
    .returning({ count: limits.count });
  return row?.count ?? 1;
}

export async function removeEndedWindows(tx: Queries, now: number): Promise<void> {
  await tx.delete(limits).where(lte(limits.windowEndsAt, now));
}
