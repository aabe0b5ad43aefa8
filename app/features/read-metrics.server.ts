/** How things stand, for whoever watches over the server: a few counts, cheap enough to ask for every few seconds. */
import { newestBackupAt } from '#app/features/backup/daily-backup.server.ts';
import type { LiveDirectory } from '#app/features/live-directory.server.ts';
import type { SearchCounter } from '#app/features/referral/count-searches.server.ts';
import type { Config } from '#app/platform/config.server.ts';
import type { Metrics } from '#app/platform/metrics.server.ts';
import type { Database } from '#db/database.ts';
import { failingJobs } from '#db/repositories/jobs.server.ts';
import { waitingMail } from '#db/repositories/outbox.server.ts';

type Deps = {
  db: Database;
  directory: Pick<LiveDirectory, 'current'>;
  searches: Pick<SearchCounter, 'noted'>;
  config: Pick<Config, 'backupFolder'>;
  now: number;
};

/** @returns the text form of Prometheus */
export async function readMetrics({ db, directory, searches, config, now }: Deps, metrics: Metrics): Promise<string> {
  const { waiting, since } = await waitingMail(db.read);
  const backupAt = config.backupFolder === null ? null : await newestBackupAt(config.backupFolder);
  const { version, organisations } = directory.current();
  return metrics.text({
    searches: searches.noted(),
    mail_waiting: waiting,
    mail_oldest_waiting_seconds: since === null ? 0 : (now - since) / 1000,
    jobs_failing: await failingJobs(db.read),
    backup_age_seconds: backupAt === null ? null : (now - backupAt) / 1000,
    directory_version: version,
    organisations: organisations.length,
  });
}
