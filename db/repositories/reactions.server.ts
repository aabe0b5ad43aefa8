/** After how many days partners reacted. */
import { asc, lt } from 'drizzle-orm';
import { groupBy } from '#app/domain/group-by.ts';
import type { Reaction } from '#app/domain/referral/reaction-time.ts';
import type { Queries } from '../database.ts';
import { reactions } from '../schema.ts';

/** By organisation id, oldest first. */
export async function readReactions(db: Queries): Promise<Map<string, Reaction[]>> {
  const rows = await db.select().from(reactions).orderBy(asc(reactions.at));
  return groupBy(rows, ({ organisation }) => organisation);
}

export async function insertReaction(
  tx: Queries,
  reaction: Reaction & { id: string; organisation: string },
): Promise<void> {
  await tx.insert(reactions).values(reaction);
}

/** @param at UTC milliseconds */
export async function eraseReactionsBefore(tx: Queries, at: number): Promise<boolean> {
  const rows = await tx.delete(reactions).where(lt(reactions.at, at)).returning({ id: reactions.id });
  return rows.length > 0;
}
