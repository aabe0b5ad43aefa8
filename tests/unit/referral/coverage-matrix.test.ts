/** The coverage table counts each partner once per cell, and as search does. */
import { describe, expect, test } from 'vitest';
import { buildDirectory, type Directory } from '#app/domain/directory/directory.ts';
import { helpersIn } from '#app/domain/directory/coverage.ts';
import {
  coverageMatrix,
  EVERYBODY,
  levelOf,
  partnersOfCell,
  type CoverageFilters,
} from '#app/domain/referral/coverage-matrix.ts';
import { demoDirectory, NOW } from '#tests/support/demo-directory.ts';

const directory = demoDirectory();
const { municipalities } = directory;

function cellsOf(filters: CoverageFilters, from: Directory = directory) {
  return coverageMatrix(from, from.municipalities, filters, NOW).rows.flatMap((row) => row.cells);
}

describe('a cell', () => {
  test('counts the partners that search would list for its theme and municipality', () => {
    for (const { theme, municipality, count } of cellsOf(EVERYBODY)) {
      expect(count, `${theme} ${municipality}`).toBe(helpersIn(directory, theme, municipality).length);
    }
  });

  test.each<[string, CoverageFilters]>([
    ['a domain', { ...EVERYBODY, domain: 'informal' }],
    ['a phase', { ...EVERYBODY, phase: directory.vocabulary.phase[0]!.id }],
    ['an audience', { ...EVERYBODY, audience: directory.vocabulary.audience[0]!.id }],
    ['a recent check', { ...EVERYBODY, verifiedOnly: true }],
  ])('counts with %s exactly the partners it names', (_, filters) => {
    const cells = cellsOf(filters);
    for (const { theme, municipality, count } of cells) {
      const named = partnersOfCell(directory, theme, municipality, filters, NOW);
      expect(count, `${theme} ${municipality}`).toBe(named.length);
    }
    const everybody = cellsOf(EVERYBODY);
    expect(cells.every(({ count }, index) => count <= everybody[index]!.count)).toBe(true);
    expect(cells.some(({ count }, index) => count < everybody[index]!.count)).toBe(true);
    expect(cells.some(({ count }) => count > 0)).toBe(true);
  });

  test('counts a partner with two services for one theme once', () => {
    const [partner] = directory.organisations;
    const [service] = partner!.services;
    const twice = { ...partner!, services: [service!, { ...service!, id: 'second' }] };
    const alone = buildDirectory({ ...directory, organisations: [twice] });
    expect(Math.max(...cellsOf(EVERYBODY, alone).map(({ count }) => count))).toBe(1);
  });

  test('carries what was decided about it', () => {
    const mark = { theme: 'money', municipality: municipalities[0]!.code, kind: 'wanted', note: '', at: NOW } as const;
    const marked = cellsOf(EVERYBODY, buildDirectory({ ...directory, gapMarks: [mark] })).filter((cell) => cell.mark);
    expect(marked).toMatchObject([{ theme: mark.theme, municipality: mark.municipality, mark }]);
  });
});

test('gaps and cells with one partner are counted as the cells say', () => {
  const { rows, gaps, fragile } = coverageMatrix(directory, municipalities, EVERYBODY, NOW);
  const counts = rows.flatMap(({ cells }) => cells.map(({ count }) => count));
  expect([gaps, fragile]).toEqual([counts.filter((n) => n === 0).length, counts.filter((n) => n === 1).length]);
});

test('only the municipalities that are asked for become columns', () => {
  const two = municipalities.slice(0, 2);
  const { rows } = coverageMatrix(directory, two, EVERYBODY, NOW);
  expect(rows.map(({ cells }) => cells.map(({ municipality }) => municipality))).toEqual(
    directory.vocabulary.theme.map(() => two.map(({ code }) => code)),
  );
});

test.each([
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 4],
  [6, 4],
  [7, 7],
  [400, 7],
])('%i partners are shown as level %i', (count, level) => {
  expect(levelOf(count)).toBe(level);
});
