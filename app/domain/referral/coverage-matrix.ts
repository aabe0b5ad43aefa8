/**
 * Themes beside municipalities: how many partners help with each theme in each municipality. A partner counts where a
 * service of its own for that very theme works, whatever else it does there.
 */
import { helpersIn, partnersIn } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { freshness } from '#app/domain/freshness/freshness.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { Organisation, Service } from '#app/domain/organisation/organisation.ts';
import type { GapMark } from './gap-mark.ts';

/** Null: whichever. */
export type CoverageFilters = {
  phase: string | null;
  audience: string | null;
  domain: Domain | null;
  /** Only partners whose entry was confirmed in the last year. */
  verifiedOnly: boolean;
};

export const EVERYBODY: CoverageFilters = { phase: null, audience: null, domain: null, verifiedOnly: false };

/** 0 is a gap, 1 leaves one when that partner falls away. */
export const COVERAGE_LEVELS = [0, 1, 2, 4, 7] as const;
export type CoverageLevel = (typeof COVERAGE_LEVELS)[number];

export type CoverageCell = { theme: string; municipality: string; count: number; mark: GapMark | null };

export type CoverageMatrix = {
  /** One per theme of the vocabulary, in its order; cells in the order of the municipalities. */
  rows: { theme: string; cells: CoverageCell[] }[];
  /** Cells without anybody, and with one partner only. */
  gaps: number;
  fragile: number;
};

/** @param now UTC milliseconds */
export function coverageMatrix(
  directory: Directory,
  municipalities: readonly Municipality[],
  filters: CoverageFilters,
  now: number,
): CoverageMatrix {
  const counts = countPartners(directory, municipalities, filters, now);
  const marks = new Map(directory.gapMarks.map((mark) => [`${mark.theme} ${mark.municipality}`, mark]));
  const rows = directory.vocabulary.theme.map(({ id: theme }) => ({
    theme,
    cells: municipalities.map(({ code }, column) => ({
      theme,
      municipality: code,
      count: counts.get(theme)?.[column] ?? 0,
      mark: marks.get(`${theme} ${code}`) ?? null,
    })),
  }));
  const cells = rows.flatMap((row) => row.cells);
  return {
    rows,
    gaps: cells.filter(({ count }) => count === 0).length,
    fragile: cells.filter(({ count }) => count === 1).length,
  };
}

export function levelOf(count: number): CoverageLevel {
  return COVERAGE_LEVELS.findLast((level) => count >= level) ?? 0;
}

/** Partners that are counted in one cell. @param code CBS code of the municipality */
export function partnersOfCell(
  directory: Directory,
  theme: string,
  code: string,
  filters: CoverageFilters,
  now: number,
): Organisation[] {
  return helpersIn(directory, theme, code).filter(
    (organisation) =>
      isCounted(organisation, filters, now) &&
      organisation.services.some(
        (service) => passes(service, filters) && service.themes.includes(theme) && service.serviceAreas.includes(code),
      ),
  );
}

function countPartners(
  directory: Directory,
  municipalities: readonly Municipality[],
  filters: CoverageFilters,
  now: number,
): Map<string, Uint32Array> {
  const columns = new Map(municipalities.map(({ code }, column) => [code, column]));
  const counts = new Map(directory.vocabulary.theme.map(({ id }) => [id, new Uint32Array(municipalities.length)]));
  // Which partner was counted last in a cell, so that two services of one partner count once.
  const latest = new Map(directory.vocabulary.theme.map(({ id }) => [id, new Int32Array(municipalities.length)]));
  const partners = new Set(municipalities.flatMap(({ code }) => partnersIn(directory, code)));
  [...partners].forEach((organisation, index) => {
    if (!isCounted(organisation, filters, now)) return;
    for (const service of organisation.services) {
      if (!passes(service, filters)) continue;
      for (const code of service.serviceAreas) {
        const column = columns.get(code);
        if (column === undefined) continue;
        for (const theme of service.themes) {
          const seen = latest.get(theme);
          if (seen === undefined || seen[column] === index + 1) continue;
          seen[column] = index + 1;
          counts.get(theme)![column]! += 1;
        }
      }
    }
  });
  return counts;
}

function isCounted(organisation: Organisation, { domain, verifiedOnly }: CoverageFilters, now: number): boolean {
  return (
    (domain === null || organisation.domain === domain) &&
    (!verifiedOnly || freshness(organisation, now).state === 'recent')
  );
}

function passes({ phases, audiences }: Service, { phase, audience }: CoverageFilters): boolean {
  return (phase === null || phases.includes(phase)) && (audience === null || audiences.includes(audience));
}
