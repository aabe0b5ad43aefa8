/** The ring of a group of pins: one arc per domain, as long as its share. */
import { DOMAINS, type Domain } from '#app/domain/organisation/domains.ts';
import type { DomainCounts } from '#app/domain/geo/pin-groups.ts';

export type RingArc = { domain: Domain; path: string };

const RADIUS = 16.5;
/** Between arcs, in radians. */
const GAP = 0.14;

/** SVG path data around 0,0; a stroke of 4.6 makes the ring. A group of one domain has a closed ring. */
export function ringArcs(domains: DomainCounts): RingArc[] {
  const parts = DOMAINS.flatMap((domain) => (domains[domain] ? [{ domain, count: domains[domain] }] : []));
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (parts.length === 1) return [{ domain: parts[0]!.domain, path: circle() }];
  // A small share stays visible beside a large one.
  const room = 2 * Math.PI - parts.length * (GAP + 0.22);
  let angle = -Math.PI / 2;
  return parts.map(({ domain, count }) => {
    const start = angle + GAP / 2;
    const end = start + 0.22 + (room * count) / total;
    angle = end + GAP / 2;
    const large = end - start > Math.PI ? 1 : 0;
    return { domain, path: `M${spot(start)}A${RADIUS} ${RADIUS} 0 ${large} 1 ${spot(end)}` };
  });
}

function circle(): string {
  return `M0-${RADIUS}A${RADIUS} ${RADIUS} 0 1 1 0 ${RADIUS} ${RADIUS} ${RADIUS} 0 1 1 0-${RADIUS}z`;
}

function spot(angle: number): string {
  return `${tenths(Math.cos(angle) * RADIUS)} ${tenths(Math.sin(angle) * RADIUS)}`;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
