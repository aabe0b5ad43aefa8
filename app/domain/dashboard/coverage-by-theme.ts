/**
 * Of each theme: in how many municipalities somebody helps, and what was decided about the others. The same cells as the
 * coverage matrix has without filters, read from the search index.
 */
import { helpersIn } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';

/** A gap is `accepted`, `wanted`, or nobody decided about it yet. */
export const COVERED_STATES = ['covered', 'accepted', 'wanted', 'undecided'] as const;
export type CoveredState = (typeof COVERED_STATES)[number];

export type ThemeCoverage = { theme: string } & Record<CoveredState, number>;

/** A decision about a cell where somebody helps by now does not count. */
export function coverageByTheme(directory: Directory, municipalities: readonly Municipality[]): ThemeCoverage[] {
  const decided = new Map(directory.gapMarks.map((mark) => [`${mark.theme} ${mark.municipality}`, mark.kind]));
  return directory.vocabulary.theme.map(({ id: theme }) => {
    const row: ThemeCoverage = { theme, covered: 0, accepted: 0, wanted: 0, undecided: 0 };
    for (const { code } of municipalities) {
      const isCovered = helpersIn(directory, theme, code).length > 0;
      row[isCovered ? 'covered' : (decided.get(`${theme} ${code}`) ?? 'undecided')] += 1;
    }
    return row;
  });
}
