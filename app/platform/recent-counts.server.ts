/**
 * Counts in memory how often something was seen in the present stretch of time, for what happens so often that writing
 * it down each time would cost more than the thing itself. A process that starts anew counts from zero.
 */
export type RecentCounts = {
  /** @returns how often it was seen in this stretch, this time included */
  countUp(key: string, now: number): number;
};

export function recentCounts(stretchMs: number): RecentCounts {
  let stretch = 0;
  let counts = new Map<string, number>();
  return {
    countUp(key, now) {
      const present = Math.floor(now / stretchMs);
      if (present !== stretch) counts = new Map();
      stretch = present;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count;
    },
  };
}
