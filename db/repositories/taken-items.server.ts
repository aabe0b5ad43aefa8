/** Who has taken which item of the workbench, so that two coordinators do not do the same. */
import { and, eq } from 'drizzle-orm';
import type { WorkList } from '#app/domain/workbench/work-lists.ts';
import type { Queries } from '../database.ts';
import { takenItems } from '../schema.ts';

/** Id of the person, by the id of the item. */
export async function takenIn(db: Queries, list: WorkList): Promise<Map<string, string>> {
  const rows = await db.select().from(takenItems).where(eq(takenItems.kind, list));
  return new Map(rows.map((row) => [row.subject, row.person]));
}

/** Takes it over when somebody else had it. */
export async function takeItem(
  tx: Queries,
  list: WorkList,
  subject: string,
  person: string,
  now: number,
): Promise<void> {
  await tx
    .insert(takenItems)
    .values({ kind: list, subject, person, at: now })
    .onConflictDoUpdate({ target: [takenItems.kind, takenItems.subject], set: { person, at: now } });
}

export async function releaseItem(tx: Queries, list: WorkList, subject: string): Promise<void> {
  await tx.delete(takenItems).where(and(eq(takenItems.kind, list), eq(takenItems.subject, subject)));
}
