/**
 * The words of a query, each with the known words it may stand for:
 * itself, a compound's parts, what it is the beginning of, or what a typing error made of it.
 */
import { isStopWord, stem } from './dutch.ts';
import type { FuzzyWords } from './fuzzy-words.ts';
import { normalise } from './normalise.ts';

export type Reading = {
  /** Stem of a known word. */
  stem: string;
  /** 0 as typed, 0.2 a compound's part, 0.3 completed, 0.5 and more corrected. */
  cost: number;
  /** The known word, when it was not typed as such. */
  meant: string | null;
};

export type Token = { text: string; word: string; at: number; readings: Reading[] };

export type KnownWords = {
  /** Stems of the vocabulary, the places and the partners' texts. */
  hasStem(stem: string): boolean;
  /** Stems of the vocabulary and the places alone. */
  isExpression(stem: string): boolean;
  /** Words a typing error may have been meant as: vocabulary, places, names and persons. */
  spelled: FuzzyWords;
};

const LONGEST_QUERY = 200;
const COMPOUND_FROM = 8;
const LONG_BEGINNING = 8;
const LINKING = ['', 's', 'en', 'e', 'n', 'er'];

export function shorten(query: string): { text: string; shortened: boolean } {
  const text = query.trim().replace(/\s+/gu, ' ');
  if (text.length <= LONGEST_QUERY) return { text, shortened: false };
  return { text: [...text].slice(0, LONGEST_QUERY).join(''), shortened: true };
}

/** Splits on what separates words, keeping each word as it was typed. */
export function tokenise(query: string): Omit<Token, 'readings'>[] {
  const tokens: Omit<Token, 'readings'>[] = [];
  for (const piece of query.split(/[^\p{L}\p{N}\p{M}'’‘`´]+/u)) {
    const word = normalise(piece).replaceAll(' ', '');
    if (word !== '') tokens.push({ text: piece, word, at: tokens.length });
  }
  return tokens;
}

/** @param last the last word may still be being typed: shorter beginnings count */
export function readToken(token: Omit<Token, 'readings'>, known: KnownWords, last: boolean): Token {
  return { ...token, readings: readingsOf(token.word, known, last) };
}

function readingsOf(word: string, known: KnownWords, last: boolean): Reading[] {
  const itself = stem(word);
  if (known.hasStem(itself) || isStopWord(word)) return [{ stem: itself, cost: 0, meant: null }];
  if (/\d/.test(word)) return [];
  const parts = compoundParts(word, known) ?? knownBeginning(word, known);
  if (parts) return parts.map((part) => ({ stem: part, cost: 0.2, meant: null }));
  const beginnings = word.length >= (last ? 3 : 4) ? known.spelled.startingWith(word, 12) : [];
  if (beginnings.length > 0) return beginnings.map((meant) => ({ stem: stem(meant), cost: 0.3, meant }));
  return known.spelled
    .nearest(word)
    .map((near) => ({ stem: stem(near.word), cost: 0.4 + near.cost / 2, meant: near.word }));
}

/** "schuldhulptraject" → ["schuldhulp", "traject"] when both parts are known. Longest first part wins. */
export function compoundParts(word: string, known: Pick<KnownWords, 'isExpression'>): string[] | null {
  if (word.length < COMPOUND_FROM) return null;
  for (let cut = word.length - 3; cut >= 3; cut--) {
    const tail = stem(word.slice(cut));
    if (!known.isExpression(tail)) continue;
    for (const link of LINKING) {
      const head = word.slice(0, cut);
      if (!head.endsWith(link) || head.length - link.length < 3) continue;
      const first = stem(head.slice(0, head.length - link.length));
      if (known.isExpression(first)) return [first, tail];
    }
  }
  return null;
}

/** "anticonceptiecounseling" begins with "anticonceptie": enough to go by when the rest is unknown. */
function knownBeginning(word: string, known: Pick<KnownWords, 'isExpression'>): string[] | null {
  for (let length = word.length - 2; length >= LONG_BEGINNING; length--) {
    const beginning = stem(word.slice(0, length));
    if (beginning.length >= LONG_BEGINNING && known.isExpression(beginning)) return [beginning];
  }
  return null;
}
