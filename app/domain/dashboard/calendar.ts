/** The months and weeks that figures are counted in: those of the Dutch calendar, the present one last. */
import { localTime } from '#app/domain/hours/local-time.ts';
import { utcOf } from '#app/domain/meeting/wall-clock.ts';

const DAY_MS = 86_400_000;

export type Month = {
  /** `2026-09` */
  month: string;
  /** UTC milliseconds; `until` is not part of it. */
  from: number;
  until: number;
};

/** @returns oldest first */
export function lastMonths(now: number, count: number): Month[] {
  const today = localTime(now).date;
  const present = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const number = present - count + 1 + index;
    return { month: nameOf(number), from: startOf(number), until: startOf(number + 1) };
  });
}

/** @returns the index of the month a moment is in; -1 before the first, `months.length` after the last */
export function monthAt(months: readonly Month[], at: number): number {
  const first = months[0];
  if (!first || at < first.from) return -1;
  const index = months.findIndex(({ until }) => at < until);
  return index === -1 ? months.length : index;
}

/**
 * @param today local ISO date
 * @returns the Mondays that the weeks begin with, oldest first
 */
export function lastWeeks(today: string, count: number): string[] {
  const monday = mondayOf(today);
  return Array.from({ length: count }, (_, index) => moved(monday, (index + 1 - count) * 7));
}

/** @param day local ISO date */
export function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return moved(day, -weekday);
}

function moved(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function nameOf(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function startOf(number: number): number {
  return utcOf(`${nameOf(number)}-01`, '00:00');
}
