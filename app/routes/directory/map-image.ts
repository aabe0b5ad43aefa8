/** The quiet base of the map as a picture: its ground or its lines. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { isMapLayer } from '#app/domain/geo/map-image.ts';
import { mapDrawing } from '#app/features/draw-map.server.ts';
import { keptResponse } from '#app/platform/kept-response.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const layer = searchParams.get('laag');
  if (!isMapLayer(layer)) return new Response(null, { status: 404 });
  const { images, version } = mapDrawing(context.map, context.directory.current());
  const named = searchParams.get('v') === version;
  return keptResponse(request, {
    body: images[layer],
    type: 'image/svg+xml; charset=utf-8',
    // An old address must not keep the new picture for a year, in case the old drawing comes back.
    cacheControl: named ? 'public, max-age=31536000, immutable' : 'public, max-age=86400',
  });
}
