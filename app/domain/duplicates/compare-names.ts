/**
 * How much two names of organisations are alike. Knows nothing else about them: see compare-subjects.ts.
 *
 *   same        the same words, whatever the spaces and articles
 *   similar     the same words in another order, with a typing error, an abbreviation or another word for the kind of
 *               help; or the one leaves the kind of help out: "JGZ De Meetlat", "Jeugdgezondheidszorg De Meetlat",
 *               "De Meetlat"
 *   contained   all words of the one are in the other, which has more of its own: "Geldzorgpunt Maas & Peel"
 *   different   each has a word that the other has not: "Kraamzorg De Ooievaar", "De Ooievaar Kinderopvang"
 */
import { compoundParts } from '#app/domain/search/dutch/compounds.ts';
import { editDistance } from '#app/domain/search/dutch/edit-distance.ts';
import { isOwn, nameWords, type NameWord } from './name-words.ts';

export type NameLikeness = 'same' | 'similar' | 'contained' | 'different';

export type NameComparison = {
  likeness: NameLikeness;
  /** They have more in common than the kind of help: two places called "Consultatiebureau" do not. */
  telling: boolean;
  /** Only the order, the spaces or the word for the kind of help differs: no typing error, nothing left out or guessed. */
  sameWords: boolean;
};

const INITIALS = { from: 2, to: 6 };
const TYPING_ERROR_FROM = 6;
const TWO_ERRORS_FROM = 10;
/** They tell which of several teams or branches it is, as numbers do. */
const DISTRICTS = new Set('noord oost zuid west midden'.split(' '));

export function compareNames(a: string, b: string): NameLikeness {
  return compareNameWords(nameWords(a), nameWords(b)).likeness;
}

/** @param towns words of the town where both are: they tell nothing there */
export function compareNameWords(a: NameWord[], b: NameWord[], towns?: ReadonlySet<string>): NameComparison {
  const [fullA, fullB] = [withoutTowns(a, towns), withoutTowns(b, towns)];
  if (fullA.length === 0 || fullB.length === 0) return { likeness: 'different', telling: false, sameWords: false };
  if (written(fullA) === written(fullB)) return { likeness: 'same', telling: fullA.some(isOwn), sameWords: true };

  const [wordsOfA, wordsOfB] = [inWordsOf(fullB, fullA), inWordsOf(fullA, fullB)];
  const moreInA = moreThan(wordsOfB, wordsOfA);
  const moreInB = moreThan(wordsOfA, wordsOfB);
  const more = [...moreInA, ...moreInB];
  const [ownOfA, ownOfB] = [wordsOfA.filter(isOwn), wordsOfB.filter(isOwn)];
  const telling = ownOfA.some((word) => hasAlike(ownOfB, word));
  const guessed = [...unlike(fullB, fullA), ...unlike(fullA, fullB)].some(isTooShort);
  const sameWords = more.length === 0 && !guessed && haveAll(wordsOfB, ownOfA) && haveAll(wordsOfA, ownOfB);
  return { likeness: likenessOf(), telling, sameWords };

  function likenessOf(): NameLikeness {
    if (moreInA.length > 0 && moreInB.length > 0) return 'different';
    if (more.some((word) => DISTRICTS.has(word.text) || word.numbered)) return 'different';
    return more.length === 0 || (telling && !more.some(isOwn)) ? 'similar' : 'contained';
  }
}

/** "KZG Kraamzorg" for "Kraamzorg Groenewoud", called KZG: the short name, and no other words than of the full name. */
export function usesShortName(
  name: NameWord[],
  of: { full: NameWord[]; short: NameWord[] },
  towns?: ReadonlySet<string>,
): boolean {
  const words = withoutTowns(name, towns);
  return moreThan(words, of.short).length === 0 && moreThan([...of.full, ...of.short], words).length === 0;
}

/** Without spaces. */
export function written(words: NameWord[]): string {
  return words.map((word) => word.text).join('');
}

function withoutTowns(words: NameWord[], towns: ReadonlySet<string> | undefined): NameWord[] {
  if (!towns || !words.some((word) => towns.has(word.text))) return words;
  const others = words.filter((word) => !towns.has(word.text));
  return others.length > 0 ? others : words;
}

/** The words that the other name lacks, as far as they tell something. */
function moreThan(others: NameWord[], words: NameWord[]): NameWord[] {
  const asides = others.some((other) => other.aside);
  const counting = words.filter((word) => !word.general && (!word.aside || asides));
  return unlike(others, counting.length > 0 ? counting : words);
}

function unlike(others: NameWord[], words: NameWord[]): NameWord[] {
  return words.filter((word) => !hasAlike(others, word));
}

/** Two letters stand for too many words: "VP" may be a "Voedselpunt" and a "Verloskundigenpraktijk". */
function isTooShort({ text, general }: NameWord): boolean {
  return text.length === INITIALS.from && !general;
}

/**
 * Initials are spelled out and compounds taken apart where the other name has the words:
 * "VC Roerzicht" beside "Verloskundig Centrum Roerzicht", "JGT" beside "Jeugd- en Gezinsteam", "Gezinsmaatjes" beside "Maatjes voor gezinnen".
 */
function inWordsOf(other: NameWord[], words: NameWord[]): NameWord[] {
  const inOthers = words.map((word) =>
    hasAlike(other, word) ? null : (wordsWithInitials(word.text, other) ?? partsOf(word, other)),
  );
  return inOthers.some((found) => found) ? words.flatMap((word, at) => inOthers[at] ?? [word]) : words;
}

function wordsWithInitials(letters: string, words: NameWord[]): NameWord[] | null {
  if (!mayBeInitials(letters)) return null;
  for (let start = 0; start < words.length; start++) {
    for (let end = words.length; end > start; end--) {
      const some = words.slice(start, end);
      if (new RegExp(`^${some.map(({ initials }) => initials).join('')}$`).test(letters)) return some;
    }
  }
  return null;
}

function mayBeInitials(letters: string): boolean {
  return letters.length >= INITIALS.from && letters.length <= INITIALS.to && /^\p{L}+$/u.test(letters);
}

function partsOf(word: NameWord, others: NameWord[]): NameWord[] | null {
  const mayBegin = others.length > 1 && others.some(({ begin }) => begin.length > 2 && begin === word.begin);
  const parts = mayBegin ? compoundParts(word.text, (stem) => others.some((other) => other.stem === stem)) : null;
  return parts && others.filter((other) => parts.includes(other.stem));
}

function hasAlike(words: NameWord[], word: NameWord): boolean {
  return words.some((other) => sameWord(word, other) || oneTypingErrorApart(word, other));
}

function haveAll(words: NameWord[], asked: NameWord[]): boolean {
  return asked.every((word) => words.some((other) => sameWord(word, other)));
}

function sameWord(a: NameWord, b: NameWord): boolean {
  return a.text === b.text || a.stem === b.stem || (a.kind !== null && a.kind === b.kind);
}

/** Short words and numbers must be the same: "Team Oost" is not "Team West", "Team 1" not "Team 2". */
function oneTypingErrorApart(a: NameWord, b: NameWord): boolean {
  const shortest = Math.min(a.sound.length, b.sound.length);
  if (shortest < TYPING_ERROR_FROM || a.numbered || b.numbered) return false;
  // Two wrong letters with another beginning are another word: "Oosterpoort", "Westerpoort".
  const most = shortest >= TWO_ERRORS_FROM && a.begin === b.begin ? 2 : 1;
  if (Math.abs(a.sound.length - b.sound.length) > most || (a.begin !== b.begin && a.end !== b.end)) return false;
  return editDistance(a.sound, b.sound, most) <= most;
}
