/**
 * Mixed traffic on one kind of database, in a process whose tables are of that kind: so many processes of the server behind
 * nginx, first as much as they can do, then at a rate that is the same for all. Arguments: processes, seconds of each, visits
 * a second.
 */
import { answer } from '#tests/support/answer-with.ts';
import { startBehindNginx, type ServersBehindNginx } from '#tests/support/behind-nginx.ts';
import { mixedVisit } from '#tests/support/traffic/mix.ts';
import { offerAtOnce, offerSteadily } from '#tests/support/traffic/offer.ts';
import { startTally } from '#tests/support/traffic/tally.ts';
import { timeChanges } from '#tests/support/traffic/time-changes.ts';
import { startTraffic } from '#tests/support/traffic/traffic-world.ts';
import { percentilesOf, round } from '../search/figures.ts';

export type EngineFigures = {
  partners: number;
  /** As soon as each of the visitors has an answer, the next is asked. */
  most: { requestsPerSecond: number; p95: number };
  /** Visits a second, and milliseconds of the requests they make. */
  steady: { perSecond: number; p50: number; p95: number };
  /** Meanwhile: how many, and ms from opening the form of a correction to the last process that shows it. */
  changes: { count: number; p50: number; longest: number };
  requests: number;
  shed: number;
  wrong: number;
  complaints: string[];
  /** Registrations that were told to be in, and those of them that are not in the database. */
  registered: number;
  lost: number;
};

const AT_ONCE = 16;
const WARM_UP_SECONDS = 10;

const [processes, seconds, perSecond] = process.argv.slice(2).map(Number) as [number, number, number];
let servers: ServersBehindNginx;
const world = await startTraffic(
  { DATABASE_URL: process.env.DATABASE_URL! },
  async (env) => (servers = await startBehindNginx(processes, env)),
);
const [most, steady] = [startTally(), startTally()];
await offerAtOnce(AT_ONCE, WARM_UP_SECONDS, mixedVisit({ world, tally: startTally(), name: 'warm-up' }));
const started = performance.now();
await offerAtOnce(AT_ONCE, seconds, mixedVisit({ world, tally: most, name: 'most' }));
const elapsed = (performance.now() - started) / 1000;
let isOver = false;
const changing = timeChanges(world, servers!.urls, () => isOver);
await offerSteadily(perSecond, seconds, mixedVisit({ world, tally: steady, name: 'steady' }));
isOver = true;
const changes = await changing;

const figures: EngineFigures = {
  partners: world.site.partners.length,
  most: { requestsPerSecond: round(most.requests() / elapsed, 1), p95: most.all().ms?.p95 ?? Infinity },
  steady: { perSecond, p50: steady.all().ms?.p50 ?? Infinity, p95: steady.all().ms?.p95 ?? Infinity },
  changes: {
    count: changes.length,
    p50: Math.round(percentilesOf(changes).p50),
    longest: Math.round(Math.max(...changes)),
  },
  requests: most.requests() + steady.requests(),
  shed: most.shed() + steady.shed(),
  wrong: most.wrong() + steady.wrong(),
  complaints: [...most.complaints, ...steady.complaints],
  registered: world.registered.length,
  lost: (await world.missing()).length,
};
await world.stop();
answer(figures);
