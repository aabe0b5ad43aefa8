/**
 * What ranking and counting ask of every candidate, in flat arrays: where its services work, where it can be visited,
 * when it was last checked, and its value of every facet.
 */
import type { Organisation, Service } from '#app/domain/organisation/organisation.ts';
import type { Steps } from '#app/domain/steps.ts';
import { FIXED_FACETS, facetValues, type FixedFacet } from '../filters.ts';

export type Columns = {
  /** Services of slot s: rows `serviceStarts[s]` up to `serviceStarts[s + 1]`, in the partner's own order. */
  serviceStarts: Uint32Array;
  /** Per service, which set of municipalities it works in. */
  areaOfService: Uint32Array;
  areas: AreaSets;
  /** Visiting addresses of slot s: rows `locationStarts[s]` up to `locationStarts[s + 1]`. WGS84 degrees. */
  locationStarts: Uint32Array;
  latitudes: Float64Array;
  longitudes: Float64Array;
  /** UTC milliseconds; 0 when never. */
  checkedAt: Float64Array;
  facets: Record<FixedFacet, FacetColumn>;
};

export type FacetColumn = {
  values: string[];
  /** Values of slot s: `numbers[starts[s]]` up to `numbers[starts[s + 1]]`, as positions in `values`. */
  starts: Uint32Array;
  numbers: Uint16Array;
};

/** Many services work in the same municipalities, so each different set is kept once, a bit a municipality. */
export type AreaSets = {
  /** CBS code → number of its bit. */
  numberOf: Map<string, number>;
  bytesPerSet: number;
  bits: Uint8Array;
};

/** @param area from `areaOfService`; @param number from `numberOf` */
export function areaHas({ bits, bytesPerSet }: AreaSets, area: number, number: number): boolean {
  return ((bits[area * bytesPerSet + (number >> 3)]! >> (number & 7)) & 1) === 1;
}

/** @param codes CBS codes of all municipalities of the coalition */
export function* columnsInSteps(organisations: Organisation[], codes: string[]): Steps<Columns> {
  const areas = areaColumns(
    organisations.flatMap((one) => one.services),
    codes,
  );
  yield;
  const locations = organisations.flatMap((one) => one.locations);
  const facets = {} as Columns['facets'];
  for (const facet of FIXED_FACETS) {
    yield;
    facets[facet] = facetColumn(organisations, facet);
  }
  return {
    serviceStarts: startsOf(organisations, (one) => one.services.length),
    ...areas,
    locationStarts: startsOf(organisations, (one) => one.locations.length),
    latitudes: Float64Array.from(locations, (one) => one.latitude),
    longitudes: Float64Array.from(locations, (one) => one.longitude),
    checkedAt: Float64Array.from(organisations, (one) => one.verification?.at ?? 0),
    facets,
  };
}

function startsOf(organisations: Organisation[], sizeOf: (organisation: Organisation) => number): Uint32Array {
  const starts = new Uint32Array(organisations.length + 1);
  organisations.forEach((one, slot) => (starts[slot + 1] = starts[slot]! + sizeOf(one)));
  return starts;
}

function areaColumns(services: Service[], codes: string[]): Pick<Columns, 'areaOfService' | 'areas'> {
  const numberOf = new Map(codes.map((code, number) => [code, number]));
  const bytesPerSet = Math.ceil(codes.length / 8);
  const sets = new Map<string, number>();
  const different: string[][] = [];
  const areaOfService = Uint32Array.from(services, ({ serviceAreas }) => {
    const key = serviceAreas.join(' ');
    const known = sets.get(key);
    if (known !== undefined) return known;
    sets.set(key, different.length);
    return different.push(serviceAreas) - 1;
  });
  const bits = new Uint8Array(different.length * bytesPerSet);
  different.forEach((area, set) => {
    for (const code of area) {
      const number = numberOf.get(code);
      if (number !== undefined) bits[set * bytesPerSet + (number >> 3)]! |= 1 << (number & 7);
    }
  });
  return { areaOfService, areas: { numberOf, bytesPerSet, bits } };
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
