/** What a browser needs to draw the moving map: the same facts as the drawing, with few decimals and no pictures. */
import type { MunicipalityArea, Position, Ring } from './areas.ts';
import type { MapDrawing, MapSource } from './map-drawing.ts';
import type { MapLabel } from './map-labels.ts';

export type MapGeometry = {
  areas: MunicipalityArea[];
  river: Position[];
  tributaries: Position[][];
  canals: Position[][];
  lakes: Ring[];
  motorways: Position[][];
  roads: Position[][];
  woods: Ring[];
  towns: Ring[];
  labels: MapLabel[];
};

export function mapGeometry(source: MapSource, drawing: MapDrawing): MapGeometry {
  const lines = (named: { line: Position[] }[]) => named.map(({ line }) => line);
  const rings = (named: { ring: Ring }[]) => named.map(({ ring }) => ring);
  return {
    // Kept as they are: an outline is found by positions that neighbours share.
    areas: drawing.areas.map(({ code, rings }) => ({ code, rings })),
    river: source.river.line,
    tributaries: lines(source.tributaries),
    canals: lines(source.canals),
    lakes: rings(source.lakes),
    motorways: lines(source.motorways),
    roads: lines(source.roads),
    woods: rings(source.woods),
    towns: drawing.towns,
    labels: drawing.labels,
  };
}
