/** The composition root: everything a request may need, made once per process. */
import { LIMITS } from '#app/domain/access/limits.ts';
import type { Country } from '#app/domain/geo/chosen-places.ts';
import type { MapBase } from '#app/domain/geo/map-source.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { DailyBackups } from '#app/features/backup/daily-backup.server.ts';
import { backgroundTasks } from '#app/features/background-tasks.server.ts';
import { startBackgroundWork, type BackgroundWork } from '#app/features/background-work.server.ts';
import { fillDatabase } from '#app/features/fill-database.server.ts';
import { startLiveDirectory, type LiveDirectory } from '#app/features/live-directory.server.ts';
import { workOnImports } from '#app/features/interchange/import-work.server.ts';
import { sendOutbox } from '#app/features/mail/send-outbox.server.ts';
import { startSearchCounter, type SearchCounter } from '#app/features/referral/count-searches.server.ts';
import type { Identity } from '#app/features/people/identify.server.ts';
import { ensureFirstCoordinator } from '#app/features/people/first-coordinator.server.ts';
import { pdokGeocoder, type Geocoder } from '#app/platform/geocoder.server.ts';
import { readMapBase } from '#app/platform/map-base.server.ts';
import type { Config } from '#app/platform/config.server.ts';
import { folderTransport, smtpTransport } from '#app/platform/mail-transport.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { fingerprintWith, sealWith, type Seal } from '#app/platform/secrets.server.ts';
import { createSignIn, type SignIn } from '#app/platform/sign-in.server.ts';
import { recentCounts, type RecentCounts } from '#app/platform/recent-counts.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { createMetrics, type Metrics } from '#app/platform/metrics.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { readCoalition } from '#db/repositories/coalition.server.ts';
import { signInAdapter } from '#db/sign-in-adapter.server.ts';
import { readNationalGeography } from '#seed/national-geography.ts';
import { startingContents } from '#seed/scenarios.ts';

export type AppContext = {
  config: Config;
  log: Log;
  db: Database;
  directory: LiveDirectory;
  map: MapBase;
  /** Every municipality a coalition can work in. Read when somebody asks. */
  country: () => Country;
  signIn: SignIn;
  /** Closes what a browser or a mail keeps for us. */
  seal: Seal;
  /** The installation as its mails name it. */
  site: MailSite;
  newId: () => string;
  /** Null: addresses are placed by their postcode. */
  geocoder: Geocoder | null;
  background: BackgroundWork;
  searches: SearchCounter;
  /** Questions of other systems, by network address. */
  readings: RecentCounts;
  /** Null: nothing is measured, because nobody may read it. */
  metrics: Metrics | null;
  /** UTC milliseconds. */
  clock: () => number;
};

/** What a loader gets: the app's parts and what belongs to this one request. */
export type RequestContext = AppContext &
  Identity & {
    nonce: string;
    /** Of this request in the log, and told to the visitor. */
    requestId: string;
    /**
     * Says that whoever is not signed in gets this same answer at this address, until something is published or the next
     * quarter of an hour begins: it may be kept and given to others.
     */
    sameForAll: () => void;
    /** Network address of the visitor. */
    ip: string;
    /** Resolves when the visitor took in what was sent so far, or has left. Remix itself does not wait for that. */
    drained: () => Promise<void>;
  };

declare module '@remix-run/node' {
  // Remix knows the context of a loader by this name.
  interface AppLoadContext extends RequestContext {}
}

/**
 * Opens the database, fills it when it is new, and reads the directory into memory.
 * @throws {DatabaseUnavailable} when the file cannot be opened
 */
export async function createAppContext(config: Config, log: Log, clock: () => number = Date.now): Promise<AppContext> {
  const db = await openDatabase(config.databaseUrl);
  if (!(await readCoalition(db.read))) {
    const now = clock();
    const filled = await fillDatabase({ db, newId, now })(startingContents(config.demo ? 'demo' : 'empty', now, newId));
    if (filled.ok) log.info({ demo: config.demo, organisations: filled.organisations }, 'new database filled');
  }
  const directory = await startLiveDirectory(db, log);
  const transport = 'folder' in config.mail ? folderTransport(config.mail.folder) : smtpTransport(config.mail.smtpUrl);
  const site: MailSite = {
    // The coalition can be renamed while the server runs.
    get name() {
      return directory.current().coalition.name;
    },
    baseUrl: config.baseUrl,
    from: config.mailFrom,
  };
  const background = startBackgroundWork({
    db,
    log,
    clock,
    tasks: backgroundTasks({ db, directory, newId, clock, site, backups: dailyBackups(config, log) }),
    sendMail: (stopping) => sendOutbox({ db, transport, site, clock, log }, stopping),
    workOnImports: (stopping) => workOnImports({ db, log, clock, newId, refresh: () => directory.refresh() }, stopping),
  });
  await ensureFirstCoordinator({ db, newId, now: clock() }, config.coordinatorEmail);
  return {
    config,
    log,
    db,
    clock,
    newId,
    geocoder: config.geocoder === null ? null : pdokGeocoder(),
    directory,
    map: readMapBase(),
    country: readNationalGeography,
    background,
    searches: startSearchCounter({ db, log, clock, fingerprint: fingerprintWith(config.sessionSecret, 'searches') }),
    readings: recentCounts(LIMITS['hsds-by-address'].windowMs),
    metrics: config.metricsToken === null ? null : createMetrics(),
    signIn: createSignIn(config, signInAdapter(db)),
    seal: sealWith(config.sessionSecret, 'requests'),
    site,
  };
}

function dailyBackups({ databaseUrl, backupFolder, backupsKept }: Config, log: Log): DailyBackups | null {
  return backupFolder === null ? null : { databaseUrl, folder: backupFolder, kept: backupsKept, log };
}
