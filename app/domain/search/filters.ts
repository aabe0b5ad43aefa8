/** Filters beside the search box, and how many answers each of their values would leave. */
import type { Organisation } from '#app/domain/organisation/organisation.ts';

export const FACETS = [
  'theme',
  'municipality',
  'domain',
  'phase',
  'audience',
  'type',
  'programme',
  'language',
] as const;
export type Facet = (typeof FACETS)[number];

/** Chosen values per facet (ids and slugs); within one facet any of them will do. */
export type Filters = Record<Facet, string[]> & { openNow: boolean };

/** Answers per value, as if that facet itself were not filtered. */
export type FacetCounts = { values: Record<Facet, Map<string, number>>; openNow: number };

type Filterable = { organisation: Organisation; openNow: boolean | null; areas: string[] };

export function noFilters(): Filters {
  return {
    theme: [],
    municipality: [],
    domain: [],
    phase: [],
    audience: [],
    type: [],
    programme: [],
    language: [],
    openNow: false,
  };
}

/** The municipality is not filtered here: it is the client's place, which search itself knows how to use. */
export function passesFilters(hit: Filterable, filters: Filters): boolean {
  return FACETS.every((facet) => passes(hit, filters, facet)) && (!filters.openNow || hit.openNow === true);
}

function passes(hit: Filterable, filters: Filters, facet: Facet): boolean {
  if (facet === 'municipality' || filters[facet].length === 0) return true;
  const values = valuesOf(hit.organisation, facet);
  return filters[facet].some((value) => values.has(value));
}

/**
 * @param hits answers for the client's place
 * @param everywhere answers wherever they work: choosing a municipality changes the place itself
 */
export function countFacets(hits: Filterable[], everywhere: Filterable[], filters: Filters): FacetCounts {
  const values = {} as FacetCounts['values'];
  for (const facet of FACETS) values[facet] = new Map();
  let openNow = 0;
  for (const hit of hits) {
    const failing = FACETS.filter((facet) => !passes(hit, filters, facet));
    const closed = filters.openNow && hit.openNow !== true;
    if (failing.length === 0 && hit.openNow === true) openNow += 1;
    if (closed || failing.length > 1) continue;
    for (const facet of failing.length === 1 ? failing : FACETS) {
      if (facet === 'municipality') continue;
      for (const value of valuesOf(hit.organisation, facet)) {
        values[facet].set(value, (values[facet].get(value) ?? 0) + 1);
      }
    }
  }
  for (const hit of everywhere.filter((one) => passesFilters(one, filters))) {
    for (const code of hit.areas) values.municipality.set(code, (values.municipality.get(code) ?? 0) + 1);
  }
  return { values, openNow };
}

/** An organisation never changes: a change makes a new one. So its values are gathered once. */
const gathered = new WeakMap<Organisation, Record<Facet, Set<string>>>();

/** Municipalities are given by CBS code. */
function valuesOf(organisation: Organisation, facet: Facet): Set<string> {
  let values = gathered.get(organisation);
  if (!values) {
    values = {} as Record<Facet, Set<string>>;
    for (const one of FACETS) values[one] = gather(organisation, one);
    gathered.set(organisation, values);
  }
  return values[facet];
}

function gather(organisation: Organisation, facet: Facet): Set<string> {
  switch (facet) {
    case 'theme':
      return new Set(organisation.services.flatMap((service) => service.themes));
    case 'phase':
      return new Set(organisation.services.flatMap((service) => service.phases));
    case 'audience':
      return new Set(organisation.services.flatMap((service) => service.audiences));
    case 'municipality':
      // Counted by the services that were asked for, so not a fixed property of the partner.
      return new Set();
    case 'domain':
      return new Set([organisation.domain]);
    case 'type':
      return new Set(organisation.type ? [organisation.type] : []);
    case 'programme':
      return new Set(organisation.programmes.map((offer) => offer.programme));
    case 'language':
      return new Set(organisation.languages);
  }
}
