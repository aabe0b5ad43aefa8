/** The geometry of the moving map, fetched once by a browser that shows it. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { mapSource } from '#app/domain/geo/map-source.ts';
import { mapGeometry } from '#app/domain/geo/map-geometry.ts';
import { mapDrawing } from '#app/features/draw-map.server.ts';
import { keptResponse } from '#app/platform/kept-response.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const directory = context.directory.current();
  const drawing = mapDrawing(context.map, directory);
  const source = mapSource(context.map, directory.municipalities);
  return keptResponse(request, {
    body: JSON.stringify(mapGeometry(source, drawing)),
    type: 'application/json; charset=utf-8',
    cacheControl: 'public, max-age=86400',
  });
}
