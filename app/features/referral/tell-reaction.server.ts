/** Keeps after how many days a partner reacted. For whom it was, and who tells, is not asked. */
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Database } from '#db/database.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { insertReaction } from '#db/repositories/reactions.server.ts';
import { isWithinLimits } from '../limits.server.ts';

/** `ip`: network address of whoever tells */
type Deps = { db: Database; newId: () => string; now: number; ip: string };

export type ReactionTold = { ok: true } | { ok: false; error: 'limit' };

/** One address tells of one partner once a month, so that nobody makes a partner fast or slow by himself. */
export async function tellReaction(deps: Deps, { id }: Organisation, days: number): Promise<ReactionTold> {
  const { db, ip, newId, now } = deps;
  const counted = { 'reaction-by-address': ip, 'reaction-by-address-and-partner': `${ip} ${id}` };
  if (!(await isWithinLimits(deps, counted))) return { ok: false, error: 'limit' };
  await db.inTransaction(async (tx) => {
    await insertReaction(tx, { id: newId(), organisation: id, days, at: now });
    await raiseDirectoryVersion(tx, now, [{ kind: 'referral' }]);
  });
  return { ok: true };
}
