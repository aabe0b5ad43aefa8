/** How many answers each value of each filter would leave. Counted only where the filters are shown. */
import { groupBy } from '#app/domain/group-by.ts';
import { FACETS, FIXED_FACETS, failedFacets, type Facet, type Filters } from './filters.ts';
import type { LivePart } from './index/search-index.ts';
import { countWorkingIn } from './rank/service-area.ts';

/** Answers per value, as if that facet itself were not filtered. Municipalities are given by CBS code. */
export type FacetCounts = { values: Record<Facet, Map<string, number>>; openNow: number };

export type Countable = { part: LivePart; slot: number };

type Counting = {
  /** Answers for the client's place. */
  hits: Countable[];
  /** Answers wherever they work: choosing a municipality changes the place itself. */
  everywhere: Countable[];
  filters: Filters;
  isOpen: (hit: Countable) => boolean;
  /** Asked for: a partner works somewhere when a service for one of these does. */
  themes: string[];
  /** CBS codes of the coalition. */
  municipalities: string[];
};

export function countFacets({ hits, everywhere, filters, isOpen, themes, municipalities }: Counting): FacetCounts {
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
  const passing = everywhere.filter(
    (hit) => failedFacets(hit.part, hit.slot, filters).length === 0 && (!filters.openNow || isOpen(hit)),
  );
  return { values: { ...values, municipality: municipalityCounts(passing, themes, municipalities) }, openNow };
}

function municipalityCounts(hits: Countable[], themes: string[], codes: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [part, ofPart] of groupBy(hits, (hit) => hit.part)) {
    const slots = ofPart.map(({ slot }) => slot);
    for (const [code, count] of countWorkingIn(part, slots, themes, codes)) {
      counts.set(code, (counts.get(code) ?? 0) + count);
    }
  }
  return counts;
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
