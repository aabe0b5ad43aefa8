/** How soon a partner reacts, as told by those who had asked for help there. */

export type Reaction = {
  /** Whole days between asking and the first reaction. */
  days: number;
  /** When it was told; UTC milliseconds. */
  at: number;
};

/** What can be chosen: within so many days. */
export const REACTION_DAYS = [0, 1, 2, 3, 5, 7, 14, 28] as const;

const LEAST_ANSWERS = 5;
export const REACTIONS_KEPT_MS = 365 * 86_400_000;

/**
 * The median of the newest year, so that one bad week does not speak for a partner.
 * @returns days; null while too few have told
 */
export function usualReaction(reactions: readonly Reaction[] = [], now: number): number | null {
  const days = reactions.filter(({ at }) => now - at <= REACTIONS_KEPT_MS).map((one) => one.days);
  if (days.length < LEAST_ANSWERS) return null;
  // Of an even number the slower of the middle two: a partner is not promised to be faster than it is.
  return days.sort((a, b) => a - b)[Math.floor(days.length / 2)] ?? null;
}
