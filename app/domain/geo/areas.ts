/**
 * Municipality areas and how they are put on the embedded map: one fixed web-Mercator plane, measured from a corner of
 * the demo's region, so that the server, the browser and print place the same point on the same spot. A map elsewhere
 * is another frame on that plane.
 * Which partner works where is never read from an area: that is stated by the partner.
 */
import type { Point } from './distance.ts';

/** [longitude, latitude] in WGS84, in the order of GeoJSON. */
export type Position = [number, number];
/** A closed line: the last position repeats the first. */
export type Ring = Position[];
/** The outer rings of a municipality; holes are further rings (fill rule even-odd). */
export type MunicipalityArea = { code: string; rings: Ring[] };
export type Bounds = { west: number; south: number; east: number; north: number };
/** A spot on the map, in units of `MAP_SIZE`. */
export type MapPoint = { x: number; y: number };
/** A part of the plane, in the same units. */
export type MapFrame = MapPoint & { width: number; height: number };

/** What the map of the demo shows: the region with a strip of its neighbours, so that borders do not touch the edge. */
export const MAP_BOUNDS: Bounds = { west: 5.5, south: 50.99, east: 6.3, north: 51.79 };

const MAP_WIDTH = 1000;
const UNITS_PER_RADIAN = MAP_WIDTH / radians(MAP_BOUNDS.east - MAP_BOUNDS.west);
const TOP = mercatorY(MAP_BOUNDS.north);

/** The SVG viewBox is `0 0 width height`. */
export const MAP_SIZE = {
  width: MAP_WIDTH,
  height: Math.round((TOP - mercatorY(MAP_BOUNDS.south)) * UNITS_PER_RADIAN),
};

/** Where a point lies on the map: x to the right, y down. Points outside `MAP_BOUNDS` fall outside the frame of the demo. */
export function projectToMap(point: Point): MapPoint {
  return {
    x: radians(point.longitude - MAP_BOUNDS.west) * UNITS_PER_RADIAN,
    y: (TOP - mercatorY(point.latitude)) * UNITS_PER_RADIAN,
  };
}

/** The frame around bounds, in whole units. */
export function frameOf({ west, south, east, north }: Bounds): MapFrame {
  const from = projectToMap({ longitude: west, latitude: north });
  const to = projectToMap({ longitude: east, latitude: south });
  const x = Math.round(from.x);
  const y = Math.round(from.y);
  return { x, y, width: Math.round(to.x) - x, height: Math.round(to.y) - y };
}

/** SVG path data of all rings of an area. */
export function areaPath(area: MunicipalityArea): string {
  return area.rings.map((ring) => `${linePath(ring.slice(0, -1))}z`).join('');
}

/**
 * SVG path data of an open line: absolute start, then relative steps in tenths of a unit.
 * Steps are taken between rounded spots, so that rounding does not add up and neighbours keep one border.
 */
export function linePath(line: Position[]): string {
  let path = '';
  let from = { x: 0, y: 0 };
  for (const [index, [longitude, latitude]] of line.entries()) {
    const { x, y } = projectToMap({ latitude, longitude });
    const to = { x: Math.round(x * 10), y: Math.round(y * 10) };
    if (index === 0) path += `M${pair(to.x, to.y)}`;
    else if (to.x !== from.x || to.y !== from.y) path += `l${pair(to.x - from.x, to.y - from.y)}`;
    from = to;
  }
  return path;
}

/** The smallest box around all areas. */
export function boundsOf(areas: MunicipalityArea[]): Bounds {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [longitude, latitude] of areas.flatMap((area) => area.rings.flat())) {
    bounds.west = Math.min(bounds.west, longitude);
    bounds.east = Math.max(bounds.east, longitude);
    bounds.south = Math.min(bounds.south, latitude);
    bounds.north = Math.max(bounds.north, latitude);
  }
  return bounds;
}

/** Whether a point lies within an area (even-odd rule, so holes are outside). */
export function areaContains(area: MunicipalityArea, point: Point): boolean {
  return area.rings.filter((ring) => ringContains(ring, point)).length % 2 === 1;
}

/** Whether a point lies within one ring: counts how often a ray to the east crosses it. */
export function ringContains(ring: Ring, { latitude, longitude }: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i]!;
    const [x2, y2] = ring[j]!;
    if (y1 > latitude === y2 > latitude) continue;
    if (longitude < ((x2 - x1) * (latitude - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

function pair(x: number, y: number): string {
  // A minus sign separates numbers as well as a space does.
  return y < 0 ? `${tenths(x)}${tenths(y)}` : `${tenths(x)} ${tenths(y)}`;
}

function tenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}

function mercatorY(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
