/** Weekly hours as schedules, and schedules of others as weekly hours. */
import { expect, test } from 'vitest';
import { hoursOf, schedulesOf } from '#app/domain/hsds/schedule.ts';
import { parseWeeklyHours } from '#app/domain/hours/weekly-hours.ts';

const written = (hours: string) =>
  schedulesOf({ idOf: (name) => name, offset: '+02:00' }, 'x', parseWeeklyHours(hours));

test('days with the same hours share a schedule', () => {
  expect(written('ma-wo 09:00-12:00; ma 13:00-17:00')).toMatchObject([
    { freq: 'WEEKLY', byday: 'MO,TU,WE', opens_at: '09:00+02:00', closes_at: '12:00+02:00' },
    { freq: 'WEEKLY', byday: 'MO', opens_at: '13:00+02:00', closes_at: '17:00+02:00' },
  ]);
});

test.each([
  'ma-vr 09:00-16:30',
  'za 10:00-24:00; zo 00:00-24:00',
  'ma 09:00-12:00; ma 13:00-17:00; do 13:00-17:00',
  '',
])('what was written is read back: %s', (hours) => {
  expect(hoursOf(written(hours))).toEqual(parseWeeklyHours(hours));
});

test.each([
  ['without a zone', { byday: 'MO', opens_at: '09:00:00', closes_at: '17:00:00' }],
  ['in UTC as written', { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00Z', closes_at: '17:00Z' }],
  ['with one digit and small letters', { freq: 'WEEKLY', byday: 'mo', opens_at: '9:00', closes_at: '17:00' }],
])('a time is read %s', (_, schedule) => {
  expect(hoursOf([schedule])).toEqual([{ day: 1, opens: '09:00', closes: '17:00' }]);
});

test('no days means every day, and the same hours twice count once', () => {
  const daily = { freq: 'WEEKLY', opens_at: '09:00', closes_at: '10:00' };
  expect(hoursOf([daily, daily]).map(({ day }) => day)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test.each([
  ['happens once a month', { freq: 'MONTHLY', byday: '1MO', opens_at: '09:00', closes_at: '10:00' }],
  ['has no time', { freq: 'WEEKLY', byday: 'MO' }],
  ['closes before it opens', { freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '09:00' }],
  ['is on a day that is none', { freq: 'WEEKLY', byday: 'XX', opens_at: '09:00', closes_at: '10:00' }],
  ['has a time that is none', { freq: 'WEEKLY', byday: 'MO', opens_at: '09:61', closes_at: '25:00' }],
])('what %s is no weekly hour', (_, schedule) => {
  expect(hoursOf([schedule])).toEqual([]);
});
