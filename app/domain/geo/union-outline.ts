/** The outline of several municipalities taken together: borders between two of them are left out. */
import { linePath, type MunicipalityArea, type Position } from './areas.ts';

/** Needs neighbours to share their positions. */
export function unionOutline(areas: MunicipalityArea[]): Position[][] {
  const rings = areas.flatMap((area) => area.rings);
  const uses = new Map<string, number>();
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const key = stretch(ring[i - 1]!, ring[i]!);
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }

  const lines: Position[][] = [];
  for (const ring of rings) {
    let line: Position[] | null = null;
    for (let i = 1; i < ring.length; i++) {
      const from = ring[i - 1]!;
      const to = ring[i]!;
      if (uses.get(stretch(from, to)) !== 1) {
        line = null;
        continue;
      }
      if (!line) lines.push((line = [from]));
      line.push(to);
    }
  }
  return lines;
}

/** SVG path data of the outline. */
export function unionOutlinePath(areas: MunicipalityArea[]): string {
  return unionOutline(areas).map(linePath).join('');
}

/** The same for both directions. */
function stretch(a: Position, b: Position): string {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? `${a}|${b}` : `${b}|${a}`;
}
