/** Pins too near each other to be told apart are shown as one group. For the drawn map; the moving map groups by zoom. */
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { Point } from './distance.ts';

/** A partner on the map. */
export type MapPin = Point & { slug: string; name: string; domain: Domain };
/** A pin at a spot in pixels. */
export type PlacedPin = { slug: string; domain: Domain; x: number; y: number };
export type DomainCounts = Partial<Record<Domain, number>>;
export type PinGroup = { x: number; y: number; count: number; domains: DomainCounts };

/** Each pin joins the first group it is near; the groups keep the order of the pins. */
export function groupPins(pins: PlacedPin[], radius: number): PlacedPin[][] {
  const groups: { x: number; y: number; pins: PlacedPin[] }[] = [];
  for (const pin of pins) {
    const near = groups.find((group) => Math.hypot(group.x - pin.x, group.y - pin.y) < radius);
    if (!near) {
      groups.push({ x: pin.x, y: pin.y, pins: [pin] });
      continue;
    }
    near.pins.push(pin);
    near.x += (pin.x - near.x) / near.pins.length;
    near.y += (pin.y - near.y) / near.pins.length;
  }
  return groups.map((group) => group.pins);
}

/** One mark for several pins, at their middle. */
export function pinGroup(pins: PlacedPin[]): PinGroup {
  const domains: DomainCounts = {};
  for (const { domain } of pins) domains[domain] = (domains[domain] ?? 0) + 1;
  return { ...middle(pins), count: pins.length, domains };
}

function middle(pins: PlacedPin[]): { x: number; y: number } {
  const sum = pins.reduce((total, pin) => ({ x: total.x + pin.x, y: total.y + pin.y }), { x: 0, y: 0 });
  return { x: Math.round(sum.x / pins.length), y: Math.round(sum.y / pins.length) };
}
