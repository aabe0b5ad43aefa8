/** Map tiles over the embedded map, where the installation has them and the network lets them through. */
import { TileLayer, type Map as LeafletMap } from 'leaflet';

const GIVE_UP_AFTER = 6;
const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/**
 * Asks for one tile first, so that without a network one request fails and not a screenful.
 * @param onShown called with whether tiles are in sight, which decides whom the map is credited to
 * @returns a function that ends it
 */
export function addTiles(map: LeafletMap, template: string, onShown: (shown: boolean) => void): () => void {
  const layer = new TileLayer(template, { minZoom: 6, maxZoom: 19, errorTileUrl: NOTHING });
  let ended = false;
  let failures = 0;

  layer.on('tileload', () => {
    failures = 0;
    onShown(true);
  });
  layer.on('tileerror', () => {
    failures += 1;
    if (failures < GIVE_UP_AFTER) return;
    layer.remove();
    onShown(false);
  });

  const probe = new Image();
  probe.addEventListener('load', () => {
    if (ended) return;
    // Tiles between two zooms would be blurred.
    map.options.zoomSnap = 1;
    map.setZoom(Math.floor(map.getZoom()), { animate: false });
    layer.addTo(map);
  });
  probe.src = tileAt(template, map);

  return () => {
    ended = true;
    layer.remove();
  };
}

function tileAt(template: string, map: LeafletMap): string {
  const z = Math.max(6, Math.floor(map.getZoom()));
  const { x, y } = map.project(map.getCenter(), z);
  const parts: Record<string, number> = { z, x: Math.floor(x / 256), y: Math.floor(y / 256) };
  return template.replace(/\{([xyz])\}/g, (_whole, name: string) => String(parts[name]));
}
