/** What is said of a partner's reaction comes from enough answers of the newest year. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualReaction, type Reaction } from '#app/domain/referral/reaction-time.ts';

const NOW = Date.parse('2026-09-17T12:00:00Z');
const DAY_MS = 86_400_000;
const told = (...days: number[]): Reaction[] => days.map((one) => ({ days: one, at: NOW - DAY_MS }));

test('four answers say nothing, five do', () => {
  expect(usualReaction(told(1, 1, 1, 1), NOW)).toBeNull();
  expect(usualReaction(told(1, 1, 1, 1, 1), NOW)).toBe(1);
  expect(usualReaction(undefined, NOW)).toBeNull();
});

test('one very slow or very fast answer moves nothing', () => {
  expect(usualReaction(told(2, 2, 2, 2, 28), NOW)).toBe(2);
  expect(usualReaction(told(0, 2, 2, 2, 2), NOW)).toBe(2);
});

test('of two middles the slower one is promised', () => {
  expect(usualReaction(told(1, 1, 1, 3, 3, 3), NOW)).toBe(3);
});

test('answers of more than a year ago count no longer', () => {
  const old = Array.from({ length: 10 }, () => ({ days: 28, at: NOW - 366 * DAY_MS }));
  expect(usualReaction(old, NOW)).toBeNull();
  expect(usualReaction([...old, ...told(1, 1, 2, 2, 2)], NOW)).toBe(2);
});

test('at least half of those who told waited no longer, in whatever order they told', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(28), { minLength: 5, maxLength: 60 }), (days) => {
      const usual = usualReaction(told(...days), NOW)!;
      expect(days.filter((one) => one <= usual).length * 2).toBeGreaterThanOrEqual(days.length);
      expect(usualReaction(told(...[...days].reverse()), NOW)).toBe(usual);
    }),
  );
});
