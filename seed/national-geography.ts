/**
 * The twelve provinces, all 342 municipalities of 2026 and their towns. `geo/netherlands.json` has those outside
 * Noord- en Midden-Limburg (GeoNames, CC BY 4.0; `scripts/geo/netherlands.ts` writes it); the fourteen inside keep
 * what the files of the demo coalition say of them. There are no borders: the map shows points.
 */
import { z } from 'zod';
import { distanceKm } from '#app/domain/geo/distance.ts';
import type { Municipality, Place, PostcodeArea } from '#app/domain/geo/coalition.ts';
import { readGeography, type Geography } from './geography.ts';
import { readSeed } from './read-seed.ts';
import { seedMunicipality, seedPlace, seedRegion } from './schema.ts';

/** The province of the fourteen. */
const HOME_PROVINCE = 'limburg';
/** A place outside the demo coalition that has the name of a town so near is that town. */
const SAME_TOWN_KM = 15;

const netherlands = z.strictObject({
  regions: z.array(seedRegion),
  municipalities: z.array(seedMunicipality),
  places: z.array(seedPlace),
});

export function readNationalGeography(): Geography {
  const known = readGeography({});
  const added = readSeed('geo/netherlands.json', netherlands);
  const municipalities: Municipality[] = [
    ...known.municipalities.map((one) => ({ ...one, region: HOME_PROVINCE })),
    ...added.municipalities.map((one) => ({ ...one, leads: [] })),
  ];
  return {
    regions: added.regions,
    municipalities: municipalities.sort((a, b) => a.code.localeCompare(b.code)),
    postcodes: [...known.postcodes, ...readMainPostcodes(added.places)],
    places: [...known.places.filter((place) => !isIn(added, place)), ...added.places],
  };
}

function isIn(
  { places, municipalities }: Pick<z.infer<typeof netherlands>, 'places' | 'municipalities'>,
  place: Place,
) {
  if (place.municipality) return false;
  return [...places, ...municipalities].some((one) => one.name === place.name && distanceKm(one, place) < SAME_TOWN_KM);
}

/**
 * One postcode per municipality: the first, or a central one, of its main town. They were written down from general
 * knowledge and are not from a register, so a few may be a neighbouring district's; the point is that of the town.
 */
function readMainPostcodes(places: Place[]): PostcodeArea[] {
  const codeOf = readSeed('geo/main-postcodes.json', z.record(z.string(), z.string().regex(/^\d{4}$/)));
  return Object.entries(codeOf).map(([municipality, code]) => {
    const town = places.find((place) => place.municipality === municipality && place.size === 1);
    if (!town) throw new Error(`seed/geo/netherlands.json: expected a main town for ${municipality}`);
    return { code, place: town.name, municipality, latitude: town.latitude, longitude: town.longitude };
  });
}
