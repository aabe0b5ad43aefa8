/** How sure one can be that an entry is still right, by when somebody last confirmed it. */
import type { Organisation } from '#app/domain/organisation/organisation.ts';

/** `unconfirmed`: its owner was asked and never answered. */
export type Freshness =
  | { state: 'never' }
  | { state: 'recent'; at: number }
  | { state: 'stale'; months: number }
  | { state: 'unconfirmed'; since: number };

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30.44;
/** From here on an entry is shown with a warning. */
const STALE_FROM_MONTHS = 12;

/** @param now UTC milliseconds */
export function freshness(
  { verification, unconfirmedSince }: Pick<Organisation, 'verification' | 'unconfirmedSince'>,
  now: number,
): Freshness {
  if (unconfirmedSince !== null) return { state: 'unconfirmed', since: verification?.at ?? unconfirmedSince };
  if (!verification) return { state: 'never' };
  const months = Math.floor((now - verification.at) / DAY_MS / MONTH_DAYS);
  return months >= STALE_FROM_MONTHS ? { state: 'stale', months } : { state: 'recent', at: verification.at };
}
