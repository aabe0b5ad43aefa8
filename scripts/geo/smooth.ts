/**
 * Makes a computed line look drawn: Douglas-Peucker takes away needless corners, Chaikin rounds those that stay.
 * Both leave the first and last spot where they are, so lines that meet keep meeting.
 */
import { distance, type Flat } from './flat.ts';

/** Leaves out spots that lie within `tolerance` (km) of the simplified line. */
export function simplify(line: Flat[], tolerance: number): Flat[] {
  if (line.length < 3) return line;
  const first = line[0]!;
  const last = line[line.length - 1]!;
  let farthest = 0;
  let offset = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const d = distanceToSegment(line[i]!, first, last);
    if (d > offset) [farthest, offset] = [i, d];
  }
  if (offset <= tolerance) return [first, last];
  return [...simplify(line.slice(0, farthest + 1), tolerance), ...simplify(line.slice(farthest), tolerance).slice(1)];
}

/** Cuts every corner at a quarter of its sides, `rounds` times. */
export function roundCorners(line: Flat[], rounds: number): Flat[] {
  if (rounds === 0 || line.length < 3) return line;
  const cut: Flat[] = [line[0]!];
  for (let i = 0; i < line.length - 1; i++) {
    const a = line[i]!;
    const b = line[i + 1]!;
    if (i > 0) cut.push(between(a, b, 0.25));
    if (i < line.length - 2) cut.push(between(a, b, 0.75));
  }
  cut.push(line[line.length - 1]!);
  return roundCorners(cut, rounds - 1);
}

/** Spots along a line at most `step` km apart, corners included. */
export function spotsAlong(line: Flat[], step: number): { at: Flat; direction: Flat }[] {
  const spots = [];
  for (let i = 0; i < line.length - 1; i++) {
    const a = line[i]!;
    const b = line[i + 1]!;
    const length = distance(a, b);
    if (length === 0) continue;
    const direction: Flat = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    const count = Math.max(1, Math.ceil(length / step));
    // In the middle of each part: corners themselves have no single direction.
    for (let k = 0; k < count; k++) spots.push({ at: between(a, b, (k + 0.5) / count), direction });
  }
  return spots;
}

function between(a: Flat, b: Flat, share: number): Flat {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function distanceToSegment(p: Flat, a: Flat, b: Flat): number {
  const length = distance(a, b);
  if (length === 0) return distance(p, a);
  const along = ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / length ** 2;
  return distance(p, between(a, b, Math.min(1, Math.max(0, along))));
}
