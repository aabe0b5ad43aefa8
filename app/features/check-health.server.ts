/** Whether this process can do its work: read and write the database. */
import type { LiveDirectory } from '#app/features/live-directory.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import type { Database } from '#db/database.ts';
import { directoryVersion, touch } from '#db/repositories/directory-state.server.ts';

type Deps = { db: Database; directory: Pick<LiveDirectory, 'current'>; log: Log; clock: () => number };

/** `version` is that of the directory in the database. */
export type Health = { ok: true; version: number; organisations: number } | { ok: false };

export function checkHealth({ db, directory, log, clock }: Deps) {
  return async (): Promise<Health> => {
    try {
      const version = await db.inTransaction(async (tx) => {
        await touch(tx, clock());
        return directoryVersion(tx);
      });
      await directoryVersion(db.read);
      return { ok: true, version, organisations: directory.current().organisations.length };
    } catch (error) {
      log.error({ err: error }, 'the database cannot be read and written');
      return { ok: false };
    }
  };
}
