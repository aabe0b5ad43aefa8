/** Filters beside the search box: which there are, and which partners pass. */
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { LivePart } from './index/search-index.ts';

/** Facets that a partner has fixed values of. */
export const FIXED_FACETS = ['theme', 'domain', 'phase', 'audience', 'type', 'programme', 'language'] as const;
export type FixedFacet = (typeof FIXED_FACETS)[number];

/** The municipality is the client's place: which partners work there depends on what was asked. */
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

/** Chosen values per facet (ids and slugs); within one facet any of them will do. A client lives in one municipality. */
export type Filters = Record<Facet, string[]> & { openNow: boolean };

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

export function facetValues(organisation: Organisation, facet: FixedFacet): Set<string> {
  switch (facet) {
    case 'theme':
      return new Set(organisation.services.flatMap((service) => service.themes));
    case 'phase':
      return new Set(organisation.services.flatMap((service) => service.phases));
    case 'audience':
      return new Set(organisation.services.flatMap((service) => service.audiences));
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

/** Facets whose chosen values the partner has none of. */
export function failedFacets(part: LivePart, slot: number, filters: Filters): FixedFacet[] {
  return FIXED_FACETS.filter((facet) => {
    if (filters[facet].length === 0) return false;
    const { values, numbers, starts } = part.columns.facets[facet];
    for (let at = starts[slot]!; at < starts[slot + 1]!; at++) {
      if (filters[facet].includes(values[numbers[at]!]!)) return false;
    }
    return true;
  });
}
