/** The embedded map as Leaflet layers: complete by itself, and under the tiles where there are any. */
import {
  LayerGroup,
  Polygon,
  Polyline,
  SVG,
  type LatLngTuple,
  type Map as LeafletMap,
  type PolylineOptions,
} from 'leaflet';
import type { Position, Ring } from '#app/domain/geo/areas.ts';
import { borderLines } from '#app/domain/geo/border-lines.ts';
import type { MapGeometry } from '#app/domain/geo/map-geometry.ts';
import { MAP_COLOURS } from '#app/domain/geo/map-image.ts';
import { softLine, softRing } from '#app/domain/geo/soft-lines.ts';

/** Panes from the ground up; Leaflet's own tiles lie at 200, its markers at 600. */
const PANES = {
  ground: 150,
  served: 160,
  lines: 170,
  outline: 180,
  'lines-of-partner': 340,
  names: 350,
  'line-ends': 360,
} as const;
export type MapPane = keyof typeof PANES;

export function addPanes(map: LeafletMap): void {
  for (const [name, height] of Object.entries(PANES)) {
    const pane = map.createPane(name);
    pane.style.zIndex = String(height);
    pane.style.pointerEvents = 'none';
    pane.classList.add(`map-pane-${name}`);
  }
}

/** Lines and areas of one pane share one drawing, in the order they are added. */
export function paneRenderer(pane: MapPane): SVG {
  return new SVG({ pane, padding: 0.6 });
}

/** Not on a map yet: working them out takes a phone as long as drawing them. */
export function baseLayers(geometry: MapGeometry): LayerGroup {
  const { land, wood, town, water, road, roadEdge, border } = MAP_COLOURS;
  const ground = { pane: 'ground', renderer: paneRenderer('ground'), interactive: false };
  const lines = { pane: 'lines', renderer: paneRenderer('lines'), interactive: false };
  const area = (rings: Ring[], colour: string, options: PolylineOptions) =>
    // Each ring by itself: rings of one polygon would be holes in the first.
    new Polygon(
      rings.map((ring) => [latLngs(ring)]),
      { ...options, fillColor: colour, fillOpacity: 1, stroke: false },
    );
  const line = (parts: Position[][], color: string, weight: number, more: PolylineOptions = {}) =>
    new Polyline(
      parts.map((part) => latLngs(part)),
      { ...lines, color, weight, opacity: 1, smoothFactor: 0.6, ...more },
    );

  const roads = geometry.roads.map((one) => softLine(one));
  const motorways = geometry.motorways.map((one) => softLine(one));
  return new LayerGroup([
    new Polygon(
      geometry.areas.map(({ rings }) => rings.map(latLngs)),
      {
        ...ground,
        color: land,
        weight: 1,
        fillColor: land,
        fillOpacity: 1,
        smoothFactor: 0.6,
      },
    ),
    area(
      geometry.woods.map((ring) => softRing(ring)),
      wood,
      ground,
    ),
    area(geometry.towns, town, lines),
    line(roads, road, 1.6),
    line(motorways, roadEdge, 5),
    line(motorways, road, 3.2),
    line(
      geometry.canals.map((one) => softLine(one)),
      water,
      1.8,
    ),
    line(
      geometry.tributaries.map((one) => softLine(one)),
      water,
      2.4,
    ),
    line([softLine(geometry.river, 1)], water, 6.4),
    area(
      geometry.lakes.map((ring) => softRing(ring)),
      water,
      lines,
    ),
    line(borderLines(geometry.areas), border, 1.1, { dashArray: '4 3', lineCap: 'butt' }),
  ]);
}

export function addBaseLayers(map: LeafletMap, layers: LayerGroup): void {
  layers.addTo(map);
  keepLinesInScale(map, layers);
}

/** Seen from afar, roads and river are finer. */
function keepLinesInScale(map: LeafletMap, layers: LayerGroup): void {
  const weights = new Map<Polyline, number>();
  layers.eachLayer((layer) => {
    if (layer instanceof Polyline && !(layer instanceof Polygon)) weights.set(layer, layer.options.weight ?? 1);
  });
  const scale = () => {
    const part = Math.min(1, Math.max(0.5, (map.getZoom() - 7.5) / 3));
    for (const [line, weight] of weights) line.setStyle({ weight: Math.max(1, weight * part) });
  };
  map.on('zoomend', scale);
  scale();
}

export function latLngs(line: Position[]): LatLngTuple[] {
  return line.map(([longitude, latitude]) => [latitude, longitude]);
}
