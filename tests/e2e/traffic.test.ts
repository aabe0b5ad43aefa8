/**
 * Everything at once on the built server, some hundreds of visits: of people who look around, programs, and whoever
 * registers, signs in, corrects and decides. The long form of it is `npm run prove -- load`.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { counted, mixedVisit, registerOne } from '#tests/support/traffic/mix.ts';
import { offerInTurn } from '#tests/support/traffic/offer.ts';
import { startTally } from '#tests/support/traffic/tally.ts';
import { startTraffic, type TrafficWorld } from '#tests/support/traffic/traffic-world.ts';

const VISITORS = 12;
const VISITS = 300;
/** Of its first hundreds of visits there is one of every kind. */
const NAME = 'monday';
const REGISTRATIONS = 5;
/** On a machine that does much else. */
const LONG_MS = 180_000;

let world: TrafficWorld;

beforeAll(async () => {
  world = await startTraffic();
});
afterAll(() => world.stop());

test(
  'Mixed traffic meets no error, and every registration that was told to be in is in the database',
  async () => {
    const tally = startTally();
    const registering = Array.from({ length: REGISTRATIONS }, () =>
      counted(tally, 'registration', () => registerOne({ world, tally })),
    );
    await offerInTurn(VISITORS, VISITS, mixedVisit({ world, tally, name: NAME }));
    await Promise.all(registering);

    expect(tally.complaints).toEqual([]);
    expect(tally.wrong()).toBe(0);
    for (const kind of ['registration', 'sign-in', 'correction', 'decision']) {
      expect([...tally.kinds().keys()]).toContain(kind);
    }
    expect(world.registered.length).toBeGreaterThanOrEqual(REGISTRATIONS);
    expect(await world.missing()).toEqual([]);
  },
  LONG_MS,
);
