/** How many answers each value of each filter would leave. Counted only where the filters are shown. */
import { FACETS, FIXED_FACETS, failedFacets, type Facet, type Filters } from './filters.ts';
import type { LivePart } from './index/search-index.ts';

/** Answers per value, as if that facet itself were not filtered. Municipalities are given by CBS code. */
export type FacetCounts = { values: Record<Facet, Map<string, number>>; openNow: number };

export type Countable = { part: LivePart; slot: number };

/**
 * @param hits answers for the client's place
 * @param everywhere answers wherever they work: choosing a municipality changes the place itself
 * @param areasOf CBS codes of where the asked services of an answer work
 */
export function countFacets(
  hits: Countable[],
  everywhere: Countable[],
  filters: Filters,
  isOpen: (hit: Countable) => boolean,
  areasOf: (hit: Countable) => string[],
): FacetCounts {
  const values = {} as FacetCounts['values'];
  for (const facet of FACETS) values[facet] = new Map();
  let openNow = 0;
  for (const hit of hits) {
    const failing = failedFacets(hit.part, hit.slot, filters);
    const open = (filters.openNow || failing.length === 0) && isOpen(hit);
    if (failing.length === 0 && open) openNow += 1;
    if ((filters.openNow && !open) || failing.length > 1) continue;
    for (const facet of failing.length === 1 ? failing : FIXED_FACETS) {
      const column = hit.part.columns.facets[facet];
      for (let at = column.starts[hit.slot]!; at < column.starts[hit.slot + 1]!; at++) {
        raise(values[facet], column.values[column.numbers[at]!]!);
      }
    }
  }
  for (const hit of everywhere) {
    if (failedFacets(hit.part, hit.slot, filters).length > 0 || (filters.openNow && !isOpen(hit))) continue;
    for (const code of areasOf(hit)) raise(values.municipality, code);
  }
  return { values, openNow };
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
