/**
 * Weekly opening hours, as people write them ("ma-vr 09:00-16:30; za 10:00-12:00") and as data.
 * Knows nothing of holidays: an exception is said in words beside the hours.
 */
import { z } from 'zod';

/** ISO weekday: 1 is Monday, 7 is Sunday. */
const weekday = z.number().int().min(1).max(7);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time looks like 09:00');

const openingPeriod = z
  .object({ day: weekday, opens: time, closes: time })
  .refine((period) => period.opens < period.closes, 'closing comes after opening');

export type OpeningPeriod = z.infer<typeof openingPeriod>;

/** Periods in local time of the Netherlands, in order of day and hour. An empty list means: not known. */
export const weeklyHours = z.array(openingPeriod);
export type WeeklyHours = z.infer<typeof weeklyHours>;

const DAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const PART = /^([a-z]{2})(?:\s*(?:-|t\/m)\s*([a-z]{2}))?\s+(\d{1,2})[:.](\d{2})\s*-\s*(\d{1,2})[:.](\d{2})$/;

/**
 * Reads "ma-vr 09:00-16:30; za 10:00-12:00". Parts are separated by `;`, several days by `,`.
 * @throws {Error} naming the part that could not be read.
 */
export function parseWeeklyHours(text: string): WeeklyHours {
  const periods: WeeklyHours = [];
  for (const part of text.toLowerCase().split(/[;,]/)) {
    const trimmed = part.trim();
    if (trimmed === '') continue;
    const match = PART.exec(trimmed);
    const first = match ? DAYS.indexOf(match[1]!) : -1;
    const last = match?.[2] ? DAYS.indexOf(match[2]) : first;
    if (!match || first < 0 || last < first) {
      throw new Error(`Expected hours such as "ma-vr 09:00-16:30", got "${trimmed}"`);
    }
    const opens = `${match[3]!.padStart(2, '0')}:${match[4]}`;
    const closes = `${match[5]!.padStart(2, '0')}:${match[6]}`;
    for (let day = first; day <= last; day++) {
      periods.push(openingPeriod.parse({ day: day + 1, opens, closes }));
    }
  }
  return periods.sort((a, b) => a.day - b.day || a.opens.localeCompare(b.opens));
}

export type HourRun = { first: number; last: number; opens: string; closes: string };

/** Days after each other with the same hours are said together. */
export function hourRuns(hours: WeeklyHours): HourRun[] {
  const runs: HourRun[] = [];
  for (const { day, opens, closes } of hours) {
    const run = runs.find((one) => one.opens === opens && one.closes === closes && one.last === day - 1);
    if (run) run.last = day;
    else runs.push({ first: day, last: day, opens, closes });
  }
  return runs;
}
