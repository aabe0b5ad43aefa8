/** What a stretch of a query can stand for. */
import type { Point } from '#app/domain/geo/distance.ts';
import type { TermKind } from '#app/domain/vocabulary/vocabulary.ts';

export type PlaceMeaning = Point & {
  kind: 'place';
  label: string;
  /** CBS code, or null for a place outside the coalition. */
  municipality: string | null;
  /** Also an ordinary word. */
  ambiguous: boolean;
};
export type TermMeaning = { kind: TermKind; id: string };
export type RegionMeaning = { kind: 'region'; slug: string; label: string };
export type Meaning = TermMeaning | PlaceMeaning | RegionMeaning;

/** Equal for equal meanings. */
export function meaningKey(meaning: Meaning): string {
  if (meaning.kind === 'place') return `place ${meaning.label} ${meaning.municipality}`;
  return meaning.kind === 'region' ? `region ${meaning.slug}` : `${meaning.kind} ${meaning.id}`;
}
