/** The measures of the search bench, by examples worked out by hand. */
import { describe, expect, test } from 'vitest';
import { percentilesOf } from '#tests/bench/search/figures.ts';
import { meanQuality, ndcg, qualityOf, reciprocalRank, success } from '#tests/bench/search/relevance/measures.ts';

describe('success', () => {
  test('is 1 when something relevant stands within the depth', () => {
    expect(success([0, 0, 2], 5)).toBe(1);
    expect(success([1], 1)).toBe(1);
  });

  test('is 0 when what is relevant stands below the depth or nowhere', () => {
    expect(success([0, 3], 1)).toBe(0);
    expect(success([0, 0, 0, 0, 0, 3], 5)).toBe(0);
    expect(success([], 5)).toBe(0);
  });
});

describe('reciprocal rank', () => {
  test.each([
    [[2, 0, 3], 1],
    [[0, 1], 1 / 2],
    [[0, 0, 0, 3], 1 / 4],
    [[0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 1 / 10],
  ])('of %j is %d', (grades, expected) => expect(reciprocalRank(grades)).toBeCloseTo(expected, 10));

  test('is 0 when the first relevant answer is the eleventh, or there is none', () => {
    expect(reciprocalRank([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3])).toBe(0);
    expect(reciprocalRank([0, 0])).toBe(0);
    expect(reciprocalRank([])).toBe(0);
  });
});

describe('nDCG', () => {
  test('is 1 when the best come first, in whatever order the relevant ones are given', () => {
    expect(ndcg([3, 2, 1], [1, 3, 2])).toBeCloseTo(1, 10);
  });

  test('weighs a grade as 2^grade − 1 and a place as 1 / log2(place + 1)', () => {
    // Given: 1/1 + 7/1.58496 = 5.41651. Ideal: 7/1 + 1/1.58496 = 7.63093.
    expect(ndcg([1, 3], [1, 3])).toBeCloseTo(0.70981, 5);
    // Given: 3/1.58496 + 1/2 = 2.39279. Ideal: 3/1 + 1/1.58496 = 3.63093.
    expect(ndcg([0, 2, 1], [2, 1])).toBeCloseTo(0.659, 5);
  });

  test('counts what is missing from the answers', () => {
    // Given: 7. Ideal: 7 + 7/1.58496 = 11.41651.
    expect(ndcg([3], [3, 3])).toBeCloseTo(0.61315, 5);
  });

  test('asks for no more relevant answers than fit within the depth', () => {
    expect(ndcg([1, 1], [1, 1, 1, 1], 2)).toBeCloseTo(1, 10);
    expect(ndcg([0, 0, 3], [3], 2)).toBe(0);
  });

  test('is 0 when nothing is relevant', () => expect(ndcg([0, 0], [])).toBe(0));
});

test('the quality of several queries is the mean of each measure', () => {
  const good = qualityOf([3], [3]);
  const late = qualityOf([0, 3], [3]);
  expect(good).toEqual({ success1: 1, success5: 1, mrr10: 1, ndcg10: 1 });
  // 1 / log2(3) = 0.63093
  expect(late).toEqual({ success1: 0, success5: 1, mrr10: 0.5, ndcg10: expect.closeTo(0.63093, 5) });
  expect(meanQuality([good, late])).toEqual({
    success1: 0.5,
    success5: 1,
    mrr10: 0.75,
    ndcg10: expect.closeTo(0.81546, 5),
  });
  expect(meanQuality([])).toEqual({ success1: 0, success5: 0, mrr10: 0, ndcg10: 0 });
});

test('a percentile is the smallest duration that so large a share is not above', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentilesOf(hundred)).toEqual({ p50: 50, p95: 95, p99: 99 });
  expect(percentilesOf([7])).toEqual({ p50: 7, p95: 7, p99: 7 });
});
