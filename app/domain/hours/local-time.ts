/** The wall clock of the Netherlands, which opening hours are written in. */
import type { WeeklyHours } from './weekly-hours.ts';

export type LocalTime = {
  /** ISO weekday: 1 is Monday. */
  weekday: number;
  /** `09:05` */
  time: string;
  /** `2026-09-14` */
  date: string;
};

const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** @param now UTC milliseconds */
export function localTime(now: number): LocalTime {
  const parts = Object.fromEntries(format.formatToParts(now).map((part) => [part.type, part.value]));
  return {
    weekday: WEEKDAYS.indexOf(parts.weekday ?? '') + 1,
    time: `${parts.hour}:${parts.minute}`,
    date: `${parts.year}-${parts.month}-${parts.day}`,
  };
}

/** @returns null when the hours are not known */
export function isOpen(hours: WeeklyHours, at: LocalTime): boolean | null {
  if (hours.length === 0) return null;
  return hours.some((period) => period.day === at.weekday && period.opens <= at.time && at.time < period.closes);
}
