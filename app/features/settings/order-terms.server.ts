/** The order in which the terms of a kind are shown, everywhere: a coordinator moves one of them a place. */
import type { Person } from '#app/domain/access/actor.ts';
import type { TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import type { Database } from '#db/database.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { recordRevision } from '#db/repositories/revisions.server.ts';
import { readVocabulary, setOrder } from '#db/repositories/vocabulary.server.ts';
import { seenMark } from '#app/platform/seen-mark.server.ts';

type Deps = { db: Database; newId: () => string; now: number };

export const MOVES = ['up', 'down'] as const;
export type Move = (typeof MOVES)[number];

export type TermMoved = { ok: true } | { ok: false; error: 'conflict' };

/** @param seen mark of the ids in the order that was seen; when it changed meanwhile nothing is written */
export function moveTerm(
  { db, newId, now }: Deps,
  by: Person,
  { kind, id, move, seen }: { kind: TermKind; id: string; move: Move; seen: string },
): Promise<TermMoved> {
  return db.inTransaction(async (tx): Promise<TermMoved> => {
    const before = (await readVocabulary(tx))[kind].map((term) => term.id);
    if (seenMark(before) !== seen) return { ok: false, error: 'conflict' };
    const after = moved(before, id, move);
    if (after === before) return { ok: true };
    await setOrder(tx, kind, after);
    await recordRevision(tx, {
      id: newId(),
      subjectKind: 'term',
      subjectId: kind,
      at: now,
      actor: { kind: 'coordinator', id: by.id },
      reason: 'order',
      before,
      after,
      batch: null,
    });
    await raiseDirectoryVersion(tx, now, [{ kind: 'vocabulary' }]);
    return { ok: true };
  });
}

/** The first cannot go up, nor the last down, nor anything that is not there. */
function moved(ids: string[], id: string, move: Move): string[] {
  const from = ids.indexOf(id);
  const to = move === 'up' ? from - 1 : from + 1;
  const neighbour = ids[to];
  return from < 0 || neighbour === undefined ? ids : ids.with(from, neighbour).with(to, id);
}
