/** Forms, sounds and compounds of Dutch words that must be read as one. */
import { describe, expect, test } from 'vitest';
import { compoundParts, knownRoot, phraseWithoutSpaces } from '#app/domain/search/dutch/compounds.ts';
import { isStopWord } from '#app/domain/search/dutch/small-words.ts';
import { foldSounds } from '#app/domain/search/dutch/sounds.ts';
import { stem } from '#app/domain/search/dutch/stem.ts';

describe('the stem is the same for', () => {
  test.each([
    ['schulden', 'schuld'],
    ['luiertjes', 'luier'],
    ['boompje', 'boom'],
    ['woninkje', 'woning'],
    ['echootje', 'echo'],
    ['bedden', 'bed'],
    ['huizen', 'huis'],
    ['praten', 'praat'],
    ['rookt', 'roken'],
    ['huilende', 'huilen'],
    ['opvoeding', 'opvoeden'],
    ['bevalling', 'bevallen'],
    ['moeilijkheden', 'moeilijkheid'],
  ])('%s and %s', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });
});

test.each([
  ['spanje', 'spanning'],
  ['rust', 'rus'],
  ['vriend', 'vrij'],
  ['weekend', 'week'],
  ['spelling', 'spel'],
])('the stem is not the same for %s and %s', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test.each([
  ['leiden', 'lijden'],
  ['vrouw', 'vrauw'],
  ['sgulden', 'schulden'],
  ['zwangerschap', 'swangerschap'],
  ['verlosckundige', 'verloskundige'],
  ['bord', 'bort'],
])('%s and %s sound the same', (one, other) => {
  expect(foldSounds(one)).toBe(foldSounds(other));
});

describe('a long word', () => {
  const known = (one: string) =>
    ['schuldhulp', 'traject', 'stoppen', 'roken', 'geweld', 'kind', 'opvang'].map(stem).includes(one);

  test('is taken apart where both halves are known, with what links them', () => {
    expect(compoundParts('schuldhulptraject', known)).toEqual(['schuldhulp', 'traject'].map(stem));
    expect(compoundParts('kinderopvang', known)).toEqual(['kind', 'opvang'].map(stem));
    expect(compoundParts('schuldhulpkasteel', known)).toBeNull();
  });

  test('may be a phrase without its spaces, small words and all', () => {
    expect(phraseWithoutSpaces('stoppenmetroken', known, isStopWord)).toEqual(['stoppen', 'roken'].map(stem));
    expect(phraseWithoutSpaces('stoppenmetzingen', known, isStopWord)).toBeNull();
  });

  test('may be a known word with an ending that makes it another kind of word', () => {
    expect(knownRoot(stem('gewelddadige'), known)).toBe('geweld');
    expect(knownRoot(stem('weldadig'), known)).toBeNull();
  });
});
