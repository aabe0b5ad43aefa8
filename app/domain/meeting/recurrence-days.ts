/**
 * On which days a meeting is, by the rules of RRULE (RFC 5545): a month without a 31st, or without a fifth Tuesday, is
 * left out, and so is a year without 29 February. Days are local ISO dates; times are in wall-clock.ts.
 */
import type { Meeting, Recurrence } from './meeting.ts';
import { utcOf } from './wall-clock.ts';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Longer than this nothing is planned ahead. */
export const MOST_YEARS = 2;

type Recurring = Pick<Meeting, 'date' | 'repeats'>;

/** Both days count. */
export type DaySpan = { from: string; to: string };

/** The last day that a meeting which starts on a day can recur until. */
export function latestUntil(date: string): string {
  const { year, month, day } = partsOf(date);
  return isoDate(year + MOST_YEARS, month, day) ?? isoDate(year + MOST_YEARS, month, day - 1)!;
}

/** Also the days on which it was called off. */
export function plannedDays(meeting: Recurring, { from, to }: DaySpan): string[] {
  const days: string[] = [];
  for (const day of daysInOrder(meeting)) {
    if (day > to) break;
    if (day >= from) days.push(day);
  }
  return days;
}

/** The days on which it goes on: none when the whole meeting was cancelled. */
export function occurrenceDays(meeting: Recurring & Pick<Meeting, 'cancelled' | 'state'>, span: DaySpan): string[] {
  if (meeting.state === 'cancelled') return [];
  return plannedDays(meeting, span).filter((day) => !meeting.cancelled.includes(day));
}

export function lastPlannedDay(meeting: Recurring): string {
  return [...daysInOrder(meeting)].at(-1) ?? meeting.date;
}

/** As a calendar reads it; null when the meeting is once. UNTIL is in UTC, as it has to be beside a time zone. */
export function rruleOf({ date, time, repeats }: Recurring & Pick<Meeting, 'time'>): string | null {
  if (!repeats) return null;
  const until = new Date(utcOf(lastDayAllowed(date, repeats), time)).toISOString().replace(/[-:]|\.\d+/g, '');
  return [...stepRule(date, repeats), `UNTIL=${until}`].join(';');
}

function stepRule(date: string, { frequency, interval }: Recurrence): string[] {
  const { month, day } = partsOf(date);
  const rule = (step: string, ...days: string[]) => [`FREQ=${step}`, `INTERVAL=${interval}`, ...days];
  switch (frequency) {
    case 'weekly':
      return rule('WEEKLY');
    case 'monthly-by-date':
      return rule('MONTHLY', `BYMONTHDAY=${day}`);
    case 'monthly-by-weekday':
      return rule('MONTHLY', `BYDAY=${timeOfMonth(day)}${WEEKDAYS[weekdayOf(date)]}`);
    case 'yearly':
      return rule('YEARLY', `BYMONTH=${month}`, `BYMONTHDAY=${day}`);
  }
}

function* daysInOrder({ date, repeats }: Recurring): Generator<string> {
  if (!repeats) {
    yield date;
    return;
  }
  const last = lastDayAllowed(date, repeats);
  const lastMonth = last.slice(0, 7);
  for (let step = 0; ; step += repeats.interval) {
    const { day, month } = stepFrom(date, repeats.frequency, step);
    if (month > lastMonth) return;
    if (day === null) continue;
    if (day > last) return;
    yield day;
  }
}

/** @returns the month, and the day in it when it has one */
function stepFrom(
  date: string,
  frequency: Recurrence['frequency'],
  step: number,
): { day: string | null; month: string } {
  const { year, month, day } = partsOf(date);
  if (frequency === 'weekly') {
    const on = new Date(Date.parse(date) + step * 7 * DAY_MS).toISOString().slice(0, 10);
    return { day: on, month: on.slice(0, 7) };
  }
  const first = isoDate(year, month + step * (frequency === 'yearly' ? 12 : 1), 1)!;
  const there = partsOf(first);
  const wanted = frequency === 'monthly-by-weekday' ? dayLike(date, first) : day;
  return { day: isoDate(there.year, there.month, wanted), month: first.slice(0, 7) };
}

/** The day of another month with the same weekday, the same time of the month; it may lie past the month's end. */
function dayLike(date: string, firstOfMonth: string): number {
  const firstSuch = 1 + ((weekdayOf(date) - weekdayOf(firstOfMonth) + 7) % 7);
  return firstSuch + (timeOfMonth(partsOf(date).day) - 1) * 7;
}

/** 2 for the second Tuesday, which is on a day from the 8th to the 14th. */
export function timeOfMonth(day: number): number {
  return Math.ceil(day / 7);
}

function lastDayAllowed(date: string, { until }: Recurrence): string {
  const latest = latestUntil(date);
  return until < latest ? until : latest;
}

/** 0 is Sunday. */
function weekdayOf(date: string): number {
  return new Date(date).getUTCDay();
}

function partsOf(date: string): { year: number; month: number; day: number } {
  const [year, month, day] = date.split('-').map(Number);
  return { year: year!, month: month!, day: day! };
}

/**
 * @param month from 1, on past 12 into later years
 * @returns null when the month has no such day
 */
function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
