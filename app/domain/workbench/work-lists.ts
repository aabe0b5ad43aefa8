/** What lies on the workbench, list by list, and how long people have been waiting. */

/**
 * - `applications`: new organisations, and people who say an entry is theirs
 * - `changes`: what waits for a decision, and what went live and nobody has looked at
 * - `overdue`: entries whose owner does not answer
 * - `signals`: a visitor says something is wrong
 * - `duplicates`: two entries that look like one
 * - `mail`: mail that was refused or came back
 */
export const WORK_LISTS = ['applications', 'changes', 'overdue', 'signals', 'duplicates', 'mail'] as const;
export type WorkList = (typeof WORK_LISTS)[number];

const DAY_MS = 86_400_000;
/** Applicants are told to hear within five working days. */
const LATE_AFTER_DAYS = 7;

/** Whole days. @param since UTC milliseconds */
export function daysWaiting(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / DAY_MS));
}

export function isLate(since: number, now: number): boolean {
  return daysWaiting(since, now) >= LATE_AFTER_DAYS;
}

/** By how long they wait. */
export const LINE_ORDERS = ['oldest', 'newest'] as const;
export type LineOrder = (typeof LINE_ORDERS)[number];

/** @param order null: as they are; what waits since nobody knows when comes last */
export function inLineOrder<T extends { since: number | null }>(items: readonly T[], order: LineOrder | null): T[] {
  if (order === null) return [...items];
  const direction = order === 'oldest' ? 1 : -1;
  return [...items].sort((a, b) => {
    if (a.since === null || b.since === null) return Number(a.since === null) - Number(b.since === null);
    return (a.since - b.since) * direction;
  });
}
