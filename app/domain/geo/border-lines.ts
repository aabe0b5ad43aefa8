/**
 * The borders between areas as lines that each occur once. Two neighbours share a border, so drawing the outlines of
 * both lays one dashed line over another and the dashes fill up.
 */
import { linePath, type MunicipalityArea, type Position } from './areas.ts';

/** Every border once, cut where the ring of a neighbour already drew it. Needs neighbours to share their positions. */
export function borderLines(areas: MunicipalityArea[]): Position[][] {
  const drawn = new Set<string>();
  const lines: Position[][] = [];
  for (const ring of areas.flatMap((area) => area.rings)) {
    let line: Position[] = [];
    for (let i = 0; i < ring.length - 1; i++) {
      const from = ring[i]!;
      const to = ring[i + 1]!;
      if (drawn.has(`${to}|${from}`) || drawn.has(`${from}|${to}`)) {
        line = [];
        continue;
      }
      drawn.add(`${from}|${to}`);
      if (line.length === 0) lines.push((line = [from]));
      line.push(to);
    }
  }
  return lines;
}

/** SVG path data of all borders, for one dashed stroke. */
export function borderPath(areas: MunicipalityArea[]): string {
  return borderLines(areas).map(linePath).join('');
}
