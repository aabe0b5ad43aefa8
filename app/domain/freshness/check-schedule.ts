/**
 * When an owner is asked whether an entry is still right, and what follows while there is no answer: a mail at once, one
 * after two and one after four weeks, and after six weeks the entry is overdue. Nothing is sent or kept here.
 */

const DAY_MS = 86_400_000;
export const CHECK_MAILS = 3;
export const CHECK_STEP_MS = 14 * DAY_MS;

/**
 * Whatever was last confirmed (or, without that, made) at this moment or before is due.
 * @param months calendar months; at the end of a shorter month the day is the last of it
 */
export function dueBefore(now: number, months: number): number {
  const day = new Date(now);
  const wanted = new Date(now);
  wanted.setUTCMonth(day.getUTCMonth() - months, 1);
  const lastDay = new Date(Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth() + 1, 0)).getUTCDate();
  wanted.setUTCDate(Math.min(day.getUTCDate(), lastDay));
  return wanted.getTime();
}

export type CheckStep =
  | { kind: 'wait' }
  /** `number`: 1 for the first mail, 2 and 3 for reminders. */
  | { kind: 'mail'; number: number; nextAt: number }
  | { kind: 'overdue' };

/**
 * What is to be done now for a round without an answer. Each step counts from the one before, so that after a standstill
 * of the server nobody gets two mails at once.
 * @param check `nextAt` is null when it has come to its end
 */
export function nextStep(check: { mailsSent: number; nextAt: number | null }, now: number): CheckStep {
  if (check.nextAt === null || now < check.nextAt) return { kind: 'wait' };
  if (check.mailsSent >= CHECK_MAILS) return { kind: 'overdue' };
  return { kind: 'mail', number: check.mailsSent + 1, nextAt: now + CHECK_STEP_MS };
}
