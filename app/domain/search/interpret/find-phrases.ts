/**
 * The phrases of the lexicon that a query has: a phrase is there when all of its stems are, in whatever order, with at
 * most one other telling word between them.
 */
import { isStopWord } from '../dutch/small-words.ts';
import { stem } from '../dutch/stem.ts';
import type { Lexicon } from './lexicon.ts';
import type { Phrase } from './phrase.ts';
import type { Token } from './tokens.ts';

export type PhraseMatch = {
  phrase: Phrase;
  /** Positions of its words among the tokens. */
  at: number[];
  /** `at` as text: matches of the same words have the same key. */
  key: string;
  /** Mean cost of its readings: 0 when typed as such. */
  cost: number;
  /** No telling word stands between its words. */
  together: boolean;
  /** Position → the word that was meant, where another was typed. */
  meant: Map<number, string>;
};

type Source = {
  at: number[];
  cost: number;
  meant: string | null;
  /** The stem itself, or all parts of the compound it is from. */
  parts: string[];
};

/** Telling words that may stand between the words of one phrase. */
const MOST_BETWEEN = 1;
/** Cost of two words that are one in the lexicon. */
export const JOINED = 0.1;
const SURE_HALF = 5;

/** @param used positions that stand for something already */
export function findPhrases(lexicon: Lexicon, tokens: Token[], used: ReadonlySet<number>): PhraseMatch[] {
  const sources = stemSources(lexicon, tokens, used);
  const matches: PhraseMatch[] = [];
  const seen = new Set<Phrase>();
  for (const stemmed of sources.keys()) {
    for (const phrase of lexicon.phrasesWith.get(stemmed) ?? []) {
      if (seen.has(phrase) || !phrase.stems.every((one) => sources.has(one))) continue;
      seen.add(phrase);
      const match = matchOf(phrase, sources, tokens);
      if (match) matches.push(match);
    }
  }
  return matches;
}

/** Every stem the query may contain, at the lowest cost. */
function stemSources(lexicon: Lexicon, tokens: Token[], used: ReadonlySet<number>): Map<string, Source> {
  const sources = new Map<string, Source>();
  function offer(stemmed: string, source: Source) {
    const before = sources.get(stemmed);
    if (!before || source.cost < before.cost) sources.set(stemmed, source);
  }
  for (const token of tokens) {
    if (used.has(token.at)) continue;
    for (const { stems, cost, meant } of token.readings) {
      for (const one of stems) offer(one, { at: [token.at], cost, meant, parts: stems });
    }
    const next = tokens[token.at + 1];
    if (!next || used.has(next.at) || isStopWord(token.word) || isStopWord(next.word)) continue;
    // "schuld hulp" is "schuldhulp"
    const joined = stem(token.word + next.word);
    if (lexicon.phrasesWith.has(joined)) {
      offer(joined, { at: [token.at, next.at], cost: JOINED, meant: null, parts: [joined] });
    }
  }
  return sources;
}

function matchOf(phrase: Phrase, sources: Map<string, Source>, tokens: Token[]): PhraseMatch | null {
  const parts = phrase.stems.map((one) => sources.get(one)!);
  if (phrase.forms && !parts.every((part) => phrase.forms!.includes(formOf(part, tokens)))) return null;
  if (phrase.stems.some((one) => isUnsureHalf(one, sources.get(one)!, phrase))) return null;
  const at = [...new Set(parts.flatMap((part) => part.at))].sort((a, b) => a - b);
  const between = tellingWordsBetween(at, tokens);
  if (between > (phrase.weak ? 0 : MOST_BETWEEN)) return null;
  // A small word is not the word it looks like ("het" is no "heet"), unless the phrase is made of small words.
  const small = parts.some((part) => part.at.every((one) => isStopWord(tokens[one]!.word)));
  if (small && !phrase.weak && phrase.meaning.kind !== 'place') return null;
  return {
    phrase,
    at,
    key: at.join(' '),
    cost: parts.reduce((sum, part) => sum + part.cost, 0) / parts.length,
    together: between === 0,
    meant: new Map(parts.flatMap((part) => (part.meant ? [[part.at[0]!, part.meant] as const] : []))),
  };
}

/** "vasthoudt" is not about "vast": a half that short only counts when the phrase has the other parts too. */
function isUnsureHalf(stemmed: string, { parts }: Source, phrase: Phrase): boolean {
  return stemmed.length < SURE_HALF && !parts.every((part) => phrase.stems.includes(part));
}

/** The word as typed, or the one that was meant. */
function formOf({ at, meant }: Source, tokens: Token[]): string {
  return meant ?? at.map((one) => tokens[one]!.word).join('');
}

/** How many telling words stand between the words of a phrase: none in "horst aan de maas". */
function tellingWordsBetween(at: number[], tokens: Token[]): number {
  let count = 0;
  for (let i = at[0]!; i < at.at(-1)!; i++) {
    if (!at.includes(i) && !isStopWord(tokens[i]!.word)) count += 1;
  }
  return count;
}
