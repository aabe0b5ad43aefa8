/** How lines of the workbench are ordered, and what is said of a month of work. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthlyFigures } from '#app/domain/workbench/monthly-figures.ts';
import { inLineOrder } from '#app/domain/workbench/work-lists.ts';

const DAY_MS = 86_400_000;
const lines = [{ since: 3 }, { since: null }, { since: 1 }, { since: 2 }];
const sinceOf = (ordered: { since: number | null }[]) => ordered.map(({ since }) => since);

test('lines are ordered by how long they wait, and those nobody knows of come last', () => {
  expect(sinceOf(inLineOrder(lines, 'oldest'))).toEqual([1, 2, 3, null]);
  expect(sinceOf(inLineOrder(lines, 'newest'))).toEqual([3, 2, 1, null]);
  expect(sinceOf(inLineOrder(lines, null))).toEqual([3, null, 1, 2]);
});

test('nothing dealt with has no usual time', () => {
  expect(monthlyFigures([])).toEqual({ count: 0, usualDays: null });
});

test('at least half of what was dealt with waited no longer than usual', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 40 }), (days) => {
      const { count, usualDays } = monthlyFigures(days.map((one) => ({ since: 0, at: one * DAY_MS })));
      expect(count).toBe(days.length);
      expect(days.filter((one) => one <= usualDays!).length * 2).toBeGreaterThanOrEqual(days.length);
      expect(days.filter((one) => one >= usualDays!).length * 2).toBeGreaterThanOrEqual(days.length);
    }),
  );
});
