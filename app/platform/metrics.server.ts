/**
 * What a watcher can read of this process, in the text form of Prometheus. Requests are told by the pattern of their route,
 * never by their address: a slug names a partner, and made-up addresses would be without end.
 */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = {
  contentType: string;
  /** @param route pattern, such as `/partners/:slug`; @param status such as 200 */
  observeRequest(route: string, status: number, seconds: number): void;
  /** Everything measured, and how things stand: a number by its name; null is left out. */
  text(standing: Standing): Promise<string>;
};

export type Standing = { [Name in keyof typeof STANDING]: number | null };

const PREFIX = 'korte_lijntjes_';
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const STANDING = {
  searches: 'Searches on the search page since this process began',
  mail_waiting: 'Mails that are on their way out',
  mail_oldest_waiting_seconds: 'How long the mail that waits longest has waited',
  jobs_failing: 'Recurring tasks and imports whose last attempt failed',
  backup_age_seconds: 'Since the newest daily copy of the database; absent when there is none',
  directory_version: 'Version of the directory in memory',
  organisations: 'Partners in the directory',
} as const;

export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const durations = new Histogram({
    name: `${PREFIX}request_duration_seconds`,
    help: 'How long requests took, by the pattern of their route and the class of their status',
    labelNames: ['route', 'status'] as const,
    buckets: SECONDS,
    registers: [register],
  });
  return {
    contentType: register.contentType,
    observeRequest(route, status, seconds) {
      durations.observe({ route, status: `${Math.floor(status / 100)}xx` }, seconds);
    },
    async text(standing) {
      return [await register.metrics(), await standingText(standing)].join('\n');
    },
  };
}

/** In a register of its own: what is no longer known is then no longer told. */
async function standingText(standing: Standing): Promise<string> {
  const register = new Registry();
  for (const name of Object.keys(STANDING) as (keyof Standing)[]) {
    const value = standing[name];
    if (value === null) continue;
    new Gauge({ name: `${PREFIX}${name}`, help: STANDING[name], registers: [register] }).set(value);
  }
  return register.metrics();
}
