/** A coordinator starts an import, or takes it back as a whole. The work is done in the background: import-work.server.ts. */
import type { Person } from '#app/domain/access/actor.ts';
import { STARTABLE, UNDOABLE } from '#app/domain/import/prepared-import.ts';
import type { Database } from '#db/database.ts';
import { changeImport, importById } from '#db/repositories/imports.server.ts';
import { addJob } from '#db/repositories/jobs.server.ts';
import { IMPORT_JOB } from './import-work.server.ts';

type Deps = { db: Database; newId: () => string; now: number };

/** `not-now`: somebody else was first, or its file is gone. */
export type Started = { ok: true } | { ok: false; error: 'missing' | 'not-now' };

/** @param publish of one that goes on after a failure, what was chosen at first stays */
export function startImport(
  { db, newId, now }: Deps,
  person: Person,
  { id, publish }: { id: string; publish: boolean },
): Promise<Started> {
  return db.inTransaction(async (tx): Promise<Started> => {
    const given = await importById(tx, id);
    if (!given) return { ok: false, error: 'missing' };
    const { batch } = given;
    const run = batch === null ? { batch: newId(), publish } : {};
    const starting = { ...run, state: 'running' as const, person: person.id, startedAt: now, endedAt: null };
    const started = given.hasFile && (await changeImport(tx, id, STARTABLE, starting));
    if (!started) return { ok: false, error: 'not-now' };
    await addJob(tx, IMPORT_JOB, id, now);
    return { ok: true };
  });
}

/** One that was taken back in part goes on. */
export function startUndo({ db, newId, now }: Deps, person: Person, id: string): Promise<Started> {
  return db.inTransaction(async (tx): Promise<Started> => {
    const given = await importById(tx, id);
    if (!given) return { ok: false, error: 'missing' };
    const { summary } = given;
    const undo = summary?.undo ?? { batch: newId(), by: person.id, at: now, archived: 0, reverted: 0, left: [] };
    const undoing = { state: 'undoing' as const, written: 0, toWrite: 0 };
    const started = summary && (await changeImport(tx, id, UNDOABLE, { ...undoing, summary: { ...summary, undo } }));
    if (!started) return { ok: false, error: 'not-now' };
    await addJob(tx, IMPORT_JOB, id, now);
    return { ok: true };
  });
}
