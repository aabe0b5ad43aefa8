/**
 * A flat plane in kilometres around the middle of the region, for geometry that must not know about degrees.
 * Over these 80 km the error against the sphere stays under half a percent.
 */
import type { Position, Ring } from '#app/domain/geo/areas.ts';

/** Kilometres to the east and to the north of the middle. */
export type Flat = [number, number];

const MIDDLE: Position = [5.9, 51.38];
const KM_PER_DEGREE = 111.195;
const NARROWING = Math.cos((MIDDLE[1] * Math.PI) / 180);

export function toFlat([longitude, latitude]: Position): Flat {
  return [(longitude - MIDDLE[0]) * KM_PER_DEGREE * NARROWING, (latitude - MIDDLE[1]) * KM_PER_DEGREE];
}

/** Five decimals: about a metre. */
export function toPosition([x, y]: Flat): Position {
  return [round(MIDDLE[0] + x / KM_PER_DEGREE / NARROWING), round(MIDDLE[1] + y / KM_PER_DEGREE)];
}

export function toRing(line: Flat[]): Ring {
  return line.map(toPosition);
}

export function distance([x1, y1]: Flat, [x2, y2]: Flat): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

/** Surface in km², positive when the ring runs counter-clockwise. */
export function signedSurface(ring: Flat[]): number {
  let sum = 0;
  for (const [i, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(i + 1) % ring.length]!;
    sum += x1 * y2 - x2 * y1;
  }
  return sum / 2;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
