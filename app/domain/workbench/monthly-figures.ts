/** How the workbench does: how much was dealt with in thirty days, and how long people usually waited for it. */
import { daysWaiting } from './work-lists.ts';

/** UTC milliseconds. */
export type Dealt = { since: number; at: number };

export const MONTH_MS = 30 * 86_400_000;

export type MonthlyFigures = {
  count: number;
  /** Whole days, the median; null when nothing was dealt with. */
  usualDays: number | null;
};

export function monthlyFigures(dealt: readonly Dealt[]): MonthlyFigures {
  const days = dealt.map(({ since, at }) => daysWaiting(since, at)).sort((a, b) => a - b);
  return { count: days.length, usualDays: days[Math.floor((days.length - 1) / 2)] ?? null };
}
