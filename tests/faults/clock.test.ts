/** The short form of what `npm run prove -- faults` measures. */
import { expect, test } from 'vitest';
import { LIMIT_JUMPS, MAIL_JUMPS, RECURRING_JUMPS, whatHappens } from '../prove/faults/clock.ts';

const JUMPS = [
  ...MAIL_JUMPS.map((jump) => [`a mail ${jump.what}`, jump] as const),
  ...RECURRING_JUMPS.map((jump) => [`what recurs ${jump.what}`, jump] as const),
  ...LIMIT_JUMPS.map((jump) => [jump.what, jump] as const),
];

test.each(JUMPS)('%s', async (_what, jump) => {
  expect(await whatHappens(jump)).toEqual(jump.expected);
});
