/** Counted searches per week, by how they were answered. */
import type { SearchOutcome } from '#app/domain/referral/search-count.ts';
import { mondayOf } from './calendar.ts';

/** `day` is a local ISO date. */
export type SearchesOfDay = { day: string; outcome: SearchOutcome; count: number };
/** `week` is its Monday. */
export type SearchesOfWeek = { week: string } & Record<SearchOutcome, number>;

/** @param weeks Mondays; what was asked in another week is left out */
export function searchesByWeek(days: readonly SearchesOfDay[], weeks: readonly string[]): SearchesOfWeek[] {
  const rows = new Map(weeks.map((week): [string, SearchesOfWeek] => [week, { week, found: 0, poor: 0, none: 0 }]));
  for (const { day, outcome, count } of days) {
    const row = rows.get(mondayOf(day));
    if (row) row[outcome] += count;
  }
  return [...rows.values()];
}
