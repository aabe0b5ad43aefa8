/** The short lines of the chosen partner: thin, to everybody it works with, also those without a pin. */
import { CircleMarker, LayerGroup, Polyline, type LatLngTuple, type Map as LeafletMap } from 'leaflet';
import type { Point } from '#app/domain/geo/distance.ts';
import type { MapPin } from '#app/domain/geo/pin-groups.ts';
import type { RouteFrequency } from '#app/domain/organisation/choices.ts';
import type { MapLine } from '#app/domain/referral/partner-lines.ts';
import { paneRenderer, type MapPane } from './base-layers.ts';

const DRAAD = '#D1400A';
const LOOKS: Record<RouteFrequency, { weight: number; dashArray?: string }> = {
  weekly: { weight: 2.2 },
  monthly: { weight: 1.5 },
  sometimes: { weight: 1.2, dashArray: '5 4' },
};

export function linesLayer(map: LeafletMap) {
  const layer = new LayerGroup().addTo(map);
  const below = optionsIn('lines-of-partner');
  const above = optionsIn('line-ends');
  return {
    /** @param from the pin of the chosen partner; null when it has none here */
    draw(from: Point | null, lines: MapLine[], pins: MapPin[]): void {
      layer.clearLayers();
      if (!from) return;
      for (const { slug, frequency, ...home } of lines) {
        const pin = pins.find((one) => one.slug === slug);
        const ends = [latLng(from), latLng(pin ?? home)];
        layer.addLayer(new Polyline(ends, { ...below, color: '#fff', weight: 4.5, opacity: 0.8 }));
        layer.addLayer(new Polyline(ends, { ...below, ...LOOKS[frequency], color: DRAAD, className: 'map-line' }));
        layer.addLayer(new CircleMarker(latLng(pin ?? home), { ...above, ...DOT }));
      }
    },
  };
}

const DOT = { radius: 3.5, color: '#fff', weight: 1.5, fillColor: DRAAD, fillOpacity: 1, className: 'map-line-end' };

/** Lines lie under the names of places, their ends over them. */
function optionsIn(pane: MapPane) {
  return { pane, renderer: paneRenderer(pane), interactive: false };
}

function latLng({ latitude, longitude }: Point): LatLngTuple {
  return [latitude, longitude];
}
