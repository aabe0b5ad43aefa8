/** How well a search was answered, as it is counted per day. */

/** `poor`: only partners that match by far or do not work there. */
export const SEARCH_OUTCOMES = ['found', 'poor', 'none'] as const;
export type SearchOutcome = (typeof SEARCH_OUTCOMES)[number];
