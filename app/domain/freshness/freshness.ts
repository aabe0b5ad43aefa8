/** How sure one can be that an entry is still right, by when somebody last confirmed it. */
import type { Verification } from '#app/domain/organisation/organisation.ts';

export type Freshness = { state: 'never' } | { state: 'recent'; at: number } | { state: 'stale'; months: number };

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30.44;
/** From here on an entry is shown with a warning. */
const STALE_FROM_MONTHS = 12;

/** @param now UTC milliseconds */
export function freshness(verification: Verification | null, now: number): Freshness {
  if (!verification) return { state: 'never' };
  const months = Math.floor((now - verification.at) / DAY_MS / MONTH_DAYS);
  return months >= STALE_FROM_MONTHS ? { state: 'stale', months } : { state: 'recent', at: verification.at };
}
