/** Changes the coalition: its name, whom to ask, what it says of itself, and how often entries are checked. */
import type { Person } from '#app/domain/access/actor.ts';
import type { Coalition } from '#app/domain/geo/coalition.ts';
import type { Database } from '#db/client.server.ts';
import { readCoalition, writeCoalition } from '#db/repositories/coalition.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { recordRevision } from '#db/repositories/revisions.server.ts';
import { seenMark } from '#app/platform/seen-mark.server.ts';

type Deps = { db: Database; newId: () => string; now: number };

export type CoalitionEdited = { ok: true } | { ok: false; error: 'conflict' };

/** @param seen mark of the coalition the form was made from; when it changed meanwhile nothing is written */
export function editCoalition(
  { db, newId, now }: Deps,
  by: Person,
  { seen, after }: { seen: string; after: Coalition },
): Promise<CoalitionEdited> {
  return db.inTransaction(async (tx): Promise<CoalitionEdited> => {
    const before = await readCoalition(tx);
    if (seenMark(before) !== seen) return { ok: false, error: 'conflict' };
    await writeCoalition(tx, after);
    await recordRevision(tx, {
      id: newId(),
      subjectKind: 'settings',
      subjectId: 'coalition',
      at: now,
      actor: { kind: 'coordinator', id: by.id },
      reason: 'settings',
      before,
      after,
      batch: null,
    });
    await raiseDirectoryVersion(tx, now, [{ kind: 'everything' }]);
    return { ok: true };
  });
}
