/** The municipalities a partner works in: hatched, with one outline around them all. */
import { Polygon, Polyline, type LayerGroup, type SVG } from 'leaflet';
import type { MapGeometry } from '#app/domain/geo/map-geometry.ts';
import { unionOutline } from '#app/domain/geo/union-outline.ts';
import { latLngs } from './base-layers.ts';
import { svg } from './dom-elements.ts';

/** One moving map per page. */
const HATCH = 'served-hatch';
const INK = '#12302C';

export function drawServed(layer: LayerGroup, renderer: SVG, geometry: MapGeometry, codes: string[]): void {
  layer.clearLayers();
  const areas = geometry.areas.filter((area) => codes.includes(area.code));
  if (areas.length === 0) return;
  const options = { pane: 'served', renderer, interactive: false, smoothFactor: 0.6 };
  const hatched = new Polygon(
    areas.map(({ rings }) => rings.map(latLngs)),
    {
      ...options,
      stroke: false,
      fillColor: `url(#${HATCH})`,
      fillOpacity: 0.86,
    },
  );
  const outline = new Polyline(unionOutline(areas).map(latLngs), {
    ...options,
    color: INK,
    weight: 1.6,
    opacity: 0.85,
    className: 'map-served-outline',
  });
  layer.addLayer(hatched).addLayer(outline);
  const drawing = hatched.getElement()?.closest('svg');
  if (drawing && !drawing.querySelector('pattern')) drawing.prepend(svg('defs', {}, hatch()));
}

function hatch(): SVGPatternElement {
  return svg(
    'pattern',
    { id: HATCH, width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-45)' },
    svg('path', { fill: '#FAF3E3', d: 'M0 0h8v8H0z' }),
    svg('path', { stroke: '#EBC0A2', 'stroke-width': 1.3, d: 'M0 .6h8' }),
  );
}
