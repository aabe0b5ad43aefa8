/**
 * The part of the map a page shows, in pixels of the box it is made for: small enough to send with the page, so that
 * the map is there without scripts, while they load, and in print.
 */
import {
  boundsOf,
  MAP_BOUNDS,
  MAP_SIZE,
  projectToMap,
  type Bounds,
  type MapFrame,
  type MapPoint,
  type MunicipalityArea,
} from './areas.ts';
import type { MapDrawing } from './map-drawing.ts';
import { groupBox, pinBox, thinLabels, type LabelBox, type LabelKind } from './map-labels.ts';
import { groupPins, pinGroup, type MapPin, type PinGroup, type PlacedPin } from './pin-groups.ts';
import { unionOutlinePath } from './union-outline.ts';

/** What must be in sight. `served` without served municipalities shows the pins, `pins` without pins the region. */
export const MAP_FITS = ['region', 'served', 'pins'] as const;
export type MapFit = (typeof MAP_FITS)[number];

export type MapViewRequest = {
  pins: MapPin[];
  /** The slug of a pin, which is never put in a group. */
  selected: string | null;
  /** CBS codes. */
  served: string[];
  fit: MapFit;
  /** CSS pixels of the box the map is made for; in another box it is scaled. */
  width: number;
  height: number;
};

export type ViewLabel = MapPoint & { kind: LabelKind; text: string; angle: number };

export type MapView = {
  width: number;
  height: number;
  version: string;
  /** Pixels per unit of `MAP_SIZE`, and where the corner of the map lies. */
  scale: number;
  left: number;
  top: number;
  /** Where the pictures of the map lie. */
  picture: MapFrame;
  /** What the whole map shows. */
  bounds: Bounds;
  /** SVG path data in units of `MAP_SIZE`; null when nothing is served. */
  served: { area: string; outline: string } | null;
  labels: ViewLabel[];
  pins: PlacedPin[];
  groups: PinGroup[];
  selected: PlacedPin | null;
};

const UNITS_PER_KM = MAP_SIZE.width / ((MAP_BOUNDS.east - MAP_BOUNDS.west) * 111.2 * Math.cos((51.4 * Math.PI) / 180));
const LARGEST_SCALE = 2.4;
const GROUP_RADIUS = 42;
/** Beside the selected pin, a group hangs below its dot. */
const BELOW_SELECTED = 36;
/** The page may show the map in a wider or taller box than it was made for. */
const AROUND = 0.4;

export function mapView(drawing: MapDrawing, request: MapViewRequest): MapView {
  const { width, height } = request;
  const areas = drawing.areas.filter((area) => request.served.includes(area.code));
  const corners = cornersOf(request, areas, drawing);
  const frame = fitted(corners, width, height);
  const onScreen = (spot: MapPoint): MapPoint => ({
    x: Math.round(spot.x * frame.scale + frame.left),
    y: Math.round(spot.y * frame.scale + frame.top),
  });

  const placed = request.pins.map(({ slug, domain, latitude, longitude }) => ({
    slug,
    domain,
    ...onScreen(projectToMap({ latitude, longitude })),
  }));
  const selected = placed.find((pin) => pin.slug === request.selected) ?? null;
  const nearSelected = (spot: MapPoint) =>
    selected !== null && Math.hypot(spot.x - selected.x, spot.y - selected.y) < 26;
  const together = groupPins(
    placed.filter((pin) => pin !== selected),
    GROUP_RADIUS,
  );
  const alone = together.flatMap((pins) => (pins.length === 1 && !nearSelected(pins[0]!) ? pins : []));
  const groups = together.filter((pins) => pins.length > 1 || nearSelected(pins[0]!)).map(pinGroup);

  const hung = groups.map((group) =>
    selected && nearSelected(group) ? { ...group, y: selected.y + BELOW_SELECTED } : group,
  );
  const taken = [
    ...(selected ? [pinBox(selected, 1.5)] : []),
    ...alone.map((pin) => pinBox(pin)),
    ...hung.map(groupBox),
    ...edges(width, height),
  ];
  const labels = drawing.labels
    .map((label) => ({ label, ...onScreen(projectToMap(label)) }))
    .filter((placed) => isAround(placed, width, height));
  return {
    width,
    height,
    version: drawing.version,
    ...frame,
    picture: pictureOn(drawing.frame, frame),
    bounds: drawing.bounds,
    served: areas.length > 0 ? servedPaths(drawing, areas) : null,
    labels: thinLabels(labels, frame.scale * UNITS_PER_KM, taken).map(({ label: { kind, text, angle }, x, y }) => ({
      kind,
      text,
      angle,
      x,
      y,
    })),
    pins: alone,
    groups: hung,
    selected,
  };
}

/** Many partners serve the same municipalities, so each combination is worked out once per drawing. */
const workedOut = new WeakMap<MapDrawing, Map<string, NonNullable<MapView['served']>>>();

function servedPaths(drawing: MapDrawing, areas: MapDrawing['areas']): NonNullable<MapView['served']> {
  const known = workedOut.get(drawing) ?? new Map<string, NonNullable<MapView['served']>>();
  workedOut.set(drawing, known);
  const key = areas.map((area) => area.code).join(' ');
  const paths = known.get(key) ?? { area: areas.map((area) => area.path).join(''), outline: unionOutlinePath(areas) };
  known.set(key, paths);
  return paths;
}

/** The spots that must be in sight. */
function cornersOf(
  { fit, pins, selected }: MapViewRequest,
  served: MunicipalityArea[],
  { areas: all, bounds }: MapDrawing,
): MapPoint[] {
  if (fit === 'served' && served.length > 0) {
    return [...boundsCorners(boundsOf(served)), ...pins.filter((pin) => pin.slug === selected).map(projectToMap)];
  }
  if (fit !== 'region' && pins.length > 0) return pins.map(projectToMap);
  return boundsCorners(all.length > 0 ? boundsOf(all) : bounds);
}

function boundsCorners({ west, east, north, south }: Bounds): MapPoint[] {
  return [projectToMap({ longitude: west, latitude: north }), projectToMap({ longitude: east, latitude: south })];
}

function pictureOn({ x, y, width, height }: MapFrame, on: { scale: number; left: number; top: number }): MapFrame {
  return {
    x: x * on.scale + on.left,
    y: y * on.scale + on.top,
    width: width * on.scale,
    height: height * on.scale,
  };
}

/** The scale at which all corners are in the box, with room for pins and names at its edges. */
function fitted(corners: MapPoint[], width: number, height: number): { scale: number; left: number; top: number } {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = Math.min(width, height) * 0.1;
  const scale = Math.min(
    (width - 2 * room) / Math.max(east - west, 1),
    (height - 2 * room) / Math.max(south - north, 1),
    LARGEST_SCALE,
  );
  return {
    scale: Math.round(scale * 1000) / 1000,
    left: Math.round(width / 2 - ((west + east) / 2) * scale),
    top: Math.round(height / 2 - ((north + south) / 2) * scale),
  };
}

function isAround({ x, y }: MapPoint, width: number, height: number): boolean {
  return x > -width * AROUND && x < width * (1 + AROUND) && y > -height * AROUND && y < height * (1 + AROUND);
}

/** No name is cut by the edge of the box. */
function edges(width: number, height: number): LabelBox[] {
  return [
    { x: 0, y: height / 2, halfWidth: 0, halfHeight: height / 2 },
    { x: width, y: height / 2, halfWidth: 0, halfHeight: height / 2 },
    { x: width / 2, y: 0, halfWidth: width / 2, halfHeight: 0 },
    { x: width / 2, y: height, halfWidth: width / 2, halfHeight: 0 },
  ];
}
