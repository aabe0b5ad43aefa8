/**
 * Which facts the map of a coalition is drawn from. The region of the demo has areas drawn with care, a river, roads and
 * woods; elsewhere there are schematic areas, and of what lies on the land only what falls within the map.
 */
import { boundsOf, type Bounds, type MunicipalityArea, type Position } from './areas.ts';
import type { Municipality } from './coalition.ts';
import type { MapSource } from './map-drawing.ts';

/** What is kept with the program: the region of the demo, and the areas of the whole country. */
export type MapBase = MapSource & { national: MunicipalityArea[] };

/** Degrees of the neighbours that are in sight around the coalition, at the least. */
const STRIP = 0.06;
/** The same as a part of its width or height. */
const STRIP_PART = 0.12;

export function mapSource(base: MapBase, municipalities: Pick<Municipality, 'code'>[]): MapSource {
  const codes = new Set(municipalities.map(({ code }) => code));
  const known = new Set(base.areas.map(({ code }) => code));
  if ([...codes].every((code) => known.has(code))) return base;
  const areas = base.national.filter(({ code }) => codes.has(code));
  if (areas.length === 0) return base;
  const bounds = around(boundsOf(areas));
  const isSeen = (line: Position[]) => line.some((position) => isWithin(position, bounds));
  const seenLines = <Named extends { line: Position[] }>(all: Named[]) => all.filter(({ line }) => isSeen(line));
  const seenRings = <Named extends { ring: Position[] }>(all: Named[]) => all.filter(({ ring }) => isSeen(ring));
  return {
    bounds,
    areas,
    river: isSeen(base.river.line) ? base.river : { ...base.river, line: [] },
    tributaries: seenLines(base.tributaries),
    canals: seenLines(base.canals),
    lakes: seenRings(base.lakes),
    motorways: seenLines(base.motorways),
    roads: seenLines(base.roads),
    woods: seenRings(base.woods),
    countries: base.countries.filter(({ longitude, latitude }) => isWithin([longitude, latitude], bounds)),
  };
}

function around({ west, south, east, north }: Bounds): Bounds {
  const aside = Math.max(STRIP, (east - west) * STRIP_PART);
  const above = Math.max(STRIP, (north - south) * STRIP_PART);
  return { west: west - aside, south: south - above, east: east + aside, north: north + above };
}

function isWithin([longitude, latitude]: Position, { west, south, east, north }: Bounds): boolean {
  return longitude > west && longitude < east && latitude > south && latitude < north;
}
