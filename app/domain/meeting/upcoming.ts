/** What comes next: the days of meetings that are not over, those under way first. */
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Meeting } from './meeting.ts';
import { lastPlannedDay, occurrenceDays } from './recurrence-days.ts';
import { startAndEnd } from './wall-clock.ts';

const DAY_MS = 86_400_000;

/** One day of a meeting. */
export type MeetingDay = {
  meeting: Meeting;
  /** Local ISO date. */
  on: string;
  /** UTC milliseconds. */
  startsAt: number;
  endsAt: number;
};

/**
 * In order of time.
 * @param until local ISO date of the last day to look at
 */
export function upcoming(meetings: readonly Meeting[], { now, until }: { now: number; until: string }): MeetingDay[] {
  return meetings.flatMap((meeting) => [...comingDays(meeting, now, until)]).sort((a, b) => a.startsAt - b.startsAt);
}

/** @returns null when it is over, or cancelled as a whole */
export function nextDay(meeting: Meeting, now: number): MeetingDay | null {
  return comingDays(meeting, now, lastPlannedDay(meeting)).next().value ?? null;
}

/** Of the first few meetings that come up the next day: a weekly one does not push the others out. */
export function nextOfEach(meetings: readonly Meeting[], now: number, most: number): MeetingDay[] {
  return meetings
    .flatMap((meeting) => nextDay(meeting, now) ?? [])
    .sort((a, b) => a.startsAt - b.startsAt)
    .slice(0, most);
}

/** The first few days of the meetings of a working group. */
export function upcomingOf(meetings: readonly Meeting[], group: string, now: number, most: number): MeetingDay[] {
  const ofGroup = meetings.filter((meeting) => meeting.group === group);
  return ofGroup
    .flatMap((meeting) => [...comingDays(meeting, now, lastPlannedDay(meeting))])
    .sort((a, b) => a.startsAt - b.startsAt)
    .slice(0, most);
}

/** One by one: whoever wants the next day does not wait for the moments of all others. */
function* comingDays(meeting: Meeting, now: number, until: string): Generator<MeetingDay, undefined> {
  // A meeting can have begun the day before.
  const from = localTime(now - DAY_MS).date;
  for (const on of occurrenceDays(meeting, { from, to: until })) {
    const moments = startAndEnd(meeting, on);
    if (moments.endsAt > now) yield { meeting, on, ...moments };
  }
}
