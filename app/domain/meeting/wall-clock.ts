/** When a meeting is on the clock of the whole world, and which of its days come next. */
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Meeting } from './meeting.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * What the clock on the wall in the Netherlands says, as UTC milliseconds. The hour that is there twice in October is
 * the first one; the hour that is left out in March moves on by an hour (RFC 5545, 3.3.5).
 */
export function utcOf(date: string, time: string): number {
  const asUtc = Date.parse(`${date}T${time}Z`);
  const inSummer = asUtc - 2 * HOUR_MS;
  const local = localTime(inSummer);
  return local.date === date && local.time === time ? inSummer : asUtc - HOUR_MS;
}

/** @returns UTC milliseconds */
export function startAndEnd(
  { time, minutes }: Pick<Meeting, 'time' | 'minutes'>,
  on: string,
): { startsAt: number; endsAt: number } {
  const startsAt = utcOf(on, time);
  return { startsAt, endsAt: startsAt + minutes * MINUTE_MS };
}
