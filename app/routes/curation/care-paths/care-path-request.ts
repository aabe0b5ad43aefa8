/** Which theme and area the page is about: `/beheer/zorgpaden/money?voor=municipality:leudal`. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { CarePath } from '#app/domain/referral/care-path.ts';
import { findTerm } from '#app/domain/vocabulary/vocabulary.ts';
import { paths } from '#app/paths.ts';

type Place = Pick<CarePath, 'theme' | 'scope' | 'area'>;

const NAME = 'voor';

/** @returns null when either is not chosen, or is not there */
export function readPlace(directory: Directory, theme: string | undefined, parameters: URLSearchParams): Place | null {
  const id = findTerm(directory.vocabulary, 'theme', theme ?? parameters.get('theme') ?? '')?.id;
  const [scope = '', slug = ''] = (parameters.get(NAME) ?? '').split(':', 2);
  if (id === undefined) return null;
  if (scope === 'coalition') return { theme: id, scope, area: '' };
  const region = directory.regions.find((one) => one.slug === slug);
  if (scope === 'region' && region) return { theme: id, scope, area: slug };
  const municipality = directory.municipalityBySlug(slug);
  return scope === 'municipality' && municipality ? { theme: id, scope, area: municipality.code } : null;
}

/** As the address names an area. */
export function areaValue(directory: Directory, { scope, area }: Pick<Place, 'scope' | 'area'>): string {
  if (scope === 'coalition') return scope;
  return `${scope}:${scope === 'region' ? area : (directory.municipalityByCode(area)?.slug ?? '')}`;
}

export function placeAddress(directory: Directory, place: Place): string {
  return `${paths.workbench('zorgpaden', place.theme)}?${new URLSearchParams({ [NAME]: areaValue(directory, place) })}`;
}
