/** Asks whether somebody may do something once more, and counts it. Addresses are only kept as a hash. */
import { LIMITS, type LimitKind } from '#app/domain/access/limits.ts';
import { hashOf } from '#app/platform/secrets.server.ts';
import type { Database } from '#db/database.ts';
import { countUp } from '#db/repositories/limits.server.ts';

type Deps = { db: Database; now: number };

/** @param counted per kind of limit, what is counted: a network address, a canonical mail address, an id */
export async function isWithinLimits({ db, now }: Deps, counted: Partial<Record<LimitKind, string>>): Promise<boolean> {
  return db.inTransaction(async (tx) => {
    let within = true;
    for (const kind of Object.keys(counted) as LimitKind[]) {
      const { max, windowMs } = LIMITS[kind];
      const count = await countUp(tx, kind, hashOf(counted[kind] ?? ''), windowMs, now);
      if (count > max) within = false;
    }
    return within;
  });
}
