/**
 * Finds the vocabulary term a word stands for: labels, expressions and ids, in Dutch and English,
 * in singular or plural. Only whole expressions count; a near miss is a suggestion, not a match.
 */
import { stem } from '#app/domain/search/dutch/stem.ts';
import { normalise, words } from '#app/domain/search/dutch/normalise.ts';
import type { Term } from '#app/domain/vocabulary/vocabulary.ts';
import { suggester } from './suggest.ts';

export type TermLexicon = {
  find(text: string): Term | null;
  /** Dutch label or expression that looks most like it. */
  suggest(text: string): string | null;
};

export function termLexicon(terms: readonly Term[]): TermLexicon {
  const exact = new Map<string, Term>();
  const stemmed = new Map<string, Term>();
  const know = (spelling: string, term: Term) => {
    const key = normalise(spelling);
    if (key !== '' && !exact.has(key)) exact.set(key, term);
    const stems = stemOf(spelling);
    if (stems !== '' && !stemmed.has(stems)) stemmed.set(stems, term);
  };
  // Labels before expressions, so that a word that is both means the term it names.
  for (const term of terms) [term.label.nl, term.label.en, term.id].forEach((spelling) => know(spelling, term));
  for (const term of terms) {
    [...term.expressions.nl, ...term.expressions.en].forEach((spelling) => know(spelling, term));
  }
  const suggest = suggester(terms.flatMap((term) => [term.label.nl, ...term.expressions.nl]));
  return {
    find: (text) => exact.get(normalise(text)) ?? stemmed.get(stemOf(text)) ?? null,
    suggest,
  };
}

function stemOf(text: string): string {
  return words(text).map(stem).join(' ');
}
