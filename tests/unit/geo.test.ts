import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaContains,
  areaPath,
  boundsOf,
  linePath,
  MAP_BOUNDS,
  MAP_SIZE,
  projectToMap,
  ringContains,
  type MunicipalityArea,
  type Position,
  type Ring,
} from '#app/domain/geo/areas.ts';
import { borderLines, borderPath } from '#app/domain/geo/border-lines.ts';
import { distanceKm, type Point } from '#app/domain/geo/distance.ts';

type Municipality = Point & { code: string; slug: string; name: string; region: string; aliases: string[] };
type Postcode = Point & { code: string; place: string; municipality: string };
type Place = Point & { name: string; municipality: string; size: number; ambiguous: boolean; aliases: string[] };

const regions = seed<{ slug: string }[]>('regions');
const municipalities = seed<Municipality[]>('municipalities');
const postcodes = seed<Postcode[]>('postcodes');
const places = seed<Place[]>('places');
const elsewhere = seed<(Point & { name: string; aliases: string[] })[]>('elsewhere');
const { areas } = seed<{ source: string; areas: MunicipalityArea[] }>('areas');
const landmarks = seed<{
  river: { line: Position[] };
  motorways: { name: string; line: Position[] }[];
  woods: { name: string; ring: Ring }[];
  countries: (Point & { name: string })[];
}>('landmarks');

const roermond = { latitude: 51.1942, longitude: 5.9875 };
const venlo = { latitude: 51.37, longitude: 6.168 };
const square: Ring = [
  [5.9, 51.3],
  [6, 51.3],
  [6, 51.4],
  [5.9, 51.4],
  [5.9, 51.3],
];
const anyPoint = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('distance in a straight line', () => {
  test('Roermond and Venlo are 23 km apart', () => {
    expect(distanceKm(roermond, venlo)).toBeCloseTo(23.2, 0);
  });

  test('one degree of latitude is 111.2 km', () => {
    expect(distanceKm({ latitude: 51, longitude: 6 }, { latitude: 52, longitude: 6 })).toBeCloseTo(111.195, 2);
  });

  test('opposite sides of the earth are half its circumference apart', () => {
    expect(distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(20015, 0);
  });

  test('a point is nowhere from itself, and there is as far as back', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (a, b) => {
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
      }),
    );
  });
});

describe('projection to the map', () => {
  test('the corners of the frame are the corners of the viewBox', () => {
    expect(projectToMap({ latitude: MAP_BOUNDS.north, longitude: MAP_BOUNDS.west })).toEqual({ x: 0, y: 0 });
    const corner = projectToMap({ latitude: MAP_BOUNDS.south, longitude: MAP_BOUNDS.east });
    expect(corner.x).toBeCloseTo(MAP_SIZE.width, 6);
    expect(Math.abs(corner.y - MAP_SIZE.height)).toBeLessThanOrEqual(0.5);
  });

  test('a kilometre is as long to the north as to the east', () => {
    const from = projectToMap(roermond);
    const north = projectToMap({ ...roermond, latitude: roermond.latitude + 0.01 });
    const east = projectToMap({
      ...roermond,
      longitude: roermond.longitude + 0.01 / Math.cos((51.1942 * Math.PI) / 180),
    });
    expect(from.y - north.y).toBeCloseTo(east.x - from.x, 1);
  });

  test('a path is short, relative and closed', () => {
    expect(areaPath({ code: 'GM0000', rings: [square] })).toMatch(/^M500 [\d.]+l125 0l0-[\d.]+l-125 0z$/);
  });

  test('rounding does not add up along a path', () => {
    const line = Array.from({ length: 500 }, (_, i): Position => [5.6 + i * 0.00101, 51.1 + i * 0.00103]);
    let at = { x: 0, y: 0 };
    for (const step of linePath(line).split(/[Ml]/).slice(1)) {
      const [x, y] = step.match(/-?(\d+\.\d|\.\d|\d+)/g)!.map(Number);
      at = { x: at.x + x!, y: at.y + y! };
    }
    const end = projectToMap({ longitude: line.at(-1)![0], latitude: line.at(-1)![1] });
    expect(at.x).toBeCloseTo(end.x, 0);
    expect(at.y).toBeCloseTo(end.y, 0);
  });
});

describe('areas', () => {
  test('a point on either side of a border is in one area and not in the other', () => {
    expect(ringContains(square, { latitude: 51.35, longitude: 5.95 })).toBe(true);
    expect(ringContains(square, { latitude: 51.35, longitude: 6.05 })).toBe(false);
  });

  test('a hole is outside', () => {
    const hole: Ring = [
      [5.94, 51.34],
      [5.96, 51.34],
      [5.96, 51.36],
      [5.94, 51.36],
      [5.94, 51.34],
    ];
    expect(areaContains({ code: 'GM0000', rings: [square, hole] }, { latitude: 51.35, longitude: 5.95 })).toBe(false);
  });

  test('a border between neighbours is drawn once', () => {
    const east: Ring = [
      [6, 51.3],
      [6.1, 51.3],
      [6.1, 51.4],
      [6, 51.4],
      [6, 51.3],
    ];
    const pair = [
      { code: 'GM0001', rings: [square] },
      { code: 'GM0002', rings: [east] },
    ];
    expect(borderLines(pair)).toEqual([square, east.slice(0, -1)]);
    expect(borderPath(pair).match(/M/g)).toHaveLength(2);
  });

  test('the fourteen municipalities have one area each, within the frame of the map', () => {
    expect(areas.map((area) => area.code).sort()).toEqual(municipalities.map((m) => m.code).sort());
    for (const area of areas)
      expect(area.rings.every((ring) => ring.length >= 4 && same(ring[0], ring.at(-1)))).toBe(true);
    const bounds = boundsOf(areas);
    expect(bounds.west).toBeGreaterThan(MAP_BOUNDS.west);
    expect(bounds.east).toBeLessThan(MAP_BOUNDS.east);
    expect(bounds.south).toBeGreaterThan(MAP_BOUNDS.south);
    expect(bounds.north).toBeLessThan(MAP_BOUNDS.north);
  });

  test('no spot belongs to two municipalities', () => {
    for (const point of [...postcodes, ...places]) {
      expect(areas.filter((area) => areaContains(area, point))).toHaveLength(1);
    }
  });
});

describe('the region as data', () => {
  test('every municipality lies in a known region and inside its own area', () => {
    expect(municipalities).toHaveLength(14);
    for (const municipality of municipalities) {
      expect(regions.map((region) => region.slug)).toContain(municipality.region);
      expect(owners(municipality), municipality.name).toEqual([municipality.code]);
    }
  });

  test('every postcode lies inside its own municipality, within 25 km of its label', () => {
    for (const postcode of postcodes) {
      expect(owners(postcode), postcode.code).toEqual([postcode.municipality]);
      const label = municipalities.find((m) => m.code === postcode.municipality)!;
      expect(distanceKm(postcode, label), postcode.code).toBeLessThan(25);
    }
  });

  test('every municipality has a postcode, no postcode occurs twice, and no two share a point', () => {
    expect(new Set(postcodes.map((row) => row.municipality)).size).toBe(14);
    expect(repeated(postcodes.map((row) => row.code))).toEqual([]);
    expect(repeated(postcodes.map((row) => `${row.latitude} ${row.longitude}`))).toEqual([]);
    expect(postcodes.every((row) => /^[1-9]\d{3}$/.test(row.code))).toBe(true);
  });

  test('the place of a postcode is a known place of the same municipality', () => {
    const known = places.map((place) => `${place.municipality} ${place.name}`);
    for (const row of postcodes) expect(known).toContain(`${row.municipality} ${row.place}`);
  });

  test('every place lies inside its own municipality, and no name or alias means two places', () => {
    for (const place of places) expect(owners(place), place.name).toEqual([place.municipality]);
    expect(repeated(places.flatMap((place) => [place.name, ...place.aliases]))).toEqual([]);
  });

  test('places elsewhere lie outside every area and have names of their own', () => {
    for (const place of elsewhere) expect(owners(place), place.name).toEqual([]);
    const inside = places.flatMap((place) => [place.name, ...place.aliases]);
    expect(
      elsewhere.flatMap((place) => [place.name, ...place.aliases]).filter((name) => inside.includes(name)),
    ).toEqual([]);
  });

  test('the Maas runs north through the region, within the frame of the map', () => {
    const { line } = landmarks.river;
    for (const [longitude, latitude] of line) {
      expect(longitude > MAP_BOUNDS.west && longitude < MAP_BOUNDS.east).toBe(true);
      expect(latitude > MAP_BOUNDS.south && latitude < MAP_BOUNDS.north).toBe(true);
    }
    expect(line.at(-1)![1]).toBeGreaterThan(line[0]![1]);
    for (const [i, [longitude, latitude]] of line.slice(1).entries()) {
      expect(distanceKm({ longitude, latitude }, { longitude: line[i]![0], latitude: line[i]![1] })).toBeLessThan(3);
    }
  });

  test('the labels of the neighbouring countries stand outside the region', () => {
    for (const label of landmarks.countries) expect(owners(label), label.name).toEqual([]);
    expect(landmarks.motorways.map((road) => road.name)).toEqual(expect.arrayContaining(['A2', 'A67', 'A73', 'A77']));
    expect(landmarks.woods.every((wood) => same(wood.ring[0], wood.ring.at(-1)))).toBe(true);
  });
});

function owners(point: Point): string[] {
  return areas.filter((area) => areaContains(area, point)).map((area) => area.code);
}

function same(a?: Position, b?: Position): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

function repeated(values: string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

function seed<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../seed/geo/${name}.json`, import.meta.url), 'utf8')) as T;
}
