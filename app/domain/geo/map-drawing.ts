/**
 * The embedded map, drawn once: land, water, roads, woods and towns as SVG paths in units of `MAP_SIZE`, and the names.
 * A page shows a part of it (map-view.ts), a browser fetches the quiet base as two pictures (map-image.ts).
 */
import {
  areaPath,
  frameOf,
  linePath,
  type Bounds,
  type MapFrame,
  type MunicipalityArea,
  type Position,
  type Ring,
} from './areas.ts';
import { borderPath } from './border-lines.ts';
import type { Municipality, Place } from './coalition.ts';
import type { Point } from './distance.ts';
import { municipalityLabel, placeLabels, riverLabels } from './label-spots.ts';
import { mapImages, type MapImages } from './map-image.ts';
import type { MapLabel } from './map-labels.ts';
import { softLine, softRing } from './soft-lines.ts';
import { townRing } from './town-shapes.ts';

type NamedLine = { name: string; line: Position[] };
type NamedRing = { name: string; ring: Ring };

/** The facts a map is drawn from. */
export type MapSource = {
  /** What the map shows. */
  bounds: Bounds;
  areas: MunicipalityArea[];
  river: NamedLine;
  tributaries: NamedLine[];
  canals: NamedLine[];
  lakes: NamedRing[];
  motorways: NamedLine[];
  roads: NamedLine[];
  woods: NamedRing[];
  countries: (Point & { name: string })[];
};

/** SVG path data. */
export type MapPaths = {
  land: string;
  woods: string;
  towns: string;
  roads: string;
  motorways: string;
  river: string;
  tributaries: string;
  canals: string;
  lakes: string;
  /** Every border once, for one dashed stroke. */
  borders: string;
};

export type MapDrawing = {
  bounds: Bounds;
  frame: MapFrame;
  areas: (MunicipalityArea & { name: string; path: string })[];
  towns: Ring[];
  paths: MapPaths;
  labels: MapLabel[];
  images: MapImages;
  /** Changes when the pictures change, so that they can be kept for ever. */
  version: string;
};

export function drawMap(source: MapSource, municipalities: Municipality[], places: Place[]): MapDrawing {
  const areas = source.areas.flatMap((area) => {
    const municipality = municipalities.find((one) => one.code === area.code);
    return municipality ? [{ ...area, municipality, name: municipality.name, path: areaPath(area) }] : [];
  });
  const home = places.filter((place) => place.municipality !== null);
  const towns = home.map(townRing).filter((ring) => ring !== null);
  const named = placeLabels(home);
  const paths: MapPaths = {
    land: areas.map((area) => area.path).join(''),
    woods: ringsPath(source.woods.map(({ ring }) => softRing(ring))),
    towns: ringsPath(towns),
    roads: linesPath(source.roads),
    motorways: linesPath(source.motorways),
    river: linePath(softLine(source.river.line, 1)),
    tributaries: linesPath(source.tributaries),
    canals: linesPath(source.canals),
    lakes: ringsPath(source.lakes.map(({ ring }) => softRing(ring))),
    borders: borderPath(areas),
  };
  const frame = frameOf(source.bounds);
  const images = mapImages(paths, frame);
  return {
    bounds: source.bounds,
    frame,
    areas: areas.map(({ code, rings, name, path }) => ({ code, rings, name, path })),
    towns,
    paths,
    labels: [
      ...named,
      ...areas.map((area) => municipalityLabel(area.municipality, area, named)),
      ...riverLabels(source.river.name, source.river.line),
      ...source.countries.map(({ name, latitude, longitude }) => ({
        kind: 'country' as const,
        text: name.toUpperCase(),
        latitude,
        longitude,
        angle: 0,
      })),
    ],
    images,
    version: fingerprint(images.ground + images.lines),
  };
}

function linesPath(lines: NamedLine[]): string {
  return lines.map(({ line }) => linePath(softLine(line))).join('');
}

function ringsPath(rings: Ring[]): string {
  return rings.map((ring) => areaPath({ code: '', rings: [ring] })).join('');
}

/** FNV-1a: tells one drawing from another, protects nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
