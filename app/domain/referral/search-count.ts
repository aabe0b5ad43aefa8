/**
 * What is counted of a search: the theme, the municipality, and the words that nobody knew, only when these are harmless.
 * A word with a digit, a mail address, a long query: not counted. Words are kept only once they were asked on several
 * different days, so that what a single person typed never is.
 */
import { normalise } from '#app/domain/search/dutch/normalise.ts';
import type { SearchAnswer, SearchRequest } from '#app/domain/search/search.ts';
import { personalDataIn } from './personal-data.ts';

/** `poor`: something was listed, but not what the words ask for. */
export const SEARCH_OUTCOMES = ['found', 'poor', 'none'] as const;
export type SearchOutcome = (typeof SEARCH_OUTCOMES)[number];

export type CountedSearch = {
  /** Empty for what was not part of the search. */
  theme: string;
  /** CBS code */
  municipality: string;
  words: string;
  outcome: SearchOutcome;
};

/** From this many different days on, words are kept. */
export const DAYS_TO_RIPEN = 3;

const MOST_WORDS = 4;
const LONGEST_WORD = 30;
/** Four digits alone are a place; whatever other digit there is, is not. */
const POSTCODE_DIGITS = /(?<![\p{L}\p{N}])[1-9]\d{3}(?![\p{L}\p{N}])/gu;
const DIGIT_OR_MAIL = /[\p{N}@]/u;

/** @returns null when there is nothing to count: everybody was listed, or only refined what was found */
export function countedSearch(request: SearchRequest, answer: SearchAnswer): CountedSearch | null {
  const { interpretation, place } = answer;
  const themes = interpretation.needs.flatMap(({ meanings }) => meanings.filter(({ kind }) => kind === 'theme'));
  const theme = themes[0]?.id ?? request.filters.theme[0] ?? '';
  const loose = interpretation.words.map(({ text }) => text);
  if (theme === '' && loose.length === 0 && interpretation.needs.length === 0) return null;
  return {
    theme,
    municipality: place?.municipality ?? '',
    words: harmlessWords(interpretation.query, loose),
    outcome: outcomeOf(answer),
  };
}

/**
 * Words as they are counted, or nothing: in small letters without accents, in the order they were typed.
 * @param query everything that was typed: one telephone number in it makes all of its words suspect
 * @param loose the words in it that mean nothing to the vocabulary
 */
export function harmlessWords(query: string, loose: string[]): string {
  if (personalDataIn(query) !== null) return '';
  const rest = query.replace(POSTCODE_DIGITS, ' ');
  if (DIGIT_OR_MAIL.test(rest) || DIGIT_OR_MAIL.test(loose.join(' '))) return '';
  const words = loose.flatMap((text) => normalise(text).split(/[^\p{L}]+/u)).filter((word) => word !== '');
  if (words.length > MOST_WORDS || words.some((word) => word.length > LONGEST_WORD)) return '';
  return words.join(' ');
}

function outcomeOf({ total, interpretation: { needs, words } }: SearchAnswer): SearchOutcome {
  if (total === 0) return 'none';
  const isAsked = needs.length > 0 || words.length > 0;
  const isUnderstood = needs.some(({ guessed }) => !guessed) || words.some(({ known }) => known);
  return isAsked && !isUnderstood ? 'poor' : 'found';
}
