/** After how many days partners reacted. */
import { asc } from 'drizzle-orm';
import { groupBy } from '#app/domain/group-by.ts';
import type { Reaction } from '#app/domain/referral/reaction-time.ts';
import type { Queries } from '../client.server.ts';
import { reactions } from '../schema.ts';

/** By organisation id, oldest first. */
export async function readReactions(db: Queries): Promise<Map<string, Reaction[]>> {
  const rows = await db.select().from(reactions).orderBy(asc(reactions.at));
  return groupBy(rows, ({ organisation }) => organisation);
}
