/** The municipalities a partner works in: hatched, with one outline around them all. */
import { LayerGroup, Polygon, Polyline, type Map as LeafletMap } from 'leaflet';
import type { MapGeometry } from '#app/domain/geo/map-geometry.ts';
import { unionOutline } from '#app/domain/geo/union-outline.ts';
import { latLngs, paneRenderer } from './base-layers.ts';
import { svg } from './dom-elements.ts';

/** One moving map per page. */
const HATCH = 'served-hatch';
const INK = '#12302C';

/** The hatch lies under roads and water, the outline over the dashed borders. */
export function servedLayer(map: LeafletMap) {
  const layer = new LayerGroup().addTo(map);
  const ground = { pane: 'served', renderer: paneRenderer('served') };
  const above = { pane: 'outline', renderer: paneRenderer('outline') };
  return {
    draw(geometry: MapGeometry, codes: string[]): void {
      layer.clearLayers();
      const areas = geometry.areas.filter((area) => codes.includes(area.code));
      if (areas.length === 0) return;
      const shared = { interactive: false, smoothFactor: 0.6 };
      const hatched = new Polygon(
        areas.map(({ rings }) => rings.map(latLngs)),
        { ...ground, ...shared, stroke: false, fillColor: `url(#${HATCH})`, fillOpacity: 0.86 },
      );
      const outline = { ...above, ...shared, color: INK, weight: 1.6, opacity: 0.85 };
      layer.addLayer(hatched).addLayer(new Polyline(unionOutline(areas).map(latLngs), outline));
      const drawing = hatched.getElement()?.closest('svg');
      if (drawing && !drawing.querySelector('pattern')) drawing.prepend(svg('defs', {}, hatch()));
    },
  };
}

function hatch(): SVGPatternElement {
  return svg(
    'pattern',
    { id: HATCH, width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-45)' },
    svg('path', { fill: '#FAF3E3', d: 'M0 0h8v8H0z' }),
    svg('path', { stroke: '#EBC0A2', 'stroke-width': 1.3, d: 'M0 .6h8' }),
  );
}
