/** What the page asks the moving map to show, and how two askings differ. */
import { LatLngBounds } from 'leaflet';
import { MAP_BOUNDS, type Bounds } from '#app/domain/geo/areas.ts';
import { distanceKm, type Point } from '#app/domain/geo/distance.ts';
import type { MapGeometry } from '#app/domain/geo/map-geometry.ts';
import type { MapPin } from '#app/domain/geo/pin-groups.ts';
import type { MapLine } from '#app/domain/referral/partner-lines.ts';

export type MapContents = {
  pins: MapPin[];
  selected: string | null;
  servedCodes: string[];
  /** From the selected partner to those it works with. */
  lines: MapLine[];
  place: Point | null;
  /** What the whole map shows. */
  bounds: Bounds;
  /** Pixels at the bottom of the map that something of the page lies over. */
  coveredBelow: number;
};

export const NO_CONTENTS: MapContents = {
  pins: [],
  selected: null,
  servedCodes: [],
  lines: [],
  place: null,
  bounds: MAP_BOUNDS,
  coveredBelow: 0,
};

const NAMED_WITHIN_KM = 5;

/** The village or town a spot is called by, if one is near. */
export function placeNear(spot: Point, geometry: MapGeometry | null): string | null {
  let nearest: { text: string; km: number } | null = null;
  for (const { kind, text, latitude, longitude } of geometry?.labels ?? []) {
    if (kind !== 'town' && kind !== 'village') continue;
    const km = distanceKm(spot, { latitude, longitude });
    if (km < (nearest?.km ?? NAMED_WITHIN_KM)) nearest = { text, km };
  }
  return nearest?.text ?? null;
}

export function samePins(a: MapPin[], b: MapPin[]): boolean {
  const key = (pin: MapPin) => `${pin.slug} ${pin.name} ${pin.latitude} ${pin.longitude}`;
  return a === b || (a.length === b.length && a.every((pin, index) => key(pin) === key(b[index]!)));
}

export function samePlace(a: Point | null, b: Point | null): boolean {
  return a?.latitude === b?.latitude && a?.longitude === b?.longitude;
}

export function sameBounds(a: Bounds, b: Bounds): boolean {
  return a.west === b.west && a.south === b.south && a.east === b.east && a.north === b.north;
}

export function leafletBounds({ west, south, east, north }: Bounds): LatLngBounds {
  return new LatLngBounds([south, west], [north, east]);
}

export function boundsOf(bounds: LatLngBounds): Bounds {
  return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
}
