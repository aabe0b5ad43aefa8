/**
 * Keeps the directory in memory equal to the database: after a write of this process at once,
 * after a commit by another process (an import beside a running server) within a second.
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
    if (refreshing) await refreshing;
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

async function loadDirectory(db: Database): Promise<Directory> {
  const version = await directoryVersion(db.read);
  const coalition = await readCoalition(db.read);
  if (!coalition) throw new Error('This database has no coalition yet: run npm run seed');
  return buildDirectory({
    version,
    coalition,
    ...(await readGeography(db.read)),
    vocabulary: await readVocabulary(db.read),
    organisations: await publishedOrganisations(db.read),
    slugs: await slugHistory(db.read),
    routes: await readReferralRoutes(db.read),
  });
}
