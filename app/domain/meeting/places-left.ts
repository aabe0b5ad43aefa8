/** How many can still come on a day of a meeting. */
import type { Meeting } from './meeting.ts';

/** @returns null when there is no limit, or nobody has to register. @param taken how many registered for the day */
export function placesLeft({ registration }: Pick<Meeting, 'registration'>, taken: number): number | null {
  const capacity = registration?.capacity ?? null;
  return capacity === null ? null : Math.max(0, capacity - taken);
}
