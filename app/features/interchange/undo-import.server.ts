/**
 * Takes an import back as a whole, in short transactions that share one batch of their own. What somebody changed since
 * stays as it is, and is named. When it was broken off it goes on. One change at a time: undo-revision.server.ts.
 */
import type { ImportUndo } from '#app/domain/import/prepared-import.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import type { Database } from '#db/database.ts';
import { changeImport, type ImportRecord } from '#db/repositories/imports.server.ts';
import { revisionIdsOfBatch, revisionsByIds } from '#db/repositories/revisions.server.ts';
import { undoRevision, type Undone } from './undo-revision.server.ts';

type Deps = {
  db: Database;
  now: () => number;
  newId: () => string;
  onProgress: (done: number, toDo: number) => void;
};

const AT_ONCE = 50;

/** @throws whatever `onProgress` throws, to break it off between two transactions */
export async function undoImport({ db, now, newId, onProgress }: Deps, given: ImportRecord): Promise<void> {
  const { id, batch, summary } = given;
  if (batch === null || !summary?.undo) throw new Error(`The import ${id} is taken back without having run`);
  const { by, ...undo } = summary.undo;
  const actor = { kind: 'coordinator' as const, id: by };
  const reason = textsIn('nl')('import.undo.reason');
  const ids = await revisionIdsOfBatch(db.read, batch);
  const undone: Undone[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    await db.inTransaction(async (tx) => {
      const undoing = { newId, now: now(), actor, reason, batch: undo.batch };
      for (const revision of await revisionsByIds(tx, some)) undone.push(await undoRevision(tx, undoing, revision));
    });
    onProgress(from + some.length, ids.length);
  }
  const result: ImportUndo = {
    ...undo,
    by,
    archived: undone.filter(({ what }) => what === 'archived').length,
    reverted: undone.filter(({ what }) => what === 'reverted').length,
    left: undone.flatMap(({ left }) => left ?? []),
  };
  const ending = { state: 'undone' as const, bytes: null, endedAt: now(), summary: { ...summary, undo: result } };
  await db.inTransaction((tx) => changeImport(tx, id, ['undoing'], ending));
}
