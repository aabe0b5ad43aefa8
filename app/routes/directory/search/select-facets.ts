/** The filters that are a list to choose one from, in the order they are shown. */
export const SELECT_FACETS = ['municipality', 'theme', 'phase', 'audience', 'language', 'programme'] as const;
export type SelectFacet = (typeof SELECT_FACETS)[number];
