/** A query of the bench: what is typed, what kind of query it is, and what would answer it. */
import type { Wanted } from '../relevance/relevance.ts';

export const ANSWERABLE_CLASSES = [
  'exact-name',
  'name-typo',
  'name-two-errors',
  'theme-term',
  'lay',
  'compound',
  'inflection',
  'theme-place',
  'theme-postcode',
  'place-error',
  'english',
  'person',
  'abbreviation',
  'prefix',
  'description',
] as const;
export const NONSENSE_CLASSES = ['random-letters', 'off-topic'] as const;

export type QueryClass = (typeof ANSWERABLE_CLASSES)[number] | (typeof NONSENSE_CLASSES)[number];
export type Query = { class: QueryClass; text: string; wanted: Wanted };

export const PER_CLASS = 15;

export function isNonsense(query: Query): boolean {
  return query.wanted.kind === 'nothing';
}
