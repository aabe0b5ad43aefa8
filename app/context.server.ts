/** The composition root: everything a request may need, made once per process. */
import { fillDatabase } from '#app/features/fill-database.server.ts';
import { startLiveDirectory, type LiveDirectory } from '#app/features/live-directory.server.ts';
import { readMapBase, type MapBase } from '#app/platform/map-base.server.ts';
import type { Config } from '#app/platform/config.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { openDatabase, type Database } from '#db/client.server.ts';
import { readCoalition } from '#db/repositories/coalition.server.ts';
import { startingContents } from '#seed/scenarios.ts';

export type AppContext = {
  config: Config;
  log: Log;
  db: Database;
  directory: LiveDirectory;
  map: MapBase;
  /** UTC milliseconds. */
  clock: () => number;
};

/** What a loader gets: the app's parts and what belongs to this one request. */
export type RequestContext = AppContext & { nonce: string };

declare module '@remix-run/node' {
  // Remix knows the context of a loader by this name.
  interface AppLoadContext extends RequestContext {}
}

/**
 * Opens the database, fills it when it is new, and reads the directory into memory.
 * @throws {DatabaseUnavailable} when the file cannot be opened
 */
export async function createAppContext(config: Config, log: Log, clock: () => number = Date.now): Promise<AppContext> {
  const db = openDatabase(config.databaseUrl);
  if (!(await readCoalition(db.read))) {
    const now = clock();
    const filled = await fillDatabase({ db, newId, now })(startingContents(config.demo ? 'demo' : 'empty', now, newId));
    if (filled.ok) log.info({ demo: config.demo, organisations: filled.organisations }, 'new database filled');
  }
  return { config, log, db, clock, map: readMapBase(), directory: await startLiveDirectory(db, log) };
}
