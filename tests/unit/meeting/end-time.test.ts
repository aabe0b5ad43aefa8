/** Times of a meeting as people type and read them. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { clockTime } from '#app/domain/form/fields.ts';
import { endTime, minutesBetween } from '#app/domain/meeting/end-time.ts';

test('what takes some minutes ends so much later on the clock, also past midnight', () => {
  expect(endTime({ time: '10:00', minutes: 90 })).toBe('11:30');
  expect(endTime({ time: '23:30', minutes: 45 })).toBe('00:15');
});

test('an end that is not after the start is none', () => {
  expect(minutesBetween('09:30', '11:00')).toBe(90);
  expect(minutesBetween('09:30', '09:30')).toBeNull();
  expect(minutesBetween('09:30', '09:00')).toBeNull();
});

describe('a time', () => {
  const read = (typed: string) => z.object({ at: clockTime }).safeParse({ at: typed });

  test.each([
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['9 uur', '09:00'],
    ['9.30 uur', '09:30'],
    ['23:59', '23:59'],
  ])('is read from %s', (typed, at) => {
    expect(read(typed).data).toEqual({ at });
  });

  test.each(['24:00', '9:60', 'half tien', '9:3', '-1:00', '1e1'])('is not read from %s', (typed) => {
    expect(read(typed).error?.issues).toMatchObject([{ path: ['at'], message: 'time' }]);
  });
});
