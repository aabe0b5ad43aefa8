/** What the address of the coverage page asks for. What cannot be used is left out. */
import type { Directory } from '#app/domain/directory/directory.ts';
import { municipalitiesByRegion, type RegionMunicipalities } from '#app/domain/directory/by-region.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import type { CoverageFilters } from '#app/domain/referral/coverage-matrix.ts';
import { findTerm, type Term, type TermKind } from '#app/domain/vocabulary/vocabulary.ts';

/** With more municipalities than this one region is shown at a time: nobody reads a wider table. */
const MOST_COLUMNS = 30;

export type CoverageRequest = {
  filters: CoverageFilters;
  /** Columns, region by region. */
  shown: RegionMunicipalities[];
  /** The region that is shown; null when all are. */
  region: string | null;
  cell: { theme: Term; municipality: Municipality } | null;
};

export function readCoverageRequest(directory: Directory, parameters: URLSearchParams): CoverageRequest {
  const regions = municipalitiesByRegion(directory);
  const one = regions.find(({ slug }) => slug === parameters.get('region'));
  const whole = directory.municipalities.length <= MOST_COLUMNS ? regions : regions.slice(0, 1);
  const shown = one ? [one] : whole;
  const term = (kind: TermKind) => findTerm(directory.vocabulary, kind, parameters.get(kind) ?? '')?.id ?? null;
  return {
    filters: {
      phase: term('phase'),
      audience: term('audience'),
      domain: DOMAINS.find((domain) => domain === parameters.get('domain')) ?? null,
      verifiedOnly: parameters.get('checked') === 'yes',
    },
    shown,
    region: shown.length === regions.length ? null : (shown[0]?.slug ?? null),
    cell: readCell(directory, parameters.get('cell') ?? ''),
  };
}

/** @param cell `money.gennep` */
function readCell(directory: Directory, cell: string): CoverageRequest['cell'] {
  const [id = '', slug = ''] = cell.split('.', 2);
  const theme = findTerm(directory.vocabulary, 'theme', id);
  const municipality = directory.municipalityBySlug(slug);
  return theme && municipality ? { theme, municipality } : null;
}
