/**
 * Distance in a straight line ("hemelsbreed") between two points on the earth.
 * It knows no roads and no bridges, and the Maas has few of them: say "hemelsbreed" wherever a distance is shown.
 */

/** A place on the earth in WGS84 degrees. */
export type Point = { latitude: number; longitude: number };
/** Kilometres, in a straight line. */
export type Km = number;

const EARTH_RADIUS_KM: Km = 6371.0088;

/** Haversine: exact to half a percent at any distance, which is far finer than the point of a postcode. */
export function distanceKm(a: Point, b: Point): Km {
  const northward = Math.sin(radians(b.latitude - a.latitude) / 2);
  const eastward = Math.sin(radians(b.longitude - a.longitude) / 2);
  const chord = northward ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * eastward ** 2;
  // Rounding can lift the sum a hair above 1 for points on opposite sides of the earth.
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
