/**
 * Keeps the directory in memory equal to the database. A commit by any process (an import beside a running server)
 * is noticed within a second; whoever cannot wait for that calls `refresh`. Changes are taken in at once; when there
 * are many of them, the index is built anew in the background and takes over.
 */
import { catchUpInSteps, needsRebuild } from '#app/domain/directory/rebuilt-directory.ts';
import { directoryInSteps, type Directory } from '#app/domain/directory/directory.ts';
import { failureLog } from '#app/platform/failure-log.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { inSlices } from '#app/platform/slices.server.ts';
import type { Database } from '#db/database.ts';
import { followChanges, loadDirectory } from './load-directory.server.ts';

const POLL_MS = 500;

export type LiveDirectory = {
  current(): Directory;
  /** Takes in what was committed since. */
  refresh(): Promise<void>;
  /** Resolves when no index is being built in the background. */
  settled(): Promise<void>;
  stop(): void;
};

/** @throws {Error} when the installation has no coalition yet. */
export async function startLiveDirectory(db: Database, log: Log): Promise<LiveDirectory> {
  let mark = db.changeMark();
  let directory = await loadDirectory(db);
  let refreshing: Promise<void> | null = null;
  let rebuilding: Promise<void> | null = null;

  async function follow(): Promise<void> {
    const before = directory;
    const after = await followChanges(db, before);
    // An index that was built meanwhile takes the place of the old one first, and then follows.
    if (directory !== before) return follow();
    if (after === before) return;
    directory = after;
    log.info({ version: directory.version, organisations: directory.organisations.length }, 'directory refreshed');
    if (needsRebuild(before, directory)) startRebuilding();
  }

  function startRebuilding() {
    rebuilding ??= rebuild()
      .catch((error: unknown) => log.error({ err: error }, 'index could not be built anew; the present one is kept'))
      .finally(() => (rebuilding = null));
  }

  /** What is committed meanwhile is taken in by both, so the new index is never behind. */
  async function rebuild() {
    const { vocabulary, places } = directory;
    let rebuilt = await inSlices(directoryInSteps(directory));
    for (let seen: Directory | null = null; seen !== directory;) {
      seen = directory;
      rebuilt = await inSlices(catchUpInSteps(rebuilt, seen));
    }
    directory = rebuilt;
    log.info({ version: directory.version, organisations: directory.organisations.length }, 'index built anew');
    if (directory.places === places && directory.vocabulary !== vocabulary) await rebuild();
  }

  async function refresh() {
    // A refresh under way may have read before the newest commit, so one more follows it.
    if (refreshing) await refreshing.catch(() => undefined);
    refreshing ??= follow().finally(() => (refreshing = null));
    await refreshing;
  }

  async function poll() {
    const seen = db.changeMark();
    if (seen === mark) return;
    await refresh();
    mark = seen;
  }

  const failed = failureLog(log, 'directory could not be refreshed; the last one is kept');
  const timer = setInterval(() => void poll().catch(failed), POLL_MS);
  timer.unref();

  return {
    current: () => directory,
    refresh,
    settled: async () => {
      while (rebuilding) await rebuilding;
    },
    stop: () => clearInterval(timer),
  };
}
