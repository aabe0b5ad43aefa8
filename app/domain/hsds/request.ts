/** What may be asked of the HSDS API in a URL. What cannot be used is named, never thrown; other names are let be. */
import { z } from 'zod';
import { normalisePostcode } from '#app/domain/import/location-cells.ts';
import type { Problem } from '#app/domain/search/parameters.ts';
import { isUuid } from './own-id.ts';

export const USUAL_PAGE = 50;
export const LARGEST_PAGE = 500;
const LONGEST_SEARCH = 200;
const FARTHEST_METRES = 400_000;
const LAST_PAGE = 1_000_000;
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

const truth = z.enum(['true', 'false'], 'must be true or false').transform((text) => text === 'true');
const uuid = z.string().refine(isUuid, 'must be a UUID').toLowerCase();

function whole(most: number) {
  const message = `must be a whole number from 1 to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .pipe(z.number().min(1, message).max(most, message));
}

/** Reads what a text stands for, where null means that it stands for nothing. */
function meaning<T>(read: (text: string) => T | null, message: string) {
  return z.string().transform((text, context) => {
    const found = read(text);
    if (found !== null) return found;
    context.addIssue(message);
    return z.NEVER;
  });
}

const SHAPES = {
  search: z.string().max(LONGEST_SEARCH, `may have ${LONGEST_SEARCH} characters at most`),
  page: whole(LAST_PAGE),
  per_page: whole(LARGEST_PAGE),
  format: z.enum(['json', 'ndjson'], 'must be json or ndjson'),
  taxonomy_term_id: uuid,
  taxonomy_id: uuid,
  organization_id: uuid,
  parent_id: uuid,
  /** UTC milliseconds. */
  modified_after: meaning(readMoment, 'must be a date and time, such as 2026-09-14T10:00:00Z'),
  /** `6041`, or with its letters `6041 AB`. */
  postcode: meaning(normalisePostcode, 'must be a Dutch postcode, such as 6041 or 6041AB'),
  /** Metres. */
  proximity: whole(FARTHEST_METRES),
  minimal: truth,
  full: truth,
  full_service: truth,
  top_only: truth,
};

export type HsdsParameter = keyof typeof SHAPES;
export type HsdsQuery = { [Name in HsdsParameter]?: z.output<(typeof SHAPES)[Name]> };

const EVERY_LIST = ['search', 'page', 'per_page', 'format'] as const;
const OF_TERMS = ['taxonomy_term_id', 'taxonomy_id'] as const;
const OF_SERVICES = [...OF_TERMS, 'organization_id', 'modified_after', 'minimal', 'full'] as const;

/** Which parameters each list takes. */
export const PARAMETERS = {
  services: [...EVERY_LIST, ...OF_SERVICES],
  organizations: [...EVERY_LIST, ...OF_TERMS, 'modified_after', 'full', 'full_service'],
  service_at_locations: [...EVERY_LIST, ...OF_SERVICES, 'postcode', 'proximity'],
  taxonomies: EVERY_LIST,
  taxonomy_terms: [...EVERY_LIST, 'taxonomy_id', 'top_only', 'parent_id'],
} as const satisfies Record<string, readonly HsdsParameter[]>;

export type HsdsResourceName = keyof typeof PARAMETERS;

export function readHsdsQuery(
  resource: HsdsResourceName,
  parameters: URLSearchParams,
): { query: HsdsQuery; problems: Problem[] } {
  const problems: Problem[] = [];
  const query: Record<string, unknown> = {};
  for (const parameter of PARAMETERS[resource]) {
    const [text, ...more] = parameters
      .getAll(parameter)
      .map((value) => value.trim())
      .filter((value) => value !== '');
    if (text === undefined) continue;
    const read = SHAPES[parameter].safeParse(text);
    if (more.length > 0) problems.push({ parameter, message: 'may be given once' });
    else if (read.success) query[parameter] = read.data;
    else problems.push({ parameter, message: read.error.issues[0]?.message ?? 'cannot be used' });
  }
  if ('proximity' in query && !parameters.get('postcode')) {
    problems.push({ parameter: 'proximity', message: 'goes with a postcode to measure from' });
  }
  return { query, problems };
}

/** Null: everything on one page. */
export function pageSize({ page, per_page, format, minimal }: HsdsQuery): number | null {
  const isWhole = page === undefined && per_page === undefined && (format === 'ndjson' || minimal === true);
  return isWhole ? null : (per_page ?? USUAL_PAGE);
}

/** A date alone is the beginning of that day, a time without a zone is UTC, and a plus may arrive as a space. */
function readMoment(text: string): number | null {
  const written = text.toUpperCase().replace(/ (?=\d{2}:?\d{2}$)/, '+');
  if (!MOMENT.test(written)) return null;
  const isComplete = !written.includes('T') || /(Z|[+-]\d{2}:?\d{2})$/.test(written);
  const moment = Date.parse(isComplete ? written : `${written}Z`);
  return Number.isNaN(moment) ? null : moment;
}
