/** What the embedded map is drawn from: schematic municipality areas, the river, roads and woods. No network needed. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { MAP_BOUNDS } from '#app/domain/geo/areas.ts';
import type { MapBase } from '#app/domain/geo/map-source.ts';

const position = z.tuple([z.number(), z.number()]);
const line = z.array(position).min(2);

const areas = z.object({
  source: z.string(),
  areas: z.array(z.object({ code: z.string(), rings: z.array(line) })),
});

const namedLine = z.object({ name: z.string(), line });
const namedRing = z.object({ name: z.string(), ring: line });

const landmarks = z.object({
  river: namedLine,
  tributaries: z.array(namedLine),
  canals: z.array(namedLine),
  lakes: z.array(namedRing),
  motorways: z.array(namedLine),
  roads: z.array(namedLine),
  woods: z.array(namedRing),
  countries: z.array(z.object({ name: z.string(), longitude: z.number(), latitude: z.number() })),
});

/** Positions are `[longitude, latitude]`, WGS84. */
export function readMapBase(): MapBase {
  return {
    bounds: MAP_BOUNDS,
    areas: areas.parse(readGeo('areas.json')).areas,
    national: areas.parse(readGeo('national-areas.json')).areas,
    ...landmarks.parse(readGeo('landmarks.json')),
  };
}

function readGeo(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../seed/geo/${file}`, import.meta.url), 'utf8'));
}
