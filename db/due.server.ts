/**
 * Whether the moment has come that something waits for. One further ahead than anything is made to wait for was written
 * while the clock of the machine was wrong: to wait for it would be to wait for ever, so it has come too.
 */
import { gt, lte, or, type Column } from 'drizzle-orm';

/** A mail that keeps failing is tried again after a day; nothing waits longer. */
const LONGEST_WAIT_MS = 2 * 86_400_000;

export function hasComeInRow(moment: Column, now: number) {
  return or(lte(moment, now), gt(moment, now + LONGEST_WAIT_MS));
}

export function hasCome(moment: number, now: number): boolean {
  return moment <= now || moment > now + LONGEST_WAIT_MS;
}

/** Nobody was at what was due for so long, or the clock of the machine was put ahead: which of the two cannot be told. */
export function isLongOverdue(moment: number, now: number): boolean {
  return now > moment + LONGEST_WAIT_MS;
}
