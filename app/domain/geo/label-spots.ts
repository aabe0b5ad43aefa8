/** Where names stand on the map: municipalities inside their borders and beside their towns, the river along its course. */
import {
  areaContains,
  boundsOf,
  MAP_BOUNDS,
  MAP_SIZE,
  projectToMap,
  type MapPoint,
  type MunicipalityArea,
  type Position,
} from './areas.ts';
import type { Municipality, Place } from './coalition.ts';
import type { Point } from './distance.ts';
import { labelBoxes, touches, type LabelBox, type LabelKind, type MapLabel } from './map-labels.ts';

const KIND_BY_SIZE: Record<number, LabelKind> = { 1: 'town', 2: 'village', 3: 'hamlet' };
/** Spots are chosen for the map at this scale, about that of a screen filled by a third of the region. */
const PIXELS_PER_UNIT = 0.9;
const DEGREES_PER_UNIT = (MAP_BOUNDS.east - MAP_BOUNDS.west) / MAP_SIZE.width;
const STEPS = 13;
/** Where along the river its name stands, as parts of its length. */
/** A shorter line shows no direction. */
const RIVER_LENGTH = 5;
const RIVER_SPOTS = [0.12, 0.33, 0.55, 0.76];

export function placeLabels(places: Place[]): MapLabel[] {
  return places
    .filter((place) => place.municipality !== null)
    .flatMap(({ name, size, latitude, longitude }) => {
      const kind = KIND_BY_SIZE[size];
      return kind ? [{ kind, text: name, latitude, longitude, angle: 0 }] : [];
    });
}

/** @param beside labels of places, which the name of a municipality stays clear of */
export function municipalityLabel(municipality: Municipality, area: MunicipalityArea, beside: MapLabel[]): MapLabel {
  // "Bergen (L)" is told apart by its place on the map.
  const text = municipality.name.replace(/ \(.*\)$/, '').toUpperCase();
  const obstacles = beside.filter((label) => label.kind !== 'hamlet').map((label) => boxOn(label));
  const label = (spot: Point): MapLabel => ({ ...spot, kind: 'municipality', text, angle: 0 });
  const border = area.rings.flat().map(pointOf);
  let best = { spot: middleOf(area), score: -Infinity };
  for (const spot of spotsIn(area)) {
    const box = boxOn(label(spot));
    const hit = obstacles.filter((other) => touches(box, other)).length;
    const outside = cornersOf(spot, box).filter((corner) => !areaContains(area, corner)).length;
    const score = distanceTo(border, spot) - 40 * hit - 25 * outside;
    if (score > best.score) best = { spot, score };
  }
  return label(best.spot);
}

export function riverLabels(name: string, line: Position[]): MapLabel[] {
  if (line.length < RIVER_LENGTH) return [];
  return RIVER_SPOTS.map((part) => {
    const index = Math.min(line.length - 3, Math.max(2, Math.round(part * line.length)));
    const [longitude, latitude] = line[index]!;
    const from = pointOf(line[index - 2]!);
    const to = pointOf(line[index + 2]!);
    const degrees = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
    const upright = degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees;
    return { kind: 'water', text: name, latitude, longitude, angle: Math.round(upright) };
  });
}

function spotsIn(area: MunicipalityArea): Point[] {
  const { west, east, south, north } = boundsOf([area]);
  const steps = Array.from({ length: STEPS }, (_, index) => (index + 0.5) / STEPS);
  return steps
    .flatMap((across) =>
      steps.map((up) => ({ longitude: west + (east - west) * across, latitude: south + (north - south) * up })),
    )
    .filter((spot) => areaContains(area, spot))
    .map(({ latitude, longitude }) => ({ latitude: round(latitude), longitude: round(longitude) }));
}

function middleOf(area: MunicipalityArea): Point {
  const { west, east, south, north } = boundsOf([area]);
  return { longitude: round((west + east) / 2), latitude: round((south + north) / 2) };
}

function distanceTo(border: MapPoint[], spot: Point): number {
  const { x, y } = projectToMap(spot);
  return border.reduce((least, at) => Math.min(least, Math.hypot(at.x - x, at.y - y)), Infinity);
}

function boxOn(label: MapLabel): LabelBox {
  const { x, y } = projectToMap(label);
  return labelBoxes({ label, x: x * PIXELS_PER_UNIT, y: y * PIXELS_PER_UNIT })[0]!;
}

/** The corners of a box of pixels around a spot. */
function cornersOf({ latitude, longitude }: Point, { halfWidth, halfHeight }: LabelBox): Point[] {
  const east = (halfWidth / PIXELS_PER_UNIT) * DEGREES_PER_UNIT;
  const north = (halfHeight / PIXELS_PER_UNIT) * DEGREES_PER_UNIT * Math.cos((latitude * Math.PI) / 180);
  return [-1, 1].flatMap((side) =>
    [-1, 1].map((end) => ({ longitude: longitude + side * east, latitude: latitude + end * north })),
  );
}

function pointOf([longitude, latitude]: Position): MapPoint {
  return projectToMap({ latitude, longitude });
}

function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
