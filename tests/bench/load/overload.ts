/** More searches than the server can do, nobody having asked them before; meanwhile people sign in and register. */
import { setTimeout as sleep } from 'node:timers/promises';
import { counted, registerOne, searchVisit, signInAgain } from '#tests/support/traffic/mix.ts';
import { offerAtOnce, offerSteadily } from '#tests/support/traffic/offer.ts';
import { startTally, type KindFigures, type Tally } from '#tests/support/traffic/tally.ts';
import type { TrafficWorld } from '#tests/support/traffic/traffic-world.ts';
import { round } from '../search/figures.ts';

export type Overload = {
  /** Searches in a second that it can do. */
  mostPerSecond: number;
  offeredPerSecond: number;
  offered: KindFigures;
  signIns: Journeys;
  registrations: Journeys;
  /** Of a search while it is quiet, before and after, in milliseconds. */
  p95: { before: number; after: number };
  /** Neither answered nor shed. */
  wrong: number;
  complaints: string[];
};

/** How many went through from the first page to the last, and how long the slowest was on its way. */
export type Journeys = { began: number; done: number; slowestSeconds: number };

const AT_ONCE = 8;
const MOST_SECONDS = 8;
const TIMES_TOO_MUCH = 3;
const OVERLOAD_SECONDS = 16;
const QUIET_SECONDS = 10;
const QUIET_SHARE = 0.2;
const REST_MS = 2_000;
const SIGN_IN_EVERY_MS = 1_000;
const REGISTER_EVERY_MS = 2_000;

export async function measureOverload(world: TrafficWorld): Promise<Overload> {
  const most = await offerAtOnce(AT_ONCE, MOST_SECONDS, search('how many', startTally()));
  const before = await quiet('before');

  const [searches, people] = [startTally(), startTally()];
  const over = offerSteadily(most * TIMES_TOO_MUCH, OVERLOAD_SECONDS, search('too much', searches));
  const [signIns, registrations] = await Promise.all([
    begin('sign-in', SIGN_IN_EVERY_MS, signInAgain),
    begin('registration', REGISTER_EVERY_MS, registerOne),
    over,
  ]);
  await sleep(REST_MS);
  const after = await quiet('after');
  const [offered] = searches.kinds().values();
  return {
    mostPerSecond: round(most, 1),
    offeredPerSecond: round(most * TIMES_TOO_MUCH, 1),
    offered: offered!,
    signIns,
    registrations,
    p95: { before, after },
    wrong: searches.wrong() + people.wrong(),
    complaints: [...searches.complaints, ...people.complaints],
  };

  function search(name: string, tally: Tally) {
    return searchVisit({ world, tally, name });
  }

  async function quiet(name: string): Promise<number> {
    const tally = startTally();
    await offerSteadily(most * QUIET_SHARE, QUIET_SECONDS, search(name, tally));
    const [figures] = tally.kinds().values();
    return figures?.ms?.p95 ?? Infinity;
  }

  async function begin(
    kind: string,
    everyMs: number,
    journey: (asked: { world: TrafficWorld; tally: Tally }) => Promise<void>,
  ): Promise<Journeys> {
    const count = Math.floor((OVERLOAD_SECONDS * 1000) / everyMs);
    const underway = Array.from({ length: count }, async (_, place) => {
      await sleep(place * everyMs);
      const started = performance.now();
      const isDone = await counted(people, kind, () => journey({ world, tally: people }));
      return { isDone, seconds: (performance.now() - started) / 1000 };
    });
    const done = (await Promise.all(underway)).filter(({ isDone }) => isDone);
    const slowest = Math.max(0, ...done.map(({ seconds }) => seconds));
    return { began: count, done: done.length, slowestSeconds: round(slowest, 1) };
  }
}
