import { describe, expect, test } from 'vitest';
import { typedHours, writeHours } from '#app/domain/entry/typed-hours.ts';

describe('opening hours on one line', () => {
  test.each(['ma-vr 09:00-16:30; za 10:00-12:00', 'ma 09:00-12:00; wo 13:00-17:00', 'ma-zo 00:00-24:00'])(
    '%s is read and written the same',
    (line) => {
      expect(writeHours(typedHours.parse(line))).toBe(line);
    },
  );

  test('a break at noon on several days is written day by day', () => {
    const line = 'ma 09:00-12:00; ma 13:00-17:00; di 09:00-12:00';
    expect(typedHours.parse(writeHours(typedHours.parse(line)))).toEqual(typedHours.parse(line));
  });

  test('days may be in English', () => {
    expect(typedHours.parse('Mon-Fri 9:00-16:30')).toEqual(typedHours.parse('ma-vr 09:00-16:30'));
  });

  test('nothing is not known', () => {
    expect(typedHours.parse('')).toEqual([]);
  });

  test.each(['altijd', 'ma 17:00-09:00', 'ma 9-17'])('%s is refused', (line) => {
    expect(typedHours.safeParse(line).error?.issues[0]?.message).toBe('unreadable');
  });
});
