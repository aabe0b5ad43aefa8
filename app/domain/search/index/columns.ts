/**
 * What ranking and counting ask of every candidate, in flat arrays: where it can be visited, when it was last checked,
 * and its values of every facet.
 */
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Steps } from '#app/domain/steps.ts';
import { FIXED_FACETS, facetValues, type FixedFacet } from '../filters.ts';

export type Columns = {
  /** Visiting addresses of slot s: rows `locationStarts[s]` up to `locationStarts[s + 1]`. WGS84 degrees. */
  locationStarts: Uint32Array;
  latitudes: Float64Array;
  longitudes: Float64Array;
  /** UTC milliseconds; 0 when never. */
  checkedAt: Float64Array;
  /** 1 when the owner was asked whether the entry is right, and never answered. */
  unconfirmed: Uint8Array;
  facets: Record<FixedFacet, FacetColumn>;
};

export type FacetColumn = {
  values: string[];
  /** Values of slot s: `numbers[starts[s]]` up to `numbers[starts[s + 1]]`, as positions in `values`. */
  starts: Uint32Array;
  numbers: Uint16Array;
};

export function* columnsInSteps(organisations: Organisation[]): Steps<Columns> {
  const locations = organisations.flatMap((one) => one.locations);
  const facets = {} as Columns['facets'];
  for (const facet of FIXED_FACETS) {
    yield;
    facets[facet] = facetColumn(organisations, facet);
  }
  return {
    locationStarts: startsOf(organisations, (one) => one.locations.length),
    latitudes: Float64Array.from(locations, (one) => one.latitude),
    longitudes: Float64Array.from(locations, (one) => one.longitude),
    checkedAt: Float64Array.from(organisations, (one) => one.verification?.at ?? 0),
    unconfirmed: Uint8Array.from(organisations, (one) => (one.unconfirmedSince === null ? 0 : 1)),
    facets,
  };
}

function startsOf(organisations: Organisation[], sizeOf: (organisation: Organisation) => number): Uint32Array {
  const starts = new Uint32Array(organisations.length + 1);
  organisations.forEach((one, slot) => (starts[slot + 1] = starts[slot]! + sizeOf(one)));
  return starts;
}

function facetColumn(organisations: Organisation[], facet: FixedFacet): FacetColumn {
  const numberOf = new Map<string, number>();
  const starts = new Uint32Array(organisations.length + 1);
  const numbers: number[] = [];
  organisations.forEach((organisation, slot) => {
    for (const value of facetValues(organisation, facet)) {
      const number = numberOf.get(value) ?? numberOf.size;
      numberOf.set(value, number);
      numbers.push(number);
    }
    starts[slot + 1] = numbers.length;
  });
  return { values: [...numberOf.keys()], starts, numbers: Uint16Array.from(numbers) };
}
