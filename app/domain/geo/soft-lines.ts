/** Rounds the corners of lines given by few positions, so that a road or a lake does not look like a folded ruler. */
import type { Position, Ring } from './areas.ts';

/** Chaikin's corner cutting: every corner becomes two, the ends stay where they are. */
export function softLine(line: Position[], times = 2): Position[] {
  const first = line[0];
  const last = line.at(-1);
  if (times === 0 || !first || !last || line.length < 3) return line;
  return softLine([first, ...cutCorners(line).slice(1, -1), last], times - 1);
}

/** The same for a closed line. */
export function softRing(ring: Ring, times = 1): Ring {
  if (times === 0) return ring;
  const cut = cutCorners(ring);
  return softRing(cut[0] ? [...cut, cut[0]] : cut, times - 1);
}

function cutCorners(line: Position[]): Position[] {
  return line.slice(1).flatMap((to, index) => {
    const from = line[index]!;
    return [between(from, to, 0.25), between(from, to, 0.75)];
  });
}

function between([x1, y1]: Position, [x2, y2]: Position, part: number): Position {
  return [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
}
