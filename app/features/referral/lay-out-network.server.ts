/** Where each partner of a network is drawn. The same network is always drawn the same: d3-force takes no chance. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Directory } from '#app/domain/directory/directory.ts';
import { ROUTE_FREQUENCIES, type RouteFrequency } from '#app/domain/organisation/choices.ts';
import type { Network } from '#app/domain/referral/network.ts';

export type NetworkLine = { x1: number; y1: number; x2: number; y2: number; frequency: RouteFrequency };
export type NetworkDrawing = { spots: { id: string; x: number; y: number }[]; lines: NetworkLine[] };

/** The drawing as it is shown, in the units of its viewBox. */
export const DRAWING = { width: 1100, height: 700 };
const MARGIN = { x: 110, y: 50 };
const TICKS = 200;
const MOST_KEPT = 200;

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

export function drawNetwork({ nodes, routes }: Network): NetworkDrawing {
  const spots = nodes.map(({ id }) => ({ id, x: NaN, y: NaN }));
  const links = routes.map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(spots)
    .force(
      'link',
      forceLink<{ id: string; x: number; y: number }, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(160),
    )
    .force('charge', forceManyBody().strength(-700))
    .force('apart', forceCollide(75))
    .force('x', forceX().strength(0.05))
    .force('y', forceY().strength(0.12))
    .stop()
    .tick(TICKS);
  const scaleX = scaleOf(
    spots.map(({ x }) => x),
    DRAWING.width,
    MARGIN.x,
  );
  const scaleY = scaleOf(
    spots.map(({ y }) => y),
    DRAWING.height,
    MARGIN.y,
  );
  const placed = spots.map(({ id, x, y }) => ({ id, x: scaleX(x), y: scaleY(y) }));
  const byId = new Map(placed.map((spot) => [spot.id, spot]));
  const strongest = new Map<string, RouteFrequency>();
  for (const { from, to, frequency } of routes) {
    const pair = [from, to].sort().join(' ');
    const before = strongest.get(pair);
    if (!before || ROUTE_FREQUENCIES.indexOf(frequency) < ROUTE_FREQUENCIES.indexOf(before)) {
      strongest.set(pair, frequency);
    }
  }
  const lines = [...strongest].flatMap(([pair, frequency]) => {
    const [one, other] = pair.split(' ').map((id) => byId.get(id));
    return one && other ? [{ x1: one.x, y1: one.y, x2: other.x, y2: other.y, frequency }] : [];
  });
  return { spots: placed, lines };
}

function scaleOf(values: number[], size: number, margin: number): (value: number) => number {
  const least = Math.min(...values);
  const span = Math.max(...values) - least;
  if (!(span > 0)) return () => size / 2;
  return (value) => Math.round(margin + ((value - least) / span) * (size - 2 * margin));
}
