/** Queries for a theme where the client lives: a municipality, a postcode, or a municipality with a typing error. */
import type { Municipality } from '#app/domain/geo/coalition.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { fold } from '../fold.ts';
import type { Records } from '../records.ts';
import { chanceFrom, type Chance } from './chance.ts';
import type { OwnExpressions } from './own-expressions.ts';
import { PER_CLASS, type Query, type QueryClass } from './query.ts';
import { withErrors } from './spelling-errors.ts';
import { themeTerm } from './theme-queries.ts';

type PlaceOf = (municipality: Municipality, chance: Chance) => string | null;

export function placeQueries(records: Records, organisations: Organisation[], own: OwnExpressions): Query[] {
  const municipalities = clearlyNamed(records, own);
  const postcodes = (code: string) => records.postcodes.filter((one) => one.municipality === code);
  const make = (queryClass: QueryClass, placeOf: PlaceOf) =>
    perPlace(queryClass, organisations, municipalities, own, placeOf);
  return [
    ...make('theme-place', ({ name }, chance) => (chance.next() < 0.3 ? `in ${name}` : name)),
    ...make('theme-postcode', ({ code }, chance) => {
      const areas = postcodes(code);
      return areas.length === 0 ? null : chance.pick(areas).code;
    }),
    ...make('place-error', ({ name }, chance) => withErrors(name, 1, chance)),
  ];
}

/** Municipalities whose name is no other place, no region and no word: about those an answer can be plainly wrong. */
function clearlyNamed(records: Records, own: OwnExpressions): Map<string, Municipality> {
  const regions = new Set(records.regions.map((region) => fold(region.name)));
  const others = new Map<string, Set<string | null>>();
  for (const place of records.places) {
    for (const name of [place.name, ...place.aliases].map(fold)) {
      others.set(name, (others.get(name) ?? new Set()).add(place.municipality));
    }
  }
  const ambiguous = new Set(records.places.filter((place) => place.ambiguous).map((place) => fold(place.name)));
  const clear = records.municipalities.filter(({ name, code }) => {
    const folded = fold(name);
    const elsewhere = [...(others.get(folded) ?? [])].some((municipality) => municipality !== code);
    return (
      /^[\p{L} -]+$/u.test(name) && !regions.has(folded) && !ambiguous.has(folded) && !elsewhere && !own.isKnown(name)
    );
  });
  return new Map(clear.map((one) => [one.code, one]));
}

/** One service of one organisation, for a theme it has, in a municipality it serves. */
function perPlace(
  queryClass: QueryClass,
  organisations: Organisation[],
  municipalities: Map<string, Municipality>,
  own: OwnExpressions,
  placeOf: PlaceOf,
): Query[] {
  const chance = chanceFrom(queryClass);
  const queries = new Map<string, Query>();
  for (const organisation of chance.shuffle(organisations)) {
    if (queries.size === PER_CLASS) break;
    const service = chance.pick(organisation.services);
    const served = service.serviceAreas.flatMap((code) => municipalities.get(code) ?? []);
    if (served.length === 0 || service.themes.length === 0) continue;
    const theme = chance.pick(service.themes);
    const municipality = chance.pick(served);
    const place = placeOf(municipality, chance);
    if (place === null) continue;
    const text = `${themeTerm(own, theme, chance)} ${place}`;
    queries.set(text, { class: queryClass, text, wanted: { kind: 'theme', theme, municipality: municipality.code } });
  }
  return [...queries.values()];
}
