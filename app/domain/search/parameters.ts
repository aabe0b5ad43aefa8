/** The parameters of a search in a URL, for the page and the API alike. What cannot be used is named, never thrown. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Point } from '#app/domain/geo/distance.ts';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import type { TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import { FACETS, noFilters, type Facet, type Filters } from './filters.ts';
import type { SearchRequest } from './search.ts';
import { SORTS, type Sort } from './sorts.ts';

export const PAGE_SIZE = 20;
const MOST_RESULTS = 100;

export type Problem = { parameter: string; message: string };

export type SearchParameters = SearchRequest & {
  /** First page is 1. Only for the page. */
  page: number;
  /** Only for the API. */
  limit: number;
  offset: number;
  problems: Problem[];
};

const KIND_OF_FACET: Partial<Record<Facet, TermKind>> = {
  theme: 'theme',
  phase: 'phase',
  audience: 'audience',
  type: 'organisation-type',
  programme: 'programme',
  language: 'language',
};

/** Unknown values are left out and named in `problems`. */
export function readSearchParameters(directory: Directory, parameters: URLSearchParams): SearchParameters {
  const problems: Problem[] = [];
  const complain = (parameter: string, message: string) => problems.push({ parameter, message });

  return {
    q: parameters.get('q') ?? '',
    place: parameters.get('place') ?? '',
    position: readPosition(parameters, complain),
    filters: readFilters(directory, parameters, complain),
    serves: oneOf(parameters, 'serves', ['client', 'all'] as const, complain) ?? 'client',
    sort: oneOf<Sort>(parameters, 'sort', SORTS, complain) ?? 'match',
    page: whole(parameters, 'page', 1, 100_000, 1, complain),
    limit: whole(parameters, 'limit', 1, MOST_RESULTS, PAGE_SIZE, complain),
    offset: whole(parameters, 'offset', 0, 1_000_000, 0, complain),
    problems,
  };
}

type Complain = (parameter: string, message: string) => void;

function readFilters(directory: Directory, parameters: URLSearchParams, complain: Complain): Filters {
  const filters = noFilters();
  for (const facet of FACETS) {
    for (const value of parameters.getAll(facet).filter((one) => one !== '')) {
      if (knows(directory, facet, value)) filters[facet].push(value);
      else complain(facet, `"${value.slice(0, 40)}" is not a known value`);
    }
  }
  filters.openNow = parameters.get('open') === 'now';
  return filters;
}

function knows(directory: Directory, facet: Facet, value: string): boolean {
  if (facet === 'municipality') return directory.municipalityBySlug(value) !== null;
  if (facet === 'domain') return DOMAINS.some((domain) => domain === value);
  const kind = KIND_OF_FACET[facet];
  return kind !== undefined && directory.vocabulary[kind].some((term) => term.id === value);
}

function readPosition(parameters: URLSearchParams, complain: Complain): Point | null {
  const lat = parameters.get('lat') ?? '';
  const lng = parameters.get('lng') ?? '';
  if (lat === '' && lng === '') return null;
  const latitude = lat.trim() === '' ? NaN : Number(lat);
  const longitude = lng.trim() === '' ? NaN : Number(lng);
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
  complain('lat, lng', 'must be degrees in WGS84, both given');
  return null;
}

function oneOf<T extends string>(
  parameters: URLSearchParams,
  name: string,
  values: readonly T[],
  complain: Complain,
): T | null {
  const given = parameters.get(name) ?? '';
  if (given === '') return null;
  const found = values.find((value) => value === given);
  if (found === undefined) complain(name, `must be one of ${values.join(', ')}`);
  return found ?? null;
}

function whole(
  parameters: URLSearchParams,
  name: string,
  least: number,
  most: number,
  otherwise: number,
  complain: Complain,
): number {
  const given = parameters.get(name) ?? '';
  if (given === '') return otherwise;
  const value = Number(given);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  complain(name, `must be a whole number from ${least} to ${most}`);
  return otherwise;
}
