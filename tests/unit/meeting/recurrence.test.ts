/** Our own days and times of meetings, beside what an independent calendar program makes of the file we write. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FREQUENCIES, type Meeting, type Recurrence } from '#app/domain/meeting/meeting.ts';
import { latestUntil, occurrenceDays, plannedDays, rruleOf } from '#app/domain/meeting/recurrence-days.ts';
import { utcOf } from '#app/domain/meeting/wall-clock.ts';
import { calendarFile } from '#app/features/coalition/calendar/calendar-file.server.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { readCalendar } from '../../support/read-calendar.ts';

const EVER = { from: '1970-01-01', to: '9999-12-31' };
const ABOUT = {
  name: 'Agenda',
  baseUrl: 'https://gids.voorbeeld.example',
  language: 'nl',
  isForNetwork: false,
} as const;

function repeating(date: string, frequency: Recurrence['frequency'], interval: number, until: string) {
  return aMeeting({ date, repeats: { frequency, interval, until } });
}

describe('the days of a meeting that recurs', () => {
  test.each([
    ['every two weeks', '2026-10-13', 'weekly', 2, '2026-11-20', ['2026-10-13', '2026-10-27', '2026-11-10']],
    [
      'on the 31st, in months that have one',
      '2026-10-31',
      'monthly-by-date',
      1,
      '2027-03-31',
      ['2026-10-31', '2026-12-31', '2027-01-31', '2027-03-31'],
    ],
    [
      'every second Tuesday',
      '2026-10-13',
      'monthly-by-weekday',
      1,
      '2026-12-31',
      ['2026-10-13', '2026-11-10', '2026-12-08'],
    ],
    [
      'every fifth Thursday, in months that have one',
      '2026-10-29',
      'monthly-by-weekday',
      1,
      '2027-04-30',
      ['2026-10-29', '2026-12-31', '2027-04-29'],
    ],
    ['every year', '2026-10-13', 'yearly', 1, '2028-10-12', ['2026-10-13', '2027-10-13']],
    ['on 29 February, in years that have one', '2028-02-29', 'yearly', 1, '2030-02-28', ['2028-02-29']],
  ] as const)('%s', (_, date, frequency, interval, until, days) => {
    expect(plannedDays(repeating(date, frequency, interval, until), EVER)).toEqual(days);
  });

  test('are those of the span that is asked for, both ends included', () => {
    const weekly = repeating('2026-10-06', 'weekly', 1, '2026-12-31');
    expect(plannedDays(weekly, { from: '2026-10-13', to: '2026-10-27' })).toEqual([
      '2026-10-13',
      '2026-10-20',
      '2026-10-27',
    ]);
  });

  test('without those that were called off, and none of a meeting that was cancelled', () => {
    const weekly = { ...repeating('2026-10-06', 'weekly', 1, '2026-10-20'), cancelled: ['2026-10-13'] };
    expect(occurrenceDays(weekly, EVER)).toEqual(['2026-10-06', '2026-10-20']);
    expect(occurrenceDays({ ...weekly, state: 'cancelled' }, EVER)).toEqual([]);
  });

  test('end after two years, whatever was asked', () => {
    expect(latestUntil('2026-10-06')).toBe('2028-10-06');
    expect(latestUntil('2028-02-29')).toBe('2030-02-28');
    const endless = repeating('2026-10-06', 'weekly', 1, '9999-12-31');
    expect(plannedDays(endless, EVER).at(-1)).toBe('2028-10-03');
    expect(rruleOf(endless)).toContain('UNTIL=20281006T080000Z');
  });
});

describe('the clock on the wall', () => {
  test.each([
    ['2026-03-28', '10:00', '2026-03-28T09:00Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00Z'],
    ['2026-03-29', '10:00', '2026-03-29T08:00Z'],
    ['2026-10-25', '01:30', '2026-10-24T23:30Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00Z'],
    ['2026-10-25', '10:00', '2026-10-25T09:00Z'],
    ['2027-03-28', '02:00', '2027-03-28T01:00Z'],
    ['2027-03-28', '10:00', '2027-03-28T08:00Z'],
    ['2027-10-31', '02:59', '2027-10-31T00:59Z'],
    ['2027-10-31', '10:00', '2027-10-31T09:00Z'],
  ])('%s %s is %s', (date, time, utc) => {
    expect(new Date(utcOf(date, time)).toISOString()).toBe(utc.replace('Z', ':00.000Z'));
  });
});

describe('what a calendar program makes of the file', () => {
  /** A Sunday series meets both nights on which the clock is changed. */
  test.each(['01:30', '10:00', '23:30'])('a weekly meeting at %s stays there when the clock is changed', (time) => {
    const weekly = { ...repeating('2026-03-15', 'weekly', 1, '2027-11-14'), time };
    expect(startsRead(weekly)).toEqual(startsOurs(weekly));
    const changed = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'];
    expect(startsRead(weekly)).toEqual(expect.arrayContaining(changed.map((on) => utcOf(on, time))));
  });

  test('any meeting is at the same moments as on the site', () => {
    const day = fc
      .integer({ min: Date.parse('2025-01-01') / 86_400_000, max: Date.parse('2028-12-31') / 86_400_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    const meeting = fc
      .record({
        date: day,
        // The hour that is skipped or there twice is read in several ways; ours is in the table above.
        time: fc.tuple(
          fc.integer({ min: 0, max: 23 }).filter((hour) => hour !== 2),
          fc.constantFrom('00', '05', '30', '59'),
        ),
        minutes: fc.integer({ min: 5, max: 1440 }),
        frequency: fc.constantFrom(...FREQUENCIES),
        interval: fc.integer({ min: 1, max: 12 }),
        days: fc.integer({ min: 0, max: 900 }),
        off: fc.array(fc.nat(120), { maxLength: 6 }),
      })
      .map(({ date, time: [hour, minute], minutes, days, off, ...rule }): Meeting => {
        const until = new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
        const planned = plannedDays({ date, repeats: { ...rule, until } }, EVER);
        // One day stays: a calendar in which nothing is left is no series.
        const cancelled = [...new Set(off.flatMap((index) => planned[index + 1] ?? []))];
        const time = `${String(hour).padStart(2, '0')}:${minute}`;
        return aMeeting({ date, time, minutes, repeats: { ...rule, until }, cancelled });
      });
    fc.assert(
      fc.property(meeting, (one) => {
        expect(startsRead(one)).toEqual(startsOurs(one));
      }),
      { numRuns: 400 },
    );
  });
});

function startsOurs(meeting: Meeting): number[] {
  return occurrenceDays(meeting, EVER).map((on) => utcOf(on, meeting.time));
}

function startsRead(meeting: Meeting): number[] {
  return readCalendar(calendarFile(ABOUT, [meeting])).events[0]!.starts;
}
