/** Months, weeks and histories that are easily miscounted, and how drawings are measured. */
import { describe, expect, test } from 'vitest';
import { axisEnd, percent, starts } from '#app/components/chart/scale.ts';
import { lastMonths, lastWeeks, mondayOf, monthAt } from '#app/domain/dashboard/calendar.ts';
import { partnersOverTime, type PartnerLife } from '#app/domain/dashboard/partners-over-time.ts';
import { reactionShares } from '#app/domain/dashboard/reaction-shares.ts';
import { searchesByWeek } from '#app/domain/dashboard/searches-by-week.ts';
import { figureWords, isNamed } from '#app/routes/coalition/dashboard/figure-words.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { demoDirectory, NOW } from '#tests/support/demo-directory.ts';

const at = (iso: string) => Date.parse(iso);

describe('months', () => {
  test('begin at midnight in the Netherlands, in summer and in winter', () => {
    const months = lastMonths(at('2026-04-10T12:00:00Z'), 3);
    expect(months.map(({ month }) => month)).toEqual(['2026-02', '2026-03', '2026-04']);
    expect(months.map(({ from }) => new Date(from).toISOString())).toEqual([
      '2026-01-31T23:00:00.000Z',
      '2026-02-28T23:00:00.000Z',
      '2026-03-31T22:00:00.000Z',
    ]);
  });

  test('the first moment of a month in the Netherlands is of that month, also at new year', () => {
    const months = lastMonths(at('2025-12-31T23:00:00Z'), 2);
    expect(months.map(({ month }) => month)).toEqual(['2025-12', '2026-01']);
    expect(monthAt(months, at('2025-12-31T22:59:59Z'))).toBe(0);
    expect(monthAt(months, at('2025-12-31T23:00:00Z'))).toBe(1);
    expect(monthAt(months, at('2025-11-01T12:00:00Z'))).toBe(-1);
    expect(monthAt(months, at('2026-03-01T12:00:00Z'))).toBe(2);
  });
});

describe('weeks', () => {
  test('begin on Monday, and Sunday is the last of its week', () => {
    expect(['2026-09-14', '2026-09-17', '2026-09-20', '2026-09-21'].map(mondayOf)).toEqual([
      '2026-09-14',
      '2026-09-14',
      '2026-09-14',
      '2026-09-21',
    ]);
    expect(lastWeeks('2027-01-03', 3)).toEqual(['2026-12-14', '2026-12-21', '2026-12-28']);
  });

  test('a week nobody searched in is there, with nothing', () => {
    const days = [{ day: '2026-09-20', outcome: 'poor' as const, count: 4 }];
    expect(searchesByWeek(days, lastWeeks('2026-09-21', 2))).toEqual([
      { week: '2026-09-14', found: 0, poor: 4, none: 0 },
      { week: '2026-09-21', found: 0, poor: 0, none: 0 },
    ]);
  });
});

describe('partners over time', () => {
  const months = lastMonths(at('2026-09-17T12:00:00Z'), 4);
  const life = (
    id: string,
    from: string,
    until: string | null = null,
    mergedInto: string | null = null,
  ): PartnerLife => ({
    id,
    createdAt: at(`${from}T12:00:00Z`),
    endedAt: until === null ? null : at(`${until}T12:00:00Z`),
    mergedInto,
  });
  const counts = (...lives: PartnerLife[]) => partnersOverTime(lives, months).map((one) => one.partners);

  test('a partner counts until the month it left in, and one that came and went in a month shows as both', () => {
    expect(
      partnersOverTime([life('a', '2020-01-01', '2026-08-02'), life('b', '2026-07-03', '2026-07-20')], months),
    ).toEqual([
      { month: '2026-06', partners: 1, joined: 0, left: 0 },
      { month: '2026-07', partners: 1, joined: 1, left: 1 },
      { month: '2026-08', partners: 0, joined: 0, left: 1 },
      { month: '2026-09', partners: 0, joined: 0, left: 0 },
    ]);
  });

  test('the months before the first partner are left out, and who left before them is not counted', () => {
    expect(counts(life('a', '2026-08-02'), life('b', '2020-01-01', '2021-01-01'))).toEqual([1, 1]);
    expect(partnersOverTime([], months)).toEqual([{ month: '2026-09', partners: 0, joined: 0, left: 0 }]);
  });

  test('an organisation that was listed twice counts once, since the older entry', () => {
    const [old, middle] = [life('a', '2026-06-02', '2026-08-01', 'b'), life('b', '2026-07-02', '2026-09-01', 'c')];
    expect(counts(old, middle, life('c', '2026-08-20'))).toEqual([1, 1, 1, 1]);
  });

  test('what was merged into an entry that does not count, left', () => {
    expect(counts(life('a', '2026-06-02', '2026-08-01', 'a draft'))).toEqual([1, 1, 0, 0]);
  });

  test('entries that were merged into each other do not hang', () => {
    expect(counts(life('a', '2026-06-02', '2026-08-01', 'b'), life('b', '2026-06-02', '2026-08-01', 'a'))).toEqual([
      2, 2, 0, 0,
    ]);
  });
});

test('with fewer than five reactions nothing is said, also when older ones would make five', () => {
  const reactions = [1, 2, 3, 4].map((days) => ({ days, at: NOW }));
  expect(reactionShares([...reactions, { days: 5, at: NOW - 366 * 86_400_000 }], NOW)).toBeNull();
  expect(reactionShares([...reactions, { days: 28, at: NOW }], NOW)).toMatchObject({ answers: 5, usual: 3 });
});

describe('drawings', () => {
  test.each([
    [0, 2],
    [1, 2],
    [5, 6],
    [103, 120],
    [30_000, 40_000],
  ])('an axis for %i ends at %i', (highest, end) => expect(axisEnd(highest)).toBe(end));

  test('parts of a row follow each other, and nothing of nothing has no width', () => {
    expect(starts([3, 0, 4])).toEqual([0, 3, 3]);
    expect([percent(1, 3), percent(0, 0)]).toEqual(['33.33%', '0%']);
  });

  test('at most four moments are named, the outer ones always, and all about as far apart', () => {
    for (let count = 1; count <= 30; count++) {
      const named = Array.from({ length: count }, (_, index) => index).filter((index) => isNamed(index, count));
      expect(named).toHaveLength(Math.min(count, 4));
      expect([named[0], named.at(-1)]).toEqual([0, count - 1]);
      const gaps = named.slice(1).map((one, index) => one - named[index]!);
      expect(Math.max(...gaps) - Math.min(...gaps), `of ${count}: ${named.join()}`).toBeLessThanOrEqual(1);
    }
  });

  test('a share is all or nothing only when it is', () => {
    const { share } = figureWords(phrasesIn('nl', demoDirectory(), NOW), null);
    expect([share(199, 200), share(1, 900), share(0, 9), share(9, 9), share(0, 0)]).toEqual([
      '99%',
      '1%',
      '0%',
      '100%',
      '–',
    ]);
  });
});
