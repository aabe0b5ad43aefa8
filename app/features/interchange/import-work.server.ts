/**
 * Imports that were started, one after the other, beside the requests. A process that dies leaves its import to the next:
 * what is in already is not written again, and one that brought the process down three times is not tried a fourth time.
 */
import type { Log } from '#app/platform/log.server.ts';
import type { Database } from '#db/database.ts';
import { changeImport, importById, type ImportRecord } from '#db/repositories/imports.server.ts';
import { addJob, dueJobs, leaseJob, removeJob, renewJob, type Lease } from '#db/repositories/jobs.server.ts';
import { runImport } from './run-import.server.ts';
import { undoImport } from './undo-import.server.ts';

export const IMPORT_JOB = 'import';

/** Longer than reading the largest file and comparing it takes. */
const LEASE_MS = 2 * 60_000;
const TOLD_EVERY_MS = 1_000;
const MOST_ATTEMPTS = 3;

type Deps = { db: Database; log: Log; clock: () => number; newId: () => string; refresh: () => Promise<void> };

/** The process ends, or another has taken over: the rest is for later. */
class ImportPaused extends Error {
  override name = 'ImportPaused';
}

/** Costs one query when there is nothing to do. */
export async function workOnImports(deps: Deps, stopping: AbortSignal): Promise<void> {
  const { db, clock } = deps;
  for (const id of await dueJobs(db.read, IMPORT_JOB, clock())) {
    if (stopping.aborted) return;
    const lease = await db.inTransaction((tx) => leaseJob(tx, id, clock(), LEASE_MS));
    const given = await importById(db.read, id);
    if (lease && given) await workOn(deps, given, lease, stopping);
  }
}

async function workOn(deps: Deps, given: ImportRecord, lease: Lease, stopping: AbortSignal): Promise<void> {
  const { db, log, clock } = deps;
  const { id } = given;
  const progress = progressOf(deps, id, lease, stopping);
  try {
    if (lease.attempts > MOST_ATTEMPTS) throw new Error(`The import ${id} was broken off ${MOST_ATTEMPTS} times`);
    const work = { ...deps, now: clock, onProgress: progress.tell };
    if (given.state === 'running') await runImport(work, given);
    if (given.state === 'undoing') await undoImport(work, given);
  } catch (error) {
    if (error instanceof ImportPaused) {
      if (await progress.held()) await db.inTransaction((tx) => addJob(tx, IMPORT_JOB, id, clock()));
      return;
    }
    log.error({ err: error, import: id }, 'an import stopped halfway');
    await db.inTransaction(async (tx) => {
      await changeImport(tx, id, ['running'], { state: 'failed', endedAt: clock() });
      await changeImport(tx, id, ['undoing'], { state: 'done' });
    });
  }
  const held = await progress.held();
  if (held) await db.inTransaction((tx) => removeJob(tx, held));
  await deps.refresh();
}

/** Tells now and then how far it is, and that this process is still at it. */
function progressOf({ db, clock }: Deps, id: string, lease: Lease, stopping: AbortSignal) {
  let held: Lease | null = lease;
  let toldAt: number | null = null;
  let telling: Promise<void> = Promise.resolve();

  async function keep(written: number, toWrite: number): Promise<void> {
    await db.inTransaction(async (tx) => {
      await changeImport(tx, id, ['running', 'undoing'], { written, toWrite });
      held = held && (await renewJob(tx, held, clock() + LEASE_MS));
    });
  }

  return {
    /** @throws {ImportPaused} */
    tell(written: number, toWrite: number): void {
      if (stopping.aborted || !held) throw new ImportPaused();
      if (toldAt !== null && clock() - toldAt < TOLD_EVERY_MS) return;
      toldAt = clock();
      // Not being able to tell is no reason to stop; what is written is kept.
      telling = telling.then(() => keep(written, toWrite)).catch(() => undefined);
    },
    /** What this process has at the end; null when another took over. */
    async held(): Promise<Lease | null> {
      await telling;
      return held;
    },
  };
}
