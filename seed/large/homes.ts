/** Towns where made-up partners live, and their addresses there. The towns are real, streets and numbers are not. */
import { z } from 'zod';
import type { Municipality, Place, PostcodeArea } from '#app/domain/geo/coalition.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { parseWeeklyHours } from '#app/domain/hours/weekly-hours.ts';
import type { Location } from '#app/domain/organisation/organisation.ts';
import type { Geography } from '../geography.ts';
import { readSeed } from '../read-seed.ts';
import type { Chance } from '../chance.ts';
import type { LargeTexts } from './large-texts.ts';
import { weightedList, type WeightedList } from './weighted-list.ts';

/** How many partners a town has beside the others of its municipality; the small ones together at most this many. */
const TOWN_WEIGHTS = { main: 9, large: 4, smallTogether: 7 };
const KM_PER_DEGREE = { latitude: 111.2, longitude: 68 };
/** The letters of the demo's postcodes: X with one that postcodes use. */
const LAST_LETTERS = [...'ABCDEGHJKLMNPRSTVWXZ'];

export type Home = { municipality: Municipality; town: Place };
export type Homes = {
  draw(chance: Chance): Home;
  townNear(home: Home, chance: Chance): Home;
  locationIn(home: Home, id: string, name: string | null, chance: Chance): Location;
};

/** Inhabitants in thousands, rounded: only what is far from usual is listed. */
const municipalSize = z.strictObject({ usual: z.number(), inThousands: z.record(z.string(), z.number()) });

export function homesIn(geography: Geography, texts: LargeTexts): Homes {
  const size = readSeed('large/municipal-size.json', municipalSize);
  const placesOf = groupBy(geography.places, (place) => place.municipality ?? '');
  const postcodesOf = groupBy(geography.postcodes, (area) => area.municipality);
  const municipalities = weightedList(geography.municipalities, (one) => size.inThousands[one.code] ?? size.usual);
  const townsOf = new Map<string, WeightedList<Place>>();
  const hours = texts.ways.hours.map(parseWeeklyHours);

  function townOf(municipality: Municipality, chance: Chance): Home {
    let towns = townsOf.get(municipality.code);
    if (!towns) {
      towns = weightedTowns(placesOf.get(municipality.code) ?? [asTown(municipality)]);
      townsOf.set(municipality.code, towns);
    }
    return { municipality, town: towns.draw(chance) };
  }

  return {
    draw: (chance) => townOf(municipalities.draw(chance), chance),
    townNear: (home, chance) => townOf(home.municipality, chance),
    locationIn({ municipality, town }, id, name, chance) {
      const postcode = postcodeIn(postcodesOf.get(municipality.code) ?? [], town, chance);
      return {
        id,
        name,
        street: chance.pick(texts.names.firstParts) + chance.pick(texts.names.streets),
        houseNumber: String(chance.between(1, 240)) + (chance.happens(0.12) ? chance.pick(['a', 'b', '-2']) : ''),
        postcode: `${postcode} X${chance.pick(LAST_LETTERS)}`,
        city: town.name,
        municipality: municipality.code,
        ...scattered(town, chance),
        precision: 'postcode',
        hours: chance.pick(hours),
        wheelchair: chance.pick([true, true, true, false, null]),
        accessibility: chance.happens(0.5) ? chance.pick(texts.ways.accessibility) : null,
      };
    },
  };
}

function postcodeIn(areas: PostcodeArea[], town: Place, chance: Chance): string {
  const own = areas.filter((area) => area.place === town.name);
  return chance.pick(own.length > 0 ? own : areas).code;
}

function weightedTowns(towns: Place[]): WeightedList<Place> {
  const small = towns.filter((town) => town.size === 3).length;
  return weightedList(towns, ({ size }) => {
    if (size === 1) return TOWN_WEIGHTS.main;
    return size === 2 ? TOWN_WEIGHTS.large : Math.min(1, TOWN_WEIGHTS.smallTogether / small);
  });
}

function asTown({ code, ...municipality }: Municipality): Place {
  return { ...municipality, municipality: code, ambiguous: false, size: 1 };
}

/** Somewhere in the town: a large one is wider. */
function scattered(town: Place, chance: Chance): { latitude: number; longitude: number } {
  const angle = chance.next() * 2 * Math.PI;
  const radius = Math.sqrt(chance.next()) * (town.size === 1 ? 2.2 : town.size === 2 ? 1 : 0.5);
  return {
    latitude: round(town.latitude + (radius / KM_PER_DEGREE.latitude) * Math.sin(angle)),
    longitude: round(town.longitude + (radius / KM_PER_DEGREE.longitude) * Math.cos(angle)),
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
