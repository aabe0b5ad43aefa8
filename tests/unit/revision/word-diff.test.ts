import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sequenceDiff, type Mark } from '#app/domain/revision/sequence-diff.ts';
import { wordDiff, type Piece } from '#app/domain/revision/word-diff.ts';

function side(pieces: Piece[], other: Mark): string {
  return pieces
    .filter(({ mark }) => mark !== other)
    .map(({ text }) => text)
    .join('');
}

/** `[-went-]{+came+}` */
function marked(before: string, after: string): string {
  return wordDiff(before, after)
    .map(({ text, mark }) => (mark === 'removed' ? `[-${text}-]` : mark === 'added' ? `{+${text}+}` : text))
    .join('');
}

describe('the words that changed', () => {
  test.each([
    ['Elke dag open.', 'Elke dag open.', 'Elke dag open.'],
    ['Elke dag open.', 'Elke woensdag open.', 'Elke [-dag-]{+woensdag+} open.'],
    ['Elke dag open.', 'Elke dag open, ook in juli.', 'Elke dag open{+, ook in juli+}.'],
    ['Bel de coördinator', 'Mail onze planner', '[-Bel de coördinator-]{+Mail onze planner+}'],
    ['Een twee drie vier', 'Een acht negen vier', 'Een [-twee drie-]{+acht negen+} vier'],
    ['Eén\ndag', 'Eén dag', 'Eén[-\n-]{+ +}dag'],
    ['', 'Nieuw', '{+Nieuw+}'],
    ['Weg', '', '[-Weg-]'],
    ['', '', ''],
  ])('from "%s" to "%s"', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  const words = fc.array(fc.constantFrom('de', 'hulp', 'thuis', ' ', '\n', ', ', '. ', 'é'), { maxLength: 30 });
  const anyText = fc.oneof(
    words.map((some) => some.join('')),
    words.map((some) => some.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  test('both texts can be read from it to the letter, and no two pieces beside each other are alike', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const pieces = wordDiff(before, after);
        expect(side(pieces, 'added')).toBe(before);
        expect(side(pieces, 'removed')).toBe(after);
        expect(pieces.every(({ mark }, at) => mark !== pieces[at + 1]?.mark)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('are marked in the longest text an entry can hold, from the first to the last', () => {
    const sentence = 'Een maatje komt elke week thuis en helpt met de post. ';
    const before = `Eerst bellen. ${sentence.repeat(72)}Tot ziens.`;
    const after = before.replace('bellen', 'mailen').replace('Tot ziens', 'Tot gauw');
    expect(before.length).toBeGreaterThan(3900);
    expect(marked(before, after)).toBe(
      before.replace('bellen', '[-bellen-]{+mailen+}').replace('Tot ziens', 'Tot [-ziens-]{+gauw+}'),
    );
  });
});

describe('between two lists', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });

  /** The longest list that is in both, by trying them all. */
  function longestCommon(a: string[], b: string[]): number {
    if (a.length === 0 || b.length === 0) return 0;
    if (a[0] === b[0]) return 1 + longestCommon(a.slice(1), b.slice(1));
    return Math.max(longestCommon(a.slice(1), b), longestCommon(a, b.slice(1)));
  }

  test('as much stays as can', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const same = sequenceDiff(before, after, (letter) => letter).filter(({ mark }) => mark === 'same');
        expect(same.length).toBe(longestCommon(before, after));
      }),
      { numRuns: 300 },
    );
  });

  test('that are long beyond sense, what differs counts as replaced', () => {
    const numbers = Array.from({ length: 3000 }, (_, at) => at);
    const marks = sequenceDiff([-1, ...numbers, -3], [-1, ...numbers.toReversed(), -3], String);
    expect(marks.filter(({ mark }) => mark === 'same').map(({ item }) => item)).toEqual([-1, -3]);
    expect(marks).toHaveLength(2 + 6000);
  });
});
