/** The short form of what `npm run prove -- faults` measures. KILL_SEED repeats the moments of an earlier run. */
import { expect, test } from 'vitest';
import { proveKills } from '../prove/faults/kills.ts';

const KILLS = 24;

test('killed at any moment, what was acknowledged is there, the rest is whole or not there, and no mail is lost', async () => {
  const proofs = await proveKills(KILLS);
  expect(proofs.filter(({ holds }) => !holds)).toEqual([]);
}, 240_000);
