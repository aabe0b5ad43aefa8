/** What the embedded map is drawn from: schematic municipality areas, the river, roads and woods. No network needed. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const position = z.tuple([z.number(), z.number()]);
const line = z.array(position).min(2);

const areas = z.object({
  source: z.string(),
  areas: z.array(z.object({ code: z.string(), rings: z.array(line) })),
});

const landmarks = z.object({
  river: z.object({ name: z.string(), line }),
  tributaries: z.array(z.object({ name: z.string(), line })),
  motorways: z.array(z.object({ name: z.string(), line })),
});

/** Positions are `[longitude, latitude]`, WGS84. */
export type MapBase = z.infer<typeof areas> & z.infer<typeof landmarks>;

export function readMapBase(): MapBase {
  return { ...areas.parse(readGeo('areas.json')), ...landmarks.parse(readGeo('landmarks.json')) };
}

function readGeo(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../seed/geo/${file}`, import.meta.url), 'utf8'));
}
