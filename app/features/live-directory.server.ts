/**
 * Keeps the directory in memory equal to the database. A commit by any process (an import beside a running server)
 * is noticed within a second; whoever cannot wait for that calls `refresh`.
 */
import { buildDirectory, type Directory } from '#app/domain/directory/directory.ts';
import type { Log } from '#app/platform/log.server.ts';
import type { Database } from '#db/client.server.ts';
import { readCoalition, readGeography } from '#db/repositories/coalition.server.ts';
import { directoryVersion } from '#db/repositories/directory-state.server.ts';
import { publishedOrganisations, slugHistory } from '#db/repositories/organisations.server.ts';
import { readReferralRoutes } from '#db/repositories/referral-routes.server.ts';
import { readVocabulary } from '#db/repositories/vocabulary.server.ts';

const POLL_MS = 500;

export type LiveDirectory = {
  current(): Directory;
  /** Reads the database again if its version has changed. */
  refresh(): Promise<void>;
  stop(): void;
};

/** @throws {Error} when the installation has no coalition yet. */
export async function startLiveDirectory(db: Database, log: Log): Promise<LiveDirectory> {
  let mark = db.changeMark();
  let directory = await loadDirectory(db);
  let refreshing: Promise<void> | null = null;

  async function reload() {
    if ((await directoryVersion(db.read)) === directory.version) return;
    directory = await loadDirectory(db);
    log.info({ version: directory.version, organisations: directory.organisations.length }, 'directory refreshed');
  }

  async function refresh() {
    // A refresh under way may have read before the newest commit, so one more follows it.
    if (refreshing) await refreshing.catch(() => undefined);
    refreshing ??= reload().finally(() => (refreshing = null));
    await refreshing;
  }

  async function poll() {
    const seen = db.changeMark();
    if (seen === mark) return;
    await refresh();
    mark = seen;
  }

  const timer = setInterval(() => {
    poll().catch((error: unknown) =>
      log.error({ err: error }, 'directory could not be refreshed; the last one is kept'),
    );
  }, POLL_MS);
  timer.unref();

  return { current: () => directory, refresh, stop: () => clearInterval(timer) };
}

function loadDirectory(db: Database): Promise<Directory> {
  return db.readAtOnce(async (read) => {
    const version = await directoryVersion(read);
    const coalition = await readCoalition(read);
    if (!coalition) throw new Error('This database has no coalition yet: run npm run seed');
    return buildDirectory({
      version,
      coalition,
      ...(await readGeography(read)),
      vocabulary: await readVocabulary(read),
      organisations: await publishedOrganisations(read),
      slugs: await slugHistory(read),
      routes: await readReferralRoutes(read),
    });
  });
}
