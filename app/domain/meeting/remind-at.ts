/** When whoever comes is reminded: a day before, at the same time on the clock on the wall. */
import type { Meeting } from './meeting.ts';
import { utcOf } from './wall-clock.ts';

const DAY_MS = 86_400_000;

/** @param on local ISO date. @returns UTC milliseconds */
export function remindAt({ time }: Pick<Meeting, 'time'>, on: string): number {
  return utcOf(daysAfter(on, -1), time);
}

/** Some days later, or earlier; both are local ISO dates. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
