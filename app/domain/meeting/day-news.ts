/** What a change of a meeting means for whoever registered for one of its days. */
import type { Meeting } from './meeting.ts';
import { occurrenceDays } from './recurrence-days.ts';

/**
 * - `cancelled`: it was on, and is not any more
 * - `resumed`: it was called off, and goes on after all
 * - `moved`: a meeting that is once has another day
 * - `changed`: the day stays; its time, place or video link does not
 */
export type DayNews =
  { kind: 'cancelled' | 'resumed' | 'changed'; on: string } | { kind: 'moved'; on: string; to: string };

/** @returns null when nothing changed for them. @param on local ISO date they are registered for */
export function newsOfDay(before: Meeting, after: Meeting, on: string): DayNews | null {
  const was = isOn(before, on);
  const is = isOn(after, on);
  if (was && is) return isElsewhen(before, after) ? { kind: 'changed', on } : null;
  if (is) return { kind: 'resumed', on };
  if (!was) return null;
  const to = newDayOf(before, after);
  return to === null ? { kind: 'cancelled', on } : { kind: 'moved', on, to };
}

export function isOn(meeting: Meeting, day: string): boolean {
  return occurrenceDays(meeting, { from: day, to: day }).length > 0;
}

/** A meeting that recurs has other days; nobody can say which of them takes the place of one that went. */
function newDayOf(before: Meeting, after: Meeting): string | null {
  return !before.repeats && !after.repeats && isOn(after, after.date) ? after.date : null;
}

function isElsewhen(before: Meeting, after: Meeting): boolean {
  return (['time', 'minutes', 'place', 'videoLink'] as const).some((name) => before[name] !== after[name]);
}
