/** The days of meetings as a reader goes through them: by month, and in it by day. */
import { localTime } from '#app/domain/hours/local-time.ts';
import type { MeetingDay } from './upcoming.ts';

export type AgendaDay = {
  /** Local ISO date. */
  on: string;
  meetings: MeetingDay[];
};

export type AgendaMonth = { month: string; days: AgendaDay[] };

/** @param days in order of time */
export function agendaMonths(days: readonly MeetingDay[]): AgendaMonth[] {
  const months: AgendaMonth[] = [];
  for (const one of days) {
    const name = one.on.slice(0, 7);
    if (months.at(-1)?.month !== name) months.push({ month: name, days: [] });
    const { days: inMonth } = months.at(-1)!;
    if (inMonth.at(-1)?.on !== one.on) inMonth.push({ on: one.on, meetings: [] });
    inMonth.at(-1)!.meetings.push(one);
  }
  return months;
}

/** The last day of the month that is so many months on: 0 is this month. */
export function endOfMonth(now: number, monthsOn: number): string {
  const [year, month] = localTime(now).date.split('-').map(Number);
  return new Date(Date.UTC(year!, month! + monthsOn, 0)).toISOString().slice(0, 10);
}
