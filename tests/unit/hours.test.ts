import { describe, expect, test } from 'vitest';
import { isOpen, localTime } from '#app/domain/hours/local-time.ts';
import { parseWeeklyHours } from '#app/domain/hours/weekly-hours.ts';

describe('opening hours', () => {
  const hours = parseWeeklyHours('ma-vr 9:00-16:30; za 10.00-12.00');

  test('are read from the way people write them', () => {
    expect(hours).toHaveLength(6);
    expect(hours[0]).toEqual({ day: 1, opens: '09:00', closes: '16:30' });
    expect(hours[5]).toEqual({ day: 6, opens: '10:00', closes: '12:00' });
  });

  test.each(['elke dag', 'vr-ma 09:00-10:00', 'ma 25:00-26:00', 'ma 12:00-11:00'])('"%s" is refused', (text) => {
    expect(() => parseWeeklyHours(text)).toThrow();
  });

  test.each([
    ['a summer morning', '2026-07-06T07:00:00Z', true],
    ['the same clock in UTC in winter is an hour earlier', '2026-01-05T07:00:00Z', false],
    ['closing time itself', '2026-07-06T14:30:00Z', false],
    ['Saturday at eleven', '2026-07-11T09:00:00Z', true],
    ['Sunday', '2026-07-12T09:00:00Z', false],
  ])('are held against the Dutch clock: %s', (_, moment, open) => {
    expect(isOpen(hours, localTime(Date.parse(moment)))).toBe(open);
  });

  test('that are not known are neither open nor closed', () => {
    expect(isOpen([], localTime(0))).toBeNull();
  });
});
