/** People say when a meeting ends; it is kept how long it takes. Times are `HH:MM` on the clock on the wall. */
import type { Meeting } from './meeting.ts';

const DAY_MINUTES = 24 * 60;

/** From midnight on it is a time of the next day. */
export function endTime({ time, minutes }: Pick<Meeting, 'time' | 'minutes'>): string {
  return timeOf((minutesOf(time) + minutes) % DAY_MINUTES);
}

/** @returns null when it does not end after it starts, on the same day */
export function minutesBetween(starts: string, ends: string): number | null {
  const minutes = minutesOf(ends) - minutesOf(starts);
  return minutes > 0 ? minutes : null;
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 60 + minutes!;
}

function timeOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
