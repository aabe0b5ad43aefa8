/** The geometry of the embedded map, fetched once for all maps a visitor opens. */
import type { MapGeometry } from '#app/domain/geo/map-geometry.ts';
import { paths } from '#app/paths.ts';

let fetched: Promise<MapGeometry> | null = null;

/** Null when it cannot be had: the pins are shown without land under them, and the next map asks again. */
export async function loadGeometry(): Promise<MapGeometry | null> {
  fetched ??= fetchGeometry();
  try {
    return await fetched;
  } catch {
    fetched = null;
    return null;
  }
}

async function fetchGeometry(): Promise<MapGeometry> {
  const response = await fetch(paths.mapBase());
  if (!response.ok) throw new Error(`the geometry of the map answered ${response.status}`);
  return (await response.json()) as MapGeometry;
}
