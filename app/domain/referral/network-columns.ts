/** In which column each partner of a network stands, so that clients go from left to right as far as that can be. */

type Step = { from: string; to: string };

/** More columns than this do not fit beside each other. */
export const MOST_COLUMNS = 4;

/** @param steps the more important first: of a circle the last one goes back */
export function networkColumns(ids: readonly string[], steps: readonly Step[]): Map<string, number> {
  const forward: Step[] = [];
  for (const step of steps) {
    if (!leadsTo(forward, step.to, step.from)) forward.push(step);
  }
  const column = new Map(ids.map((id) => [id, 0]));
  const columnOf = (id: string) => column.get(id) ?? 0;
  for (let round = 1; round < MOST_COLUMNS; round++) {
    for (const { from, to } of forward) {
      column.set(to, Math.min(MOST_COLUMNS - 1, Math.max(columnOf(to), columnOf(from) + 1)));
    }
  }
  // Who only refers stands beside whom it refers to: a shorter line.
  for (const id of ids) {
    const next = forward.filter(({ from }) => from === id).map(({ to }) => columnOf(to));
    if (next.length > 0 && !forward.some(({ to }) => to === id)) column.set(id, Math.max(0, Math.min(...next) - 1));
  }
  return column;
}

function leadsTo(steps: readonly Step[], start: string, end: string): boolean {
  const reached = new Set([start]);
  for (const id of reached) {
    for (const { from, to } of steps) if (from === id) reached.add(to);
  }
  return reached.has(end);
}
