/** What comes next: under way, today, later; and when there is nothing any more. */
import { describe, expect, test } from 'vitest';
import { agendaMonths, endOfMonth } from '#app/domain/meeting/agenda-months.ts';
import { nextDay, nextOfEach, upcoming, upcomingOf } from '#app/domain/meeting/upcoming.ts';
import { utcOf } from '#app/domain/meeting/wall-clock.ts';
import { aMeeting } from '../../support/a-meeting.ts';

const weekly = aMeeting({
  id: 'weekly',
  group: 'group',
  date: '2026-10-05',
  repeats: { frequency: 'weekly', interval: 1, until: '2026-10-26' },
});
const once = aMeeting({ id: 'once', date: '2026-10-12', time: '09:00' });
const night = aMeeting({ id: 'night', date: '2026-10-11', time: '23:00', minutes: 180 });

describe('what is coming up', () => {
  test('is in order of time, and holds what is under way, also since yesterday', () => {
    const days = upcoming([weekly, once, night], { now: utcOf('2026-10-12', '01:30'), until: '2026-10-20' });
    expect(days.map(({ meeting, on }) => [meeting.id, on])).toEqual([
      ['night', '2026-10-11'],
      ['once', '2026-10-12'],
      ['weekly', '2026-10-12'],
      ['weekly', '2026-10-19'],
    ]);
  });

  test('is gone at the moment it ends', () => {
    expect(nextDay(once, utcOf('2026-10-12', '09:59'))?.on).toBe('2026-10-12');
    expect(nextDay(once, utcOf('2026-10-12', '10:00'))).toBeNull();
    expect(nextDay(weekly, utcOf('2026-10-12', '11:00'))?.on).toBe('2026-10-19');
  });

  test('passes over a day that was called off, and a meeting that was cancelled', () => {
    const now = utcOf('2026-10-12', '08:00');
    expect(nextDay({ ...weekly, cancelled: ['2026-10-12'] }, now)?.on).toBe('2026-10-19');
    expect(nextDay({ ...weekly, state: 'cancelled' }, now)).toBeNull();
  });

  test('has of each meeting one day, or of a group its first few', () => {
    const now = utcOf('2026-10-06', '08:00');
    expect(nextOfEach([weekly, once], now, 3).map(({ on, meeting }) => [meeting.id, on])).toEqual([
      ['once', '2026-10-12'],
      ['weekly', '2026-10-12'],
    ]);
    expect(upcomingOf([weekly, once], 'group', now, 2).map(({ on }) => on)).toEqual(['2026-10-12', '2026-10-19']);
  });

  test('is read by month and by day', () => {
    const months = agendaMonths(upcoming([weekly, once], { now: utcOf('2026-10-01', '08:00'), until: '2026-10-31' }));
    expect(months.map(({ month }) => month)).toEqual(['2026-10']);
    expect(months[0]?.days.map(({ on, meetings }) => [on, meetings.length])).toEqual([
      ['2026-10-05', 1],
      ['2026-10-12', 2],
      ['2026-10-19', 1],
      ['2026-10-26', 1],
    ]);
    expect(endOfMonth(utcOf('2026-11-30', '23:30'), 3)).toBe('2027-02-28');
  });
});
