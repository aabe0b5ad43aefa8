/** Names on the map: which there are, how large they are drawn, and where they fit without touching another. */
import type { MapPoint } from './areas.ts';
import type { Point } from './distance.ts';

/** From the name that stays longest to the one that goes first. */
export const LABEL_KINDS = ['town', 'municipality', 'country', 'water', 'village', 'hamlet'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** `angle` in degrees, clockwise: the river's name follows the river. */
export type MapLabel = Point & { kind: LabelKind; text: string; angle: number };
/** A label and a spot in pixels: where its place is, or, once it is known to fit, where its middle comes. */
export type PlacedLabel = { label: MapLabel; x: number; y: number };
/** A piece of the map that is taken, in pixels around its middle. */
export type LabelBox = { x: number; y: number; halfWidth: number; halfHeight: number };

type Lettering = { letter: number; height: number; from: number; to: number };

/** Between names, in pixels. */
const ROOM = { across: 6, down: 2 };
/** Widths are of the average letter, in pixels; `from` and `to` are the pixels per kilometre between which it is shown. */
const LETTERING: Record<LabelKind, Lettering> = {
  town: { letter: 7.2, height: 16, from: 0, to: Infinity },
  municipality: { letter: 9.4, height: 14, from: 7, to: 70 },
  country: { letter: 12.5, height: 16, from: 0, to: Infinity },
  water: { letter: 9, height: 18, from: 9, to: Infinity },
  village: { letter: 6.9, height: 16, from: 15, to: Infinity },
  hamlet: { letter: 6.9, height: 16, from: 45, to: Infinity },
};
const BESIDE_RIVER = 11;
/** On a smaller map a name beside its place would stand at another place. */
const BESIDE_FROM = 6;

/** Where a label may come, best first: the name of a place stands under its middle, because pins stand on it. */
export function labelBoxes({ label, x, y }: PlacedLabel): LabelBox[] {
  const { letter, height } = LETTERING[label.kind];
  const length = (label.text.length * letter) / 2;
  const turn = (label.angle * Math.PI) / 180;
  const box = (east: number, south: number): LabelBox => ({
    x: x + east,
    y: y + south,
    halfWidth: Math.abs(Math.cos(turn)) * length + (Math.abs(Math.sin(turn)) * height) / 2,
    halfHeight: Math.abs(Math.sin(turn)) * length + (Math.abs(Math.cos(turn)) * height) / 2,
  });
  if (label.kind === 'municipality' || label.kind === 'country') return [box(0, 0)];
  if (label.kind === 'water') return [box(Math.sin(turn) * BESIDE_RIVER, -Math.cos(turn) * BESIDE_RIVER)];
  return [box(0, 15), box(length + 16, 0), box(0, 33), box(-length - 16, 0), box(length + 28, 0), box(0, -33)];
}

/** The labels that fit beside each other and beside what is taken, the more important first. */
export function thinLabels(labels: PlacedLabel[], pixelsPerKm: number, taken: LabelBox[] = []): PlacedLabel[] {
  const boxes = [...taken];
  return LABEL_KINDS.flatMap((kind) => {
    const { from, to } = LETTERING[kind];
    if (pixelsPerKm < from || pixelsPerKm > to) return [];
    return labels.flatMap((placed) => {
      if (placed.label.kind !== kind) return [];
      const spots = labelBoxes(placed).slice(0, pixelsPerKm < BESIDE_FROM ? 1 : undefined);
      const free = spots.find((box) => !boxes.some((other) => touches(box, other)));
      if (!free) return [];
      boxes.push(free);
      return [{ label: placed.label, x: Math.round(free.x), y: Math.round(free.y) }];
    });
  });
}

export function touches(a: LabelBox, b: LabelBox): boolean {
  return (
    Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth + ROOM.across &&
    Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight + ROOM.down
  );
}

/** Room a pin takes above its spot. */
export function pinBox({ x, y }: MapPoint, larger = 1): LabelBox {
  return { x, y: y - 18 * larger, halfWidth: 13 * larger, halfHeight: 21 * larger };
}

/** Room a group of pins takes around its spot. */
export function groupBox({ x, y }: MapPoint): LabelBox {
  return { x, y, halfWidth: 20, halfHeight: 20 };
}
