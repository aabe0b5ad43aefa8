/** A phrase the lexicon understands: what must be in a query for it to stand for something. */
import { words } from '../dutch/normalise.ts';
import { isStopWord, isWeak } from '../dutch/small-words.ts';
import { stem } from '../dutch/stem.ts';
import type { Expression } from './expressions.ts';
import { meaningKey, type Meaning, type PlaceMeaning, type RegionMeaning, type TermMeaning } from './meanings.ts';

export type Phrase = {
  /** All must be in the query, in whatever order. */
  stems: string[];
  meaning: Meaning;
  /** Made of everyday words only: its words must stand side by side. */
  weak: boolean;
  /**
   * Words that must be typed in this very form, or null when any form will do. Places are not inflected ("weer" is no
   * Weert), and of an everyday word only the plural is a group ("vaders", but not every "vader").
   */
  forms: string[] | null;
};

/** Stem → keys of the terms it is an expression of by itself. */
export type SingleWords = Map<string, Set<string>>;

/** A longer sentence is never typed again as it stands: it only teaches what its words point at (theme-sense.ts). */
const LONGEST_PHRASE = 6;

export function singleWordsOf(expressions: Expression[]): SingleWords {
  const single: SingleWords = new Map();
  for (const { term, words: all, role } of expressions) {
    if (all.length !== 1 || role === 'question') continue;
    const stemmed = stem(all[0]!);
    const terms = single.get(stemmed) ?? new Set();
    single.set(stemmed, terms.add(meaningKey(term)));
  }
  return single;
}

/**
 * Everyday words may be left out when two telling words remain ("geen geld voor luiers" is "geld" and "luiers"), but
 * not beside a single one: "samen eten" is more than "samen". Nor may any word when the single one is that of another
 * term: "zwanger worden" is not every "zwanger".
 * @returns null when the expression cannot be recognised by its words
 */
export function termPhrase(expression: Expression, single: SingleWords): Phrase | null {
  const { term, role } = expression;
  if (role === 'question' || expression.words.length > LONGEST_PHRASE || expression.words.length === 0) return null;
  const meaning: TermMeaning = { kind: term.kind, id: term.id };
  const content = unique(expression.content);
  const telling = content.filter((one) => !isWeak(one));
  if (telling.length > 1) return { stems: telling, meaning, weak: false, forms: null };
  const whole = unique(expression.words.map(stem));
  if (telling.length === 0) return everydayPhrase(expression.words, whole, meaning);
  const owners = single.get(telling[0]!);
  const isOfAnother = owners !== undefined && !owners.has(meaningKey(meaning));
  const weak = content.length === 1 && expression.words.length > 1 && isOfAnother;
  return { stems: weak ? whole : content, meaning, weak, forms: null };
}

function everydayPhrase(all: string[], whole: string[], meaning: TermMeaning): Phrase | null {
  if (whole.length > 1) return { stems: whole, meaning, weak: true, forms: null };
  if (meaning.kind !== 'audience' || all[0] === whole[0]) return null;
  return { stems: whole, meaning, weak: true, forms: all };
}

/** Town names may be small words themselves: "Echt". */
export function placePhrase(name: string, meaning: PlaceMeaning | RegionMeaning): Phrase {
  const all = words(name);
  const content = all.filter((word) => !isStopWord(word));
  const stems = unique((content.length > 0 ? content : all).map(stem));
  return { stems, meaning, weak: false, forms: all };
}

function unique(stems: string[]): string[] {
  return [...new Set(stems)].sort();
}
