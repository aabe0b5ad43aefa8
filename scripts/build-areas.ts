/**
 * Computes schematic municipality areas from postcode and village points: `npx tsx scripts/build-areas.ts`.
 * They make the embedded map complete without a network; `npm run geo:update` replaces them by the real borders.
 *
 * Every spot belongs to the municipality of the nearest point (a Voronoi diagram). Where a border is known, such as
 * the outline or the Maas, pairs of points on either side of the line make that line the border.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { areaContains, ringContains, type MunicipalityArea, type Position } from '#app/domain/geo/areas.ts';
import { bordersBetween, OUTSIDE, ringsOf, type Site } from './geo/borders.ts';
import { distance, signedSurface, toFlat, toPosition, toRing, type Flat } from './geo/flat.ts';
import { BANKS, CANAL_BORDERS, OPEN_LAND, OUTLINE } from './geo/outline.ts';
import { roundCorners, simplify, spotsAlong } from './geo/smooth.ts';

type Located = { municipality: string; latitude: number; longitude: number };

const SEED = new URL('../seed/geo/', import.meta.url);
/** Kilometres between pairs along a known line, and from the line to either point of a pair. */
const PAIR_STEP = 0.25;
const PAIR_OFFSET = 0.09;
const LARGEST_FILE = 45_000;

function main(): void {
  const postcodes = read<(Located & { code: string })[]>('postcodes.json');
  const places = read<Located[]>('places.json');
  const river = read<{ river: { line: Position[] } }>('landmarks.json').river.line;

  const known = [...postcodes, ...places].map(siteOf);
  for (const { position, code } of OPEN_LAND) known.push({ at: toFlat(position), owner: code });
  known.push(...banksOf(river));
  const sites = [...known, ...outlineSites(known)];

  const arcs = bordersBetween(sites).map((arc) => ({ ...arc, line: drawn(arc.line) }));
  const codes = [...new Set(postcodes.map((row) => row.municipality))].sort();
  const areas = codes.map((code) => ({ code, rings: ringsOf(code, arcs).map(toRing) }));

  const problems = [...strayParts(areas), ...strayPostcodes(areas, postcodes)];
  if (problems.length > 0) throw new Error(`The areas were not written:\n${problems.join('\n')}`);

  const text = asText(areas);
  if (text.length > LARGEST_FILE) throw new Error(`Expected at most ${LARGEST_FILE} bytes, got ${text.length}`);
  writeFileSync(new URL('areas.json', SEED), text);
  console.log(`${areas.length} areas, ${areas.flatMap((a) => a.rings.flat()).length} positions, ${text.length} bytes`);
}

function siteOf({ municipality, latitude, longitude }: Located): Site {
  return { at: toFlat([longitude, latitude]), owner: municipality };
}

/** Pairs along the Maas and the canal, where they are the border. */
function banksOf(river: Position[]): Site[] {
  const stretches = BANKS.map(({ south, north, left, right }) => ({
    line: river.filter(([, latitude]) => latitude >= south && latitude <= north),
    left,
    right,
  }));
  return [...stretches, ...CANAL_BORDERS].flatMap(({ line, left, right }) =>
    spotsAlong(line.map(toFlat), PAIR_STEP).flatMap(({ at, direction }) => [
      { at: beside(at, direction, PAIR_OFFSET), owner: left },
      { at: beside(at, direction, -PAIR_OFFSET), owner: right },
    ]),
  );
}

/** Pairs along the outline: the inner point joins the municipality of the nearest known point. */
function outlineSites(known: Site[]): Site[] {
  const sites: Site[] = farAway();
  for (const { at, direction } of spotsAlong(OUTLINE.map(toFlat), PAIR_STEP)) {
    const inner = beside(at, direction, -PAIR_OFFSET);
    const outer = beside(at, direction, PAIR_OFFSET);
    // In a sharp bend a pair can land on the wrong side of the next stretch.
    if (!isInside(inner) || isInside(outer)) continue;
    sites.push({ at: inner, owner: nearest(known, inner).owner }, { at: outer, owner: OUTSIDE });
  }
  return sites;
}

/** Corners of a wide square, so that no area runs off to infinity. */
function farAway(): Site[] {
  const corners: Flat[] = [
    [-200, -200],
    [-200, 200],
    [200, 200],
    [200, -200],
  ];
  return corners.map((at) => ({ at, owner: OUTSIDE }));
}

function drawn(line: Flat[]): Flat[] {
  return simplify(roundCorners(simplify(line, 0.09), 2), 0.03);
}

function beside([x, y]: Flat, [dx, dy]: Flat, offset: number): Flat {
  return [x - dy * offset, y + dx * offset];
}

function isInside(spot: Flat): boolean {
  const [longitude, latitude] = toPosition(spot);
  return ringContains(OUTLINE, { latitude, longitude });
}

function nearest(sites: Site[], spot: Flat): Site {
  return sites.reduce((best, site) => (distance(site.at, spot) < distance(best.at, spot) ? site : best));
}

function strayParts(areas: MunicipalityArea[]): string[] {
  return areas
    .filter((area) => area.rings.length !== 1)
    .map(({ code, rings }) => {
      const parts = rings.map((ring) => `${Math.abs(signedSurface(ring.map(toFlat))).toFixed(2)} km² at ${ring[0]}`);
      return `${code} is in ${rings.length} parts: ${parts.join('; ')}`;
    });
}

function strayPostcodes(areas: MunicipalityArea[], postcodes: (Located & { code: string })[]): string[] {
  return postcodes
    .filter((row) => !areas.some((area) => area.code === row.municipality && areaContains(area, row)))
    .map((row) => `${row.code} lies outside ${row.municipality}`);
}

function asText(areas: MunicipalityArea[]): string {
  const lines = areas.map((area) => JSON.stringify(area)).join(',\n');
  return `{"source":"schematic, computed from postcode points","areas":[\n${lines}\n]}\n`;
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, SEED), 'utf8')) as T;
}

main();
