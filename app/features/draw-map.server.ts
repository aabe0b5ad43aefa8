/** The drawing of the embedded map, made once and again only when the places in the database have changed. */
import type { Directory } from '#app/domain/directory/directory.ts';
import { drawMap, type MapDrawing } from '#app/domain/geo/map-drawing.ts';
import { mapSource, type MapBase } from '#app/domain/geo/map-source.ts';

type Drawn = Pick<Directory, 'municipalities' | 'places'> & { drawing: MapDrawing };

const drawn = new WeakMap<MapBase, Drawn>();

export function mapDrawing(base: MapBase, { municipalities, places }: Directory): MapDrawing {
  const known = drawn.get(base);
  if (known?.municipalities === municipalities && known.places === places) return known.drawing;
  const drawing = drawMap(mapSource(base, municipalities), municipalities, places);
  drawn.set(base, { municipalities, places, drawing });
  return drawing;
}
