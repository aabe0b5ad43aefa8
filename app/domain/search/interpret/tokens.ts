/**
 * The words of a query, each with the known words it may stand for:
 * itself, a compound's parts, what it is the beginning of, or what a typing error made of it.
 */
import { compoundParts, knownBeginning, knownRoot, phraseWithoutSpaces } from '../dutch/compounds.ts';
import type { FuzzyWords } from '../dutch/fuzzy-words.ts';
import { normalise } from '../dutch/normalise.ts';
import { isStopWord } from '../dutch/small-words.ts';
import { stem } from '../dutch/stem.ts';

export type Reading = {
  /** Stems of known words: one, or those of a compound's parts, which then all count. */
  stems: string[];
  /** 0 as typed, 0.2 a compound's parts, 0.3 completed, 0.65 and more corrected. */
  cost: number;
  /** The known word, when it was not typed as such. */
  meant: string | null;
};

export type Token = {
  /** As typed. */
  text: string;
  /** Normalised. */
  word: string;
  /** Position in the query. */
  at: number;
  readings: Reading[];
  /** Stems of both halves of a compound that is known as a whole too. */
  halves: string[];
};
type TypedWord = Pick<Token, 'text' | 'word' | 'at'>;

export type KnownWords = {
  /** Stems of the vocabulary, the places and the partners' texts. */
  hasStem(stem: string): boolean;
  /** Stems of the vocabulary and the places alone. */
  isExpression(stem: string): boolean;
  /** Words a typing error may have been meant as: vocabulary, places, names and persons. */
  spelled: FuzzyWords;
};

const LONGEST_QUERY = 200;
export const TAKEN_APART = 0.2;
const COMPLETED = 0.3;
const CORRECTED = 0.4;
const MOST_COMPLETED = 12;
/** A part of this length is no part by chance. */
const SURE_PART = 6;

export function shorten(query: string): { text: string; shortened: boolean } {
  const text = query.trim().replace(/\s+/gu, ' ');
  if (text.length <= LONGEST_QUERY) return { text, shortened: false };
  return { text: [...text].slice(0, LONGEST_QUERY).join(''), shortened: true };
}

/** Splits on what separates words, keeping each word as it was typed. */
export function tokenise(query: string): TypedWord[] {
  const tokens: TypedWord[] = [];
  for (const piece of query.split(/[^\p{L}\p{N}\p{M}'’‘`´]+/u)) {
    const word = normalise(piece).replaceAll(' ', '');
    if (word !== '') tokens.push({ text: piece, word, at: tokens.length });
  }
  return tokens;
}

/** @param last the last word may still be being typed: shorter beginnings count */
export function readToken(token: TypedWord, known: KnownWords, last: boolean): Token {
  const halves = compoundParts(token.word, known.isExpression) ?? [];
  return { ...token, readings: readingsOf(token.word, known, last), halves };
}

function readingsOf(word: string, known: KnownWords, last: boolean): Reading[] {
  const itself = stem(word);
  if (known.hasStem(itself) || isStopWord(word)) return [{ stems: [itself], cost: 0, meant: null }];
  if (/\d/.test(word)) return [];
  // Of the last word, which may still be being typed, shorter beginnings count, and they go before its parts.
  const completed = completions(word, known, last);
  if (last && completed.length > 0) return completed;
  const parts = compoundParts(word, known.isExpression) ?? phraseWithoutSpaces(word, known.isExpression, isStopWord);
  if (parts) {
    const asParts: Reading = { stems: parts, cost: TAKEN_APART, meant: null };
    // Two short words may stand side by side by chance: "boomgard" is a mistyped "boomgaard".
    return parts.every((part) => part.length < SURE_PART) ? [asParts, ...corrections(word, known)] : [asParts];
  }
  if (completed.length > 0) return completed;
  const beginning = knownRoot(itself, known.isExpression) ?? knownBeginning(word, known.isExpression);
  if (beginning) return [{ stems: [beginning], cost: TAKEN_APART, meant: null }];
  return corrections(word, known);
}

function completions(word: string, known: KnownWords, last: boolean): Reading[] {
  if (word.length < (last ? 3 : 4)) return [];
  return known.spelled
    .startingWith(word, MOST_COMPLETED)
    .map((meant) => ({ stems: [stem(meant)], cost: COMPLETED, meant }));
}

function corrections(word: string, known: KnownWords): Reading[] {
  return known.spelled
    .nearest(word)
    .map((near) => ({ stems: [stem(near.word)], cost: CORRECTED + near.cost / 2, meant: near.word }));
}
