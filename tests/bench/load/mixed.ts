/** Mixed traffic: first as much as the server can do, then for minutes what a busy day asks, and what it holds all the time. */
import { mixedVisit } from '#tests/support/traffic/mix.ts';
import { offerAtOnce, offerSteadily } from '#tests/support/traffic/offer.ts';
import { startTally, type Tally } from '#tests/support/traffic/tally.ts';
import type { TrafficWorld } from '#tests/support/traffic/traffic-world.ts';
import { round } from '../search/figures.ts';
import { processorSeconds, watchMemory } from '../watch-process.ts';

export type Mixed = {
  /** Visits in a second, with as many visitors at once as it takes to keep it busy. */
  mostPerSecond: number;
  perSecond: number;
  /** All of it. */
  minutes: number;
  /** Of the busy day. */
  tally: Tally;
  /** Of finding out how much it can do. */
  tallyOfMost: Tally;
  /** The mean of each quarter of the time, in MB. */
  memory: (number | null)[];
  /** From the second quarter to the last, in percent: in the first one caches fill. */
  memoryGrowth: number | null;
  processor: { server: number | null; traffic: number };
  /** Registrations that were told to be in, and those of them that are not in the database. */
  registered: number;
  lost: number;
};

const AT_ONCE = 16;
const WARM_UP_SECONDS = 10;
const MOST_SECONDS = 15;
const SHORTEST_SECONDS = 15;
/** Visits: 43,000 in an hour. The same for every size and machine, so that figures can be laid side by side. */
const BUSY_DAY_PER_SECOND = 12;

export async function measureMixed(world: TrafficWorld, minutes: number): Promise<Mixed> {
  const server = world.server.process;
  const memory = watchMemory(server);
  const tallyOfMost = startTally();
  await offerAtOnce(AT_ONCE, WARM_UP_SECONDS, mixedVisit({ world, tally: tallyOfMost, name: 'warm-up' }));
  const most = await offerAtOnce(AT_ONCE, MOST_SECONDS, mixedVisit({ world, tally: tallyOfMost, name: 'most' }));

  const tally = startTally();
  const used = { server: processorSeconds(server), traffic: process.cpuUsage() };
  const seconds = Math.max(SHORTEST_SECONDS, minutes * 60 - WARM_UP_SECONDS - MOST_SECONDS);
  await offerSteadily(BUSY_DAY_PER_SECOND, seconds, mixedVisit({ world, tally, name: 'steady' }));
  memory.stop();
  const means = memory.means();
  const [, second, , last] = means;
  const traffic = process.cpuUsage(used.traffic);
  return {
    mostPerSecond: round(most, 1),
    perSecond: BUSY_DAY_PER_SECOND,
    minutes,
    tally,
    tallyOfMost,
    memory: means,
    memoryGrowth: second && last ? round((last / second - 1) * 100, 1) : null,
    processor: {
      server: difference(processorSeconds(server), used.server),
      traffic: round((traffic.user + traffic.system) / 1e6, 1),
    },
    registered: world.registered.length,
    lost: (await world.missing()).length,
  };
}

function difference(now: number | null, then: number | null): number | null {
  return now === null || then === null ? null : round(now - then, 1);
}
