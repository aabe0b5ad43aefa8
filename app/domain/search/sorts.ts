/** The orders in which answers can be listed. */
export const SORTS = ['match', 'distance', 'name', 'checked'] as const;
export type Sort = (typeof SORTS)[number];
