/** The filters that are a list to choose one from, in the order they are shown. */
export const SELECT_FACETS = ['municipality', 'theme', 'phase', 'audience', 'language', 'programme'] as const;
export type SelectFacet = (typeof SELECT_FACETS)[number];

/** What a link changes to take every filter away. */
export const WITHOUT_FILTERS: Record<string, null> = Object.fromEntries(
  [...SELECT_FACETS, 'type', 'domain', 'open'].map((name) => [name, null]),
);
