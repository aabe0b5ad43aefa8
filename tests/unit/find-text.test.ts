/** What a coordinator typed is found whatever its capitals, accents and groups of digits, and marked where it stands. */
import { describe, expect, test } from 'vitest';
import { findInPhone, findInText, wantedFrom } from '#app/domain/workbench/find-text.ts';

function wanted(typed: string) {
  const read = wantedFrom(typed);
  if (!read) throw new Error(`“${typed}” is too short`);
  return read;
}

describe('in a text', () => {
  test.each([
    ['Zorgcafé Zoë', 'cafe zoe', ['Zorg', 'café Zoë', '']],
    ['Zorgcafe\u0301 Zoe\u0308', 'CAFÉ', ['Zorg', 'café', ' Zoë']],
    ['’t Hofje', "'T HOF", ['', '’t Hof', 'je']],
    ['eerste\nregel', 'eerste regel', ['', 'eerste regel', '']],
    ['😀 lach', 'lach', ['😀 ', 'lach', '']],
  ])('%s is found by %s', (text, typed, marked) => {
    expect(findInText(text, wanted(typed))).toEqual(marked);
  });

  test('only what stands around it is shown of a long one', () => {
    const marked = findInText(`${'voor '.repeat(100)}midden${' na'.repeat(100)}`, wanted('midden'));
    expect(marked?.[0]).toMatch(/^….{60}$/);
    expect(marked?.[2]).toMatch(/^.{60}…$/);
  });

  test('what is not in there is not found', () => {
    expect(findInText('Zorgcafé', wanted('kaffee'))).toBeNull();
  });
});

describe('in a telephone number', () => {
  test.each(['0475 00 12 34', '0475-001234', '+31 475 00 12 34', '+31 (0)475 001234', '0031 475001234', '0012'])(
    '%s is recognised',
    (typed) => {
      expect(findInPhone('+31475001234', wanted(typed))).toEqual(['', '0475 00 12 34', '']);
    },
  );

  test.each(['0475 00 12 35', '123', 'bel 0475'])('%s is not', (typed) => {
    expect(findInPhone('+31475001234', wanted(typed))).toBeNull();
  });
});
