/** "This is not right": what a visitor says about an entry, and how far its answer is. */

/** `closed`: dealt with; there was nobody to answer to. */
export const SIGNAL_STATES = ['open', 'answered', 'closed'] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

/** Characters. */
export const LONGEST_SIGNAL = 2000;
