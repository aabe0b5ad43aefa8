/**
 * What a coalition knows of the country when it works in some of its municipalities: their postcodes and towns, and the
 * towns outside, so that search can say that they are outside.
 */
import type { Municipality, Place, PostcodeArea } from './coalition.ts';
import { distanceKm, type Point } from './distance.ts';

/** All municipalities of the country with their towns, and what postcodes of them are known. */
export type Country = { municipalities: Municipality[]; postcodes: PostcodeArea[]; places: Place[] };

/** Of towns outside, those nearer than this are known; of main towns all. */
const NEAR_KM = 30;
const MAIN_TOWN = 1;
const HAMLET = 3;
/** Two places with one name so near are one place. */
const SAME_KM = 15;

/** @param codes CBS codes; @param postcodes of these municipalities, from a file */
export function chosenPlaces(
  country: Country,
  codes: string[],
  postcodes: PostcodeArea[],
): Pick<Country, 'postcodes' | 'places'> {
  const chosen = new Set(codes);
  const told = new Set(postcodes.map(({ municipality }) => municipality));
  const areas = [
    ...postcodes.filter(({ municipality }) => chosen.has(municipality)),
    ...country.postcodes.filter(({ municipality }) => chosen.has(municipality) && !told.has(municipality)),
  ];
  const towns = country.places.filter(({ municipality }) => municipality !== null && chosen.has(municipality));
  const inside = [...towns, ...untoldPlaces(areas, towns)];
  return { postcodes: areas, places: [...inside, ...outside(country, chosen, inside)] };
}

/** Places that postcodes speak of and no list of towns has: "Huis ter Heide". */
function untoldPlaces(areas: PostcodeArea[], towns: Place[]): Place[] {
  const places: Place[] = [];
  for (const { place: name, municipality, latitude, longitude } of areas) {
    const isKnown = [...towns, ...places].some((one) => one.municipality === municipality && isNamed(one, name));
    if (isKnown) continue;
    places.push({ name, municipality, latitude, longitude, aliases: [], ambiguous: false, size: HAMLET });
  }
  return places;
}

function outside({ places }: Country, chosen: Set<string>, inside: Place[]): Place[] {
  return places
    .filter(({ municipality }) => municipality === null || !chosen.has(municipality))
    .filter((place) => place.municipality === null || place.size === MAIN_TOWN || isNear(place, inside))
    .filter((place) => !inside.some((one) => isSamePlace(one, place)))
    .map((place) => ({ ...place, municipality: null }));
}

function isNear(point: Point, places: Place[]): boolean {
  return places.some((place) => distanceKm(place, point) < NEAR_KM);
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.name === other.name && distanceKm(one, other) < SAME_KM;
}

function isNamed({ name, aliases }: Place, wanted: string): boolean {
  return [name, ...aliases].some((one) => one.toLowerCase() === wanted.toLowerCase());
}
