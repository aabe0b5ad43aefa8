/**
 * Where each partner of a network is drawn: in columns, so that clients go from left to right, each in a box that no
 * other box touches. The same network is always drawn the same: d3-force takes no chance.
 */
import { forceCollide, forceLink, forceSimulation, forceY } from 'd3-force';
import type { Directory } from '#app/domain/directory/directory.ts';
import { ROUTE_FREQUENCIES, type RouteFrequency } from '#app/domain/organisation/choices.ts';
import { networkColumns } from '#app/domain/referral/network-columns.ts';
import type { Network } from '#app/domain/referral/network.ts';

/** From the edge of one box to the edge of another. */
export type NetworkLine = { path: string; frequency: RouteFrequency; isMutual: boolean };
/** Corners at the top left of the boxes. */
export type NetworkDrawing = {
  width: number;
  height: number;
  spots: { id: string; x: number; y: number }[];
  lines: NetworkLine[];
};

/** In the units of the viewBox, as is all of this. */
export const BOX = { width: 232, height: 52 };
const WIDTH = 1240;
const MOST_BETWEEN = 300;
/** Between what stands in one column. */
const GAP = 18;
const MARGIN = 4;
/** Room for the head of the arrow. */
const HEAD = 9;
/** How far a line between two boxes of one column goes around. */
const BULGE = 60;
const TICKS = 200;
const MOST_KEPT = 200;

/** A box, or an opening between boxes where a line goes through a column. `x` is its left, `y` its middle. */
type Spot = { id: string; x: number; y: number; height: number };
type Pair = { from: string; to: string; frequency: RouteFrequency; isMutual: boolean };
/** A pair with the spots its line goes along, its own two included. */
type Line = Pair & { along: string[] };

/** A new version of the directory is a new object: what was drawn for the old one goes with it. */
const drawings = new WeakMap<Directory, Map<string, NetworkDrawing>>();

/** @param question names the network within this directory */
export function layOutNetwork(directory: Directory, question: string, network: Network): NetworkDrawing {
  const kept = drawings.get(directory) ?? new Map<string, NetworkDrawing>();
  drawings.set(directory, kept);
  const known = kept.get(question);
  if (known) return known;
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  const drawing = drawNetwork(network);
  kept.set(question, drawing);
  return drawing;
}

export function drawNetwork(network: Network): NetworkDrawing {
  const pairs = pairsOf(network);
  const ids = network.nodes.map(({ id }) => id);
  const columns = networkColumns(ids, pairs);
  const most = Math.max(0, ...columns.values());
  const step = BOX.width + Math.min(MOST_BETWEEN, (WIDTH - (most + 1) * BOX.width) / Math.max(1, most));
  const spots = ids.map((id) => ({ id, x: leftOf(columns.get(id) ?? 0), y: 0, height: BOX.height }));
  const lines = pairs.map((pair) => {
    const openings = between(columns.get(pair.from) ?? 0, columns.get(pair.to) ?? 0).map((column) => ({
      id: `${pair.from} ${pair.to} ${column}`,
      x: leftOf(column),
      y: 0,
      height: 0,
    }));
    spots.push(...openings);
    return { ...pair, along: [pair.from, ...openings.map(({ id }) => id), pair.to] };
  });
  const placed = stacked(ordered(spots, lines));
  const byId = new Map(placed.map((spot) => [spot.id, spot]));
  const goesAround = pairs.some(({ from, to }) => columns.get(from) === most && columns.get(to) === most);
  return {
    width: leftOf(most) + BOX.width + (goesAround ? BULGE : MARGIN),
    height: Math.max(...placed.map(({ y }) => y)) + BOX.height / 2 + MARGIN,
    spots: ids.flatMap((id) => {
      const spot = byId.get(id);
      return spot ? [{ id, x: spot.x, y: spot.y - BOX.height / 2 }] : [];
    }),
    lines: lines.map(({ along, frequency, isMutual }) => ({
      path: linePath(
        along.flatMap((id) => byId.get(id) ?? []),
        isMutual,
      ),
      frequency,
      isMutual,
    })),
  };

  function leftOf(column: number): number {
    return MARGIN + Math.round(column * step);
  }
}

/** One line for all that two partners refer to each other; the first way round that is the strongest. */
function pairsOf({ routes }: Network): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { from, to, frequency } of routes) {
    const key = [from, to].sort().join(' ');
    const known = pairs.get(key) ?? { from, to, frequency, isMutual: false };
    if (from !== known.from) known.isMutual = true;
    if (ROUTE_FREQUENCIES.indexOf(frequency) < ROUTE_FREQUENCIES.indexOf(known.frequency)) known.frequency = frequency;
    pairs.set(key, known);
  }
  return [...pairs.values()];
}

/** The columns a line passes, in the order it does. */
function between(start: number, end: number): number[] {
  const passed = Array.from({ length: Math.max(0, Math.abs(end - start) - 1) }, (_, index) => index + 1);
  return passed.map((steps) => start + Math.sign(end - start) * steps);
}

/** In each column, who works together comes at the same height. */
function ordered(spots: readonly Spot[], lines: readonly Line[]): Spot[] {
  const moving = spots.map((spot, index) => ({ ...spot, fx: spot.x, y: index * GAP }));
  const columnOf = new Map(spots.map(({ id, x }) => [id, x]));
  const links = lines.flatMap(({ along }) =>
    along.slice(1).map((target, index) => {
      const source = along[index] ?? target;
      const isBelow = columnOf.get(source) === columnOf.get(target);
      return { source, target, length: isBelow ? BOX.height + GAP : BOX.width };
    }),
  );
  forceSimulation(moving)
    .force(
      'link',
      forceLink<(typeof moving)[number], (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(({ length }) => length),
    )
    .force('apart', forceCollide<Spot>(({ height }) => (height + GAP) / 2).iterations(3))
    .force('together', forceY(0).strength(0.06))
    .stop()
    .tick(TICKS);
  return moving.sort((a, b) => a.y - b.y);
}

/** The forces decide the order in a column; here everything gets the room it needs. */
function stacked(spots: readonly Spot[]): Spot[] {
  const reached = new Map<number, number>();
  const placed = spots.map(({ id, x, y, height }) => {
    const top = Math.max(Math.round(y - height / 2), (reached.get(x) ?? -Infinity) + GAP);
    reached.set(x, top + height);
    return { id, x, y: top + height / 2, height };
  });
  const shift = Math.min(...placed.map(({ y, height }) => y - height / 2)) - MARGIN;
  return placed.map((spot) => ({ ...spot, y: spot.y - shift }));
}

/** Leaves and arrives level, so that it keeps clear of its own boxes. */
function linePath(along: readonly Spot[], isMutual: boolean): string {
  const [start, end] = [along[0], along.at(-1)];
  if (!start || !end) return '';
  const gap = isMutual ? HEAD : 0;
  if (start.x === end.x) {
    const x = start.x + BOX.width;
    return `M${x + gap} ${start.y}C${x + BULGE} ${start.y} ${x + BULGE} ${end.y} ${x + HEAD} ${end.y}`;
  }
  const forward = start.x < end.x ? 1 : -1;
  const near = ({ x }: Spot) => (forward > 0 ? x : x + BOX.width);
  const far = ({ x }: Spot) => (forward > 0 ? x + BOX.width : x);
  let [x, y] = [far(start) + forward * gap, start.y];
  let path = `M${x} ${y}`;
  for (const spot of along.slice(1)) {
    const arrival = near(spot) - (spot === end ? forward * HEAD : 0);
    const middle = Math.round((x + arrival) / 2);
    path += `C${middle} ${y} ${middle} ${spot.y} ${arrival} ${spot.y}`;
    [x, y] = [far(spot), spot.y];
    if (spot !== end) path += `H${x}`;
  }
  return path;
}
