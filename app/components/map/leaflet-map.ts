/** The moving map: puts land, service area, names and pins together and tells the page where the selected pin is. */
import { LatLngBounds, Map as LeafletMap, type LayerGroup } from 'leaflet';
import type { MapPoint } from '#app/domain/geo/areas.ts';
import { distanceKm, type Point } from '#app/domain/geo/distance.ts';
import type { MapGeometry } from '#app/domain/geo/map-geometry.ts';
import { addBaseLayers, addPanes, baseLayers } from './base-layers.ts';
import { clusterPins, type Clusters, type GroupMark, type Mark } from './clusters.ts';
import { loadGeometry } from './geometry.ts';
import { linesLayer } from './lines-layer.ts';
import {
  boundsOf,
  leafletBounds,
  NO_CONTENTS,
  placeNear,
  sameBounds,
  samePins,
  samePlace,
  type MapContents,
} from './map-contents.ts';
import { namesLayer } from './names-layer.ts';
import { pinLayer } from './pins.ts';
import { servedLayer } from './served-layer.ts';
import { addTiles } from './tiles.ts';

export type MapNames = { cluster(count: number, place: string | null): string; pin(name: string): string };

export type MapEvents = {
  onSelect(slug: string): void;
  onSelectedPoint(point: MapPoint | null): void;
  onTiles(shown: boolean): void;
};

/** Partners this near to the client's place are in sight at first. */
const NEAR_PLACE_KM = 12;
const NO_BOUNDS = new LatLngBounds([]);
const MAX_ZOOM = 16;
/** Closer than this the embedded map has nothing more to show. */
const FIT_ZOOM = 11.5;
/** Room at the bottom for a legend of three lines, in pixels, and the most of the height of the map that it may take. */
const LEGEND = 136;
const LEGEND_SHARE = 1 / 6;
/** The selected pin stays this near to a card that covers the bottom, so that the line between them is short. */
const ABOVE_CARD = 120;

export type PartnerMapHandle = ReturnType<typeof startMap>;

/** With a client's place known, a partner at the other end of the region must not push that place to the edge. */
function spotsInSight({ pins, place }: MapContents): Point[] {
  if (!place) return pins;
  const near = pins.filter((pin) => distanceKm(place, pin) <= NEAR_PLACE_KM);
  return [place, ...(near.length > 0 ? near : pins)];
}

export function startMap(container: HTMLElement, names: MapNames, events: MapEvents) {
  const animate = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new LeafletMap(container, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
    zoomSnap: 0.25,
    maxZoom: MAX_ZOOM,
    maxBoundsViscosity: 0.8,
    zoomAnimation: animate,
    markerZoomAnimation: animate,
    fadeAnimation: animate,
    inertia: animate,
  });
  addPanes(map);
  const served = servedLayer(map);
  const partnerLines = linesLayer(map);
  let contents = NO_CONTENTS;
  let clusters: Clusters = clusterPins([], null, MAX_ZOOM);
  let geometry: MapGeometry | null = null;
  let nameTags: ReturnType<typeof namesLayer> | null = null;
  let waitsForSize = true;
  let focusSelected = false;
  let removed = false;

  const pins = pinLayer(map, { pin: names.pin, group: nameOfGroup }, choose);

  function nameOfGroup(group: GroupMark): string {
    return names.cluster(group.count, placeNear(group, geometry));
  }

  function choose(mark: Mark) {
    if (mark.kind === 'pin') return events.onSelect(mark.pin.slug);
    if (mark.opensAt !== null && map.getZoom() < MAX_ZOOM) {
      map.setView([mark.latitude, mark.longitude], Math.min(Math.max(mark.opensAt, map.getZoom() + 1), MAX_ZOOM), {
        animate,
      });
      // The group under the focus is about to go.
      container.focus({ preventScroll: true });
      return;
    }
    // Pins on one spot are gone through one by one.
    const slugs = mark.slugs();
    const order = contents.pins.map((pin) => pin.slug);
    const current = order.indexOf(contents.selected ?? '');
    focusSelected = true;
    events.onSelect(slugs.find((slug) => order.indexOf(slug) > current) ?? slugs[0]!);
  }

  function drawMarks() {
    if (waitsForSize) return;
    const marks = clusters.marksIn(boundsOf(map.getBounds().pad(0.25)), map.getZoom());
    const hanging = pins.show(marks, contents.selected);
    pins.turnFlag();
    nameTags?.draw(marks, contents.selected, hanging);
  }

  function tellSelected() {
    const pin = contents.pins.find((one) => one.slug === contents.selected);
    if (!pin || waitsForSize) return events.onSelectedPoint(null);
    const { x, y } = map.latLngToContainerPoint([pin.latitude, pin.longitude]);
    const size = map.getSize();
    const inSight = x >= 0 && y >= 0 && x <= size.x && y <= size.y;
    events.onSelectedPoint(inSight ? { x, y } : null);
  }

  function fit() {
    const size = map.getSize();
    waitsForSize = size.x === 0 || size.y === 0;
    if (waitsForSize) return;
    const spots = spotsInSight(contents);
    const bounds = new LatLngBounds(spots.map(({ latitude, longitude }) => [latitude, longitude]));
    // The pan that keeps the map in its bounds would go on after the fit, from where the map was before.
    map.setMaxBounds(NO_BOUNDS);
    map.options.minZoom = Math.floor(map.getBoundsZoom(leafletBounds(contents.bounds)) * 2) / 2 - 0.5;
    map.fitBounds(bounds.isValid() ? bounds : leafletBounds(contents.bounds), {
      animate: false,
      maxZoom: FIT_ZOOM,
      // Pins stand above their spot, controls at the right.
      paddingTopLeft: [36, Math.min(72, size.y / 6)],
      paddingBottomRight: [
        72,
        contents.coveredBelow > 0 ? contents.coveredBelow + 24 : Math.min(LEGEND, size.y * LEGEND_SHARE),
      ],
    });
    map.setMaxBounds(leafletBounds(contents.bounds).pad(0.4));
  }

  function bringIntoSight() {
    const pin = contents.pins.find((one) => one.slug === contents.selected);
    if (!pin || waitsForSize) return;
    const { x, y } = map.latLngToContainerPoint([pin.latitude, pin.longitude]);
    const size = map.getSize();
    if (contents.coveredBelow > 0) {
      const target = Math.max(80, size.y - contents.coveredBelow - ABOVE_CARD);
      map.panBy([x - size.x / 2, y - target], { animate });
      return;
    }
    map.panInside([pin.latitude, pin.longitude], {
      paddingTopLeft: [40, 90],
      paddingBottomRight: [80, Math.min(LEGEND, size.y * LEGEND_SHARE)],
      animate,
    });
  }

  map.on('moveend zoomend', drawMarks);
  map.on('move zoomend resize', tellSelected);
  // The line to the pin cannot follow a zoom under way.
  map.on('zoomanim', () => events.onSelectedPoint(null));

  const wheel = (on: boolean) => () => (on ? map.scrollWheelZoom.enable() : map.scrollWheelZoom.disable());
  container.addEventListener('focusin', wheel(true));
  container.addEventListener('focusout', wheel(false));
  const resize = new ResizeObserver(() => {
    // Behind the list the map has no size, and keeps its view.
    if (container.clientWidth === 0) return;
    map.invalidateSize();
    if (waitsForSize) {
      fit();
      if (contents.coveredBelow > 0) bringIntoSight();
    }
    tellSelected();
  });

  map.setView([51.35, 6], 9, { animate: false });
  resize.observe(container);
  void loadGeometry().then((loaded) => {
    if (removed || !loaded) return;
    geometry = loaded;
    const land = baseLayers(loaded);
    // In a moment of its own: a slow phone answers what somebody does in between.
    setTimeout(() => drawLand(loaded, land));
  });

  function drawLand(loaded: MapGeometry, land: LayerGroup) {
    if (removed) return;
    addBaseLayers(map, land);
    nameTags = namesLayer(map, loaded.labels);
    served.draw(loaded, contents.servedCodes);
    drawMarks();
  }

  return {
    show(next: MapContents) {
      const before = contents;
      contents = next;
      const newPins = samePins(before.pins, next.pins) ? null : next.pins;
      const newSelected = before.selected !== next.selected;
      if (newPins || newSelected) clusters = clusterPins(next.pins, next.selected, MAX_ZOOM);
      if (geometry && String(before.servedCodes) !== String(next.servedCodes)) served.draw(geometry, next.servedCodes);
      if (newPins || newSelected || before.lines !== next.lines) {
        const from = next.pins.find((pin) => pin.slug === next.selected) ?? null;
        partnerLines.draw(from, next.lines, next.pins);
      }
      if (newPins || !samePlace(before.place, next.place) || !sameBounds(before.bounds, next.bounds)) fit();
      if (newSelected || before.coveredBelow !== next.coveredBelow) bringIntoSight();
      drawMarks();
      tellSelected();
      if (focusSelected && next.selected) pins.focus(next.selected);
      focusSelected = false;
    },
    showTiles: (template: string) => addTiles(map, template, events.onTiles),
    zoomIn: () => map.zoomIn(1, { animate }),
    zoomOut: () => map.zoomOut(1, { animate }),
    goTo: ({ latitude, longitude }: Point) =>
      map.setView([latitude, longitude], Math.max(map.getZoom(), FIT_ZOOM - 1), { animate }),
    remove() {
      removed = true;
      resize.disconnect();
      map.remove();
    },
  };
}
