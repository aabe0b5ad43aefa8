/** Counting in memory what happens too often to write down. */
import { expect, test } from 'vitest';
import { recentCounts } from '#app/platform/recent-counts.server.ts';

test('counts each key by itself, and from one again when a new stretch begins', () => {
  const { countUp } = recentCounts(60_000);
  expect([countUp('a', 0), countUp('a', 59_999), countUp('b', 59_999)]).toEqual([1, 2, 1]);
  expect([countUp('a', 60_000), countUp('a', 119_999)]).toEqual([1, 2]);
});
