/** Towns on the schematic map: soft shapes around the middle of a place. They show where people live, not built-up borders. */
import type { Ring } from './areas.ts';
import type { Place } from './coalition.ts';
import { softRing } from './soft-lines.ts';

const KM_PER_DEGREE = 111.2;
const CORNERS = 9;
/** By size of the place; smaller places are only named. */
const RADIUS_KM: Record<number, number> = { 1: 1.25, 2: 0.6 };

/** A shape that is the same every time, because it is made from the name; null for a place too small to draw. */
export function townRing({ name, latitude, longitude, size }: Place): Ring | null {
  const radius = RADIUS_KM[size];
  if (!radius) return null;
  const next = numbersFrom(name);
  const flatness = 0.8 + next() * 0.4;
  const ring: Ring = Array.from({ length: CORNERS }, (_, index) => {
    const angle = ((index + next() * 0.5) / CORNERS) * 2 * Math.PI;
    const reach = radius * (0.72 + next() * 0.5);
    return [
      longitude + (Math.cos(angle) * reach * flatness) / (KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)),
      latitude + (Math.sin(angle) * reach) / flatness / KM_PER_DEGREE,
    ];
  });
  return softRing([...ring, ring[0]!]).map(([x, y]) => [round(x), round(y)]);
}

/** Numbers from 0 to 1 that follow from a word. */
function numbersFrom(word: string): () => number {
  let state = 7;
  for (const letter of word) state = (state * 31 + letter.codePointAt(0)!) % 233_280;
  return () => (state = (state * 9301 + 49_297) % 233_280) / 233_280;
}

function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
