/**
 * From points that know their municipality to the borders between municipalities.
 *
 *   points ─▶ Voronoi cells ─▶ keep edges between two owners ─▶ arcs between junctions ─▶ rings per owner
 *
 * An arc is one object shared by the two owners beside it, so whatever is done to an arc is done for both
 * and their border stays one line.
 */
import { Delaunay } from 'd3-delaunay';
import { distance, type Flat } from './flat.ts';

/** A point and who it belongs to; everything beyond the outline belongs to `OUTSIDE`. */
export type Site = { at: Flat; owner: string };
/** A stretch of border; walking along it has `left` on the left hand. First and last spot are junctions, unless it is closed. */
export type Arc = { line: Flat[]; left: string; right: string };

export const OUTSIDE = 'outside';

type Edge = { from: number; to: number; left: string; right: string };

/** Corners of cells nearer than this (km) are one corner: four points of a rectangle share one, up to rounding. */
const SAME_CORNER = 0.002;

/** The borders between the owners of the sites. The sites must be surrounded by sites of `OUTSIDE`. */
export function bordersBetween(sites: Site[]): Arc[] {
  const { corners, edges } = borderEdges(sites);
  return joinEdges(edges).map(({ corners: route, left, right }) => ({
    line: route.map((corner) => corners[corner]!),
    left,
    right,
  }));
}

/** The closed rings around one owner, made of (smoothed) arcs; the first position is repeated at the end. */
export function ringsOf(owner: string, arcs: Arc[]): Flat[][] {
  const pieces = arcs
    .filter((arc) => arc.left === owner || arc.right === owner)
    .map((arc) => (arc.left === owner ? arc.line : [...arc.line].reverse()));
  const rings: Flat[][] = [];
  while (pieces.length > 0) {
    const ring = [...pieces.pop()!];
    while (key(ring[0]!) !== key(ring[ring.length - 1]!)) {
      const end = key(ring[ring.length - 1]!);
      const next = pieces.findIndex((piece) => key(piece[0]!) === end);
      if (next < 0) throw new Error(`The border of ${owner} is open at ${end}`);
      ring.push(...pieces.splice(next, 1)[0]!.slice(1));
    }
    rings.push(ring);
  }
  return rings;
}

function borderEdges(sites: Site[]): { corners: Flat[]; edges: Edge[] } {
  const delaunay = Delaunay.from(sites.map((site) => site.at));
  const { triangles, halfedges } = delaunay;
  const centers = delaunay.voronoi().circumcenters;
  const corners: Flat[] = [];
  for (let i = 0; i < centers.length; i += 2) corners.push([centers[i]!, centers[i + 1]!]);

  const merged = new Merged(corners.length);
  const crossings: { a: number; b: number; p: Site; q: Site }[] = [];
  for (let e = 0; e < halfedges.length; e++) {
    const opposite = halfedges[e]!;
    if (opposite < e) continue;
    const a = Math.floor(e / 3);
    const b = Math.floor(opposite / 3);
    if (distance(corners[a]!, corners[b]!) < SAME_CORNER) merged.join(a, b);
    const p = sites[triangles[e]!]!;
    const q = sites[triangles[e % 3 === 2 ? e - 2 : e + 1]!]!;
    if (p.owner !== q.owner) crossings.push({ a, b, p, q });
  }

  const edges: Edge[] = [];
  for (const { a, b, p, q } of crossings) {
    const from = merged.find(a);
    const to = merged.find(b);
    if (from === to) continue;
    const pIsLeft = isLeft(corners[a]!, corners[b]!, p.at);
    edges.push({ from, to, left: pIsLeft ? p.owner : q.owner, right: pIsLeft ? q.owner : p.owner });
  }
  return { corners, edges };
}

/** Chains edges into arcs: a corner where exactly two edges meet is passed, any other is a junction. */
function joinEdges(edges: Edge[]): { corners: number[]; left: string; right: string }[] {
  const meeting = new Map<number, Edge[]>();
  for (const edge of edges) {
    for (const corner of [edge.from, edge.to]) meeting.set(corner, [...(meeting.get(corner) ?? []), edge]);
  }
  const used = new Set<Edge>();

  function follow(first: Edge, start: number): { corners: number[]; left: string; right: string } {
    const forward = first.from === start;
    const arc = {
      corners: [start],
      left: forward ? first.left : first.right,
      right: forward ? first.right : first.left,
    };
    let edge: Edge | undefined = first;
    let at = start;
    while (edge) {
      used.add(edge);
      at = edge.from === at ? edge.to : edge.from;
      arc.corners.push(at);
      const here: Edge[] = meeting.get(at)!;
      edge = here.length === 2 ? here.find((other) => !used.has(other)) : undefined;
    }
    return arc;
  }

  const arcs = [];
  for (const [corner, here] of meeting) {
    if (here.length === 2) continue;
    for (const edge of here) if (!used.has(edge)) arcs.push(follow(edge, corner));
  }
  // What is left are islands: borders without a junction.
  for (const edge of edges) if (!used.has(edge)) arcs.push(follow(edge, edge.from));
  return arcs;
}

function isLeft(a: Flat, b: Flat, p: Flat): boolean {
  return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0;
}

function key([x, y]: Flat): string {
  return `${x.toFixed(6)},${y.toFixed(6)}`;
}

/** Sets of numbers that turned out to be the same (union-find). */
class Merged {
  #parent: number[];
  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i);
  }
  find(i: number): number {
    while (this.#parent[i] !== i) i = this.#parent[i] = this.#parent[this.#parent[i]!]!;
    return i;
  }
  join(a: number, b: number): void {
    this.#parent[this.find(a)] = this.find(b);
  }
}
