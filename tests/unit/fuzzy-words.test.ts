import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stem } from '#app/domain/search/dutch/stem.ts';
import { editDistance } from '#app/domain/search/dutch/edit-distance.ts';
import { buildFuzzyWords } from '#app/domain/search/dutch/fuzzy-words.ts';
import { compoundParts } from '#app/domain/search/dutch/compounds.ts';

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

test.each([
  ['schulden', 'schuld'],
  ['luiertjes', 'luier'],
  ['moeilijkheden', 'moeilijkheid'],
  ['bedden', 'bed'],
  ['huizen', 'huis'],
])('%s and %s have the same stem', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

test('a compound is taken apart when both parts are known', () => {
  const known = (one: string) => ['schuldhulp', 'traject'].map(stem).includes(one);
  expect(compoundParts('schuldhulptraject', known)).toEqual(['schuldhulp', 'traject'].map(stem));
  expect(compoundParts('schuldhulpkasteel', known)).toBeNull();
});
