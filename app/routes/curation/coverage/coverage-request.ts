/** What the address of the coverage page asks for. What cannot be used is left out. */
import type { Directory } from '#app/domain/directory/directory.ts';
import { municipalitiesByRegion, type RegionMunicipalities } from '#app/domain/directory/by-region.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import type { CoverageFilters } from '#app/domain/referral/coverage-matrix.ts';
import { findTerm, type Term, type TermKind } from '#app/domain/vocabulary/vocabulary.ts';

/** With more municipalities than this a region, or a part of it, is shown at a time: nobody reads a wider table. */
const MOST_COLUMNS = 32;

/** A region as it fits in the table, or a part of one: its slug then ends in a number, `gelderland.2`. */
export type RegionPart = RegionMunicipalities & { isPart: boolean };

export type CoverageRequest = {
  filters: CoverageFilters;
  /** What can be shown by itself. */
  parts: RegionPart[];
  /** Columns, region by region. */
  shown: RegionMunicipalities[];
  /** The one part that is shown; null when all are. */
  region: string | null;
  cell: { theme: Term; municipality: Municipality } | null;
};

export function readCoverageRequest(directory: Directory, parameters: URLSearchParams): CoverageRequest {
  const parts = municipalitiesByRegion(directory).flatMap(inParts);
  const cell = readCell(directory, parameters.get('cell') ?? '');
  const asked = parts.find(({ slug }) => slug === parameters.get('region'));
  const around = parts.find(({ municipalities }) => cell && municipalities.includes(cell.municipality)) ?? parts[0];
  const isWide = directory.municipalities.length > MOST_COLUMNS;
  const one = asked ?? (isWide ? around : null);
  const term = (kind: TermKind) => findTerm(directory.vocabulary, kind, parameters.get(kind) ?? '')?.id ?? null;
  return {
    filters: {
      phase: term('phase'),
      audience: term('audience'),
      domain: DOMAINS.find((domain) => domain === parameters.get('domain')) ?? null,
      verifiedOnly: parameters.get('checked') === 'yes',
    },
    parts,
    shown: one ? [one] : parts,
    region: one && parts.length > 1 ? one.slug : null,
    cell,
  };
}

/** Equally wide ones. */
function inParts(region: RegionMunicipalities): RegionPart[] {
  const { slug, municipalities } = region;
  const count = Math.ceil(municipalities.length / MOST_COLUMNS);
  const width = Math.ceil(municipalities.length / count);
  return Array.from({ length: count }, (_, part) => ({
    ...region,
    slug: part === 0 ? slug : `${slug}.${part + 1}`,
    municipalities: municipalities.slice(part * width, (part + 1) * width),
    isPart: count > 1,
  }));
}

/** @param cell `money.gennep` */
function readCell(directory: Directory, cell: string): CoverageRequest['cell'] {
  const [id = '', slug = ''] = cell.split('.', 2);
  const theme = findTerm(directory.vocabulary, 'theme', id);
  const municipality = directory.municipalityBySlug(slug);
  return theme && municipality ? { theme, municipality } : null;
}
