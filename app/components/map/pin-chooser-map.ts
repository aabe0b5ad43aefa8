/** A map with one pin that can be dragged, pushed in steps, or put where one presses. */
import { DivIcon, Map as LeafletMap, Marker, type LatLng } from 'leaflet';
import type { Point } from '#app/domain/geo/distance.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import { addBaseLayers, addPanes, baseLayers } from './base-layers.ts';
import { html } from './dom-elements.ts';
import { loadGeometry } from './geometry.ts';
import { drawPin } from './mark-signs.ts';
import { addTiles } from './tiles.ts';

export type PinMapEvents = { onMove(point: Point): void; onTiles(shown: boolean): void };
export type PinMapHandle = ReturnType<typeof startPinMap>;

/** The embedded map has no streets: closer than this it shows nothing more. */
const SCHEMATIC_ZOOM = 13;
const STREET_ZOOM = 17;
const MAX_ZOOM = 19;
/** Pixels that a press on an arrow moves the pin. */
const STEP = 8;

export function startPinMap(container: HTMLElement, domain: Domain, events: PinMapEvents) {
  const animate = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new LeafletMap(container, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
    maxZoom: MAX_ZOOM,
    zoomAnimation: animate,
    markerZoomAnimation: animate,
    fadeAnimation: animate,
    inertia: animate,
  });
  addPanes(map);
  // For the mouse and the finger alone: the arrows beside the map are for everybody.
  const drawing = html('button', { type: 'button', tabindex: -1, 'aria-hidden': 'true' });
  drawPin(drawing, domain, '', true);
  drawing.querySelector('.map-flag')?.remove();
  const icon = new DivIcon({ html: drawing, className: 'map-mark pin-mark', iconSize: [0, 0] });
  const pin = new Marker([0, 0], { icon, draggable: true, keyboard: false, autoPan: true });
  let hasTiles = false;
  let removed = false;

  function lookAtPin() {
    map.setView(pin.getLatLng(), hasTiles ? STREET_ZOOM : SCHEMATIC_ZOOM, { animate: false });
  }

  function tell({ lat: latitude, lng: longitude }: LatLng) {
    events.onMove({ latitude, longitude });
  }

  pin.on('dragend', () => tell(pin.getLatLng()));
  map.on('click', ({ latlng }) => tell(latlng));

  void loadGeometry().then((geometry) => {
    if (geometry && !removed) addBaseLayers(map, baseLayers(geometry));
  });

  return {
    put({ latitude, longitude }: Point) {
      const isInSight = map.hasLayer(pin) && map.getBounds().contains([latitude, longitude]);
      pin.setLatLng([latitude, longitude]).addTo(map);
      if (!isInSight) return lookAtPin();
      // It stands above its spot.
      map.panInside(pin.getLatLng(), { paddingTopLeft: [40, 80], paddingBottomRight: [70, 30], animate });
    },
    nudge(right: number, down: number) {
      const spot = map.project(pin.getLatLng()).add([right * STEP, down * STEP]);
      tell(map.unproject(spot));
    },
    showTiles(template: string) {
      return addTiles(map, template, (shown) => {
        if (shown === hasTiles) return;
        hasTiles = shown;
        lookAtPin();
        events.onTiles(shown);
      });
    },
    zoomIn: () => map.zoomIn(1, { animate }),
    zoomOut: () => map.zoomOut(1, { animate }),
    remove() {
      removed = true;
      map.remove();
    },
  };
}
