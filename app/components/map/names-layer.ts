/** Names of places and waters over the map. They leave room for the pins and each other, and come and go with the zoom. */
import { DivIcon, Marker, Point as PixelPoint, type Map as LeafletMap } from 'leaflet';
import { groupBox, pinBox, thinLabels, type LabelBox, type MapLabel } from '#app/domain/geo/map-labels.ts';
import type { Mark } from './clusters.ts';
import { html } from './dom-elements.ts';
import { HANGS_BY } from './pins.ts';

/** Metres per pixel on the equator at zoom 0. */
const METRES_PER_PIXEL = 156_543;

export function namesLayer(map: LeafletMap, labels: MapLabel[]) {
  const shown = new Map<string, Marker>();

  return {
    /** @param hanging keys of marks drawn below the selected pin */
    draw(marks: Mark[], selected: string | null, hanging: Set<string>) {
      const placed = labels.map((label) => {
        const { x, y } = map.latLngToLayerPoint([label.latitude, label.longitude]);
        return { label, x, y };
      });
      const taken = marks.map((mark) => boxOf(map, mark, selected, hanging.has(mark.key)));
      const keys = new Set<string>();
      for (const { label, x, y } of thinLabels(placed, pixelsPerKm(map), taken)) {
        const at = map.layerPointToLatLng(new PixelPoint(x, y));
        const key = `${label.text} ${at.lat.toFixed(4)} ${at.lng.toFixed(4)}`;
        keys.add(key);
        if (!shown.has(key)) shown.set(key, nameMarker(label, [at.lat, at.lng]).addTo(map));
      }
      for (const [key, marker] of shown) {
        if (keys.has(key)) continue;
        marker.remove();
        shown.delete(key);
      }
    },
  };
}

function nameMarker(label: MapLabel, at: [number, number]): Marker {
  const name = html('span', { class: `map-word map-word-${label.kind}`, 'aria-hidden': 'true' }, label.text);
  if (label.angle !== 0) name.style.transform = `translate(-50%, -50%) rotate(${label.angle}deg)`;
  const icon = new DivIcon({ html: name, className: 'map-word-at', iconSize: [0, 0] });
  return new Marker(at, { icon, pane: 'names', interactive: false, keyboard: false });
}

function boxOf(map: LeafletMap, mark: Mark, selected: string | null, hangs: boolean): LabelBox {
  const spot = map.latLngToLayerPoint([mark.latitude, mark.longitude]);
  if (hangs) return groupBox({ x: spot.x, y: spot.y + HANGS_BY });
  if (mark.kind === 'group') return groupBox(spot);
  return pinBox(spot, mark.pin.slug === selected ? 1.5 : 1);
}

function pixelsPerKm(map: LeafletMap): number {
  const { lat } = map.getCenter();
  return (1000 * 2 ** map.getZoom()) / (METRES_PER_PIXEL * Math.cos((lat * Math.PI) / 180));
}
