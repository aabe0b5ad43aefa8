import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '#app/domain/search/dutch/edit-distance.ts';
import { buildFuzzyWords, joinFuzzyWords } from '#app/domain/search/dutch/fuzzy-words.ts';

const words = buildFuzzyWords(['schulden', 'verloskundige', 'borstvoeding', 'roermond', 'kraamzorg', 'huur']);

describe('fuzzy words', () => {
  test.each([
    ['shculden', 'schulden'],
    ['verloskundihe', 'verloskundige'],
    ['roermnd', 'roermond'],
    ['borstvoedin', 'borstvoeding'],
    ['kraamzork', 'kraamzorg'],
  ])('reads %s as %s', (typed, meant) => {
    expect(words.nearest(typed).map((one) => one.word)).toEqual([meant]);
  });

  test('leaves short words and nonsense alone', () => {
    expect(words.nearest('hur')).toEqual([]);
    expect(words.nearest('qwertzuiop')).toEqual([]);
  });

  test('completes beginnings, shortest first', () => {
    expect(words.startingWith('k', 5)).toEqual(['kraamzorg']);
  });
});

describe('several lists as one', () => {
  const joined = joinFuzzyWords(
    buildFuzzyWords(['huilbaby']),
    [buildFuzzyWords(['huilbuik', 'gewist'])],
    (word) => word !== 'gewist',
  );

  test('give the first list precedence', () => {
    expect(joined.startingWith('huil', 1)).toEqual(['huilbaby']);
    expect(joined.startingWith('huil', 5)).toEqual(['huilbaby', 'huilbuik']);
  });

  test('pass over words that are no longer in use', () => {
    expect(joined.startingWith('gew', 5)).toEqual([]);
    expect(joined.nearest('gewsit')).toEqual([]);
    expect(joined.nearest('hulibuik').map((one) => one.word)).toEqual(['huilbuik']);
  });
});

describe('edit distance', () => {
  test('counts a swap of neighbours once', () => {
    expect(editDistance('shculden', 'schulden', 3)).toBe(1);
  });

  test('is zero for the same word, symmetric, and never more than its limit and one', () => {
    const word = fc.stringMatching(/^[a-z]{0,12}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const distance = editDistance(a, b, limit);
        expect(editDistance(a, a, limit)).toBe(0);
        expect(distance).toBe(editDistance(b, a, limit));
        expect(distance).toBeLessThanOrEqual(limit + 1);
        expect(distance > 0 || a === b).toBe(true);
      }),
    );
  });
});
