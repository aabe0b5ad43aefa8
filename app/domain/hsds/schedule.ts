/** Weekly hours as schedules of HSDS, and back. Days with the same hours share a schedule. */
import { groupBy } from '#app/domain/group-by.ts';
import { weeklyHours, type WeeklyHours } from '#app/domain/hours/weekly-hours.ts';
import type { HsdsSchedule } from './objects.ts';
import type { HsdsWorld } from './world.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const EVERY_DAY = DAYS.join();
/** A day that ends at 24:00 ends for HSDS at the first moment of the next one. */
const MIDNIGHT = { ours: '24:00', theirs: '00:00' };
const TIME = /^(\d{1,2}):(\d{2})/;

export function schedulesOf(
  { idOf, offset }: Pick<HsdsWorld, 'idOf' | 'offset'>,
  locationId: string,
  hours: WeeklyHours,
): HsdsSchedule[] {
  const sameHours = groupBy(hours, ({ opens, closes }) => `${opens}-${closes}`);
  return [...sameHours].map(([key, periods]) => ({
    id: idOf(`schedule/${locationId}/${key}`),
    location_id: locationId,
    freq: 'WEEKLY',
    wkst: 'MO',
    byday: periods.map(({ day }) => DAYS[day - 1]).join(),
    opens_at: periods[0]!.opens + offset,
    closes_at: (periods[0]!.closes === MIDNIGHT.ours ? MIDNIGHT.theirs : periods[0]!.closes) + offset,
  }));
}

type ReadSchedule = { freq?: string; byday?: string; opens_at?: string; closes_at?: string };

/** The clock of the place is read; the distance to UTC is not. What does not happen every week is left out. */
export function hoursOf(schedules: readonly ReadSchedule[]): WeeklyHours {
  const periods = schedules.flatMap(({ freq = 'WEEKLY', byday = EVERY_DAY, opens_at, closes_at }) => {
    const opens = timeOf(opens_at);
    const closes = timeOf(closes_at);
    if (freq !== 'WEEKLY' || opens === null || closes === null) return [];
    const until = closes === MIDNIGHT.theirs ? MIDNIGHT.ours : closes;
    const days = byday.split(',').map((day) => DAYS.indexOf(day.trim().toUpperCase()) + 1);
    return days.flatMap((day) => weeklyHours.safeParse([{ day, opens, closes: until }]).data ?? []);
  });
  const different = new Map(periods.map((period) => [Object.values(period).join(), period]));
  return [...different.values()].sort((a, b) => a.day - b.day || (a.opens < b.opens ? -1 : 1));
}

function timeOf(text: string | undefined): string | null {
  const parts = TIME.exec(text ?? '');
  return parts && `${parts[1]!.padStart(2, '0')}:${parts[2]}`;
}
