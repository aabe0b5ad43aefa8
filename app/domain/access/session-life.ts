/** Until when a browser stays signed in: not for ever, and not long when nobody uses it. Times are UTC milliseconds. */

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** However much it is used. */
export const LONGEST_SESSION_MS = 30 * DAY_MS;

/** Without a request. Who curates sees what is not public and can erase it: that ends with the working day. */
export const IDLE_MS = { curating: 12 * HOUR_MS, other: 14 * DAY_MS };

/** A use within this time of the one before it is not written down. */
export const USE_NOTED_MS = HOUR_MS;

export function sessionEnd(startedAt: number, { curates, now }: { curates: boolean; now: number }): number {
  return Math.min(startedAt + LONGEST_SESSION_MS, now + (curates ? IDLE_MS.curating : IDLE_MS.other));
}
