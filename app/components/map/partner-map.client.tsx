/**
 * The moving map beside a list of partners. Loaded lazily, after the page works without it.
 * It repeats the list: choosing a pin chooses a partner in the list, there are no popups.
 */
import 'leaflet/dist/leaflet.css';
import { startTransition, useEffect, useRef, useState } from 'react';
import type { Bounds, MapPoint } from '#app/domain/geo/areas.ts';
import type { Point } from '#app/domain/geo/distance.ts';
import type { MapPin } from '#app/domain/geo/pin-groups.ts';
import type { MapLine } from '#app/domain/referral/partner-lines.ts';
import { MapControls, type MapControlLabels } from './controls.tsx';
import { startMap, type PartnerMapHandle } from './leaflet-map.ts';
import './map.css';
import './partner-map.css';

export type PartnerMapLabels = MapControlLabels & {
  /** The name of the map for those who do not see it. */
  region: string;
  cluster: (count: number, place: string | null) => string;
  pin: (name: string) => string;
  tilesCredit: string;
  schematic: string;
};

export type PartnerMapProps = {
  /** In the order of the list. */
  pins: MapPin[];
  selected: string | null;
  onSelect: (slug: string) => void;
  /** CBS codes of the municipalities to hatch. */
  servedCodes: string[];
  /** From the selected partner to those it works with. */
  lines: MapLine[];
  /** URL template of tiles; null shows the embedded map alone. */
  tiles: string | null;
  place: (Point & { label: string }) | null;
  /** What the whole map shows. */
  bounds: Bounds;
  /** Where the selected pin's dot is, in pixels from the corner of the map; null while it is not in sight. */
  onSelectedPoint: (point: MapPoint | null) => void;
  labels: PartnerMapLabels;
  /** Pixels at the bottom that a card of the page covers. */
  coveredBelow?: number;
};

export function PartnerMap(props: PartnerMapProps) {
  const { pins, selected, servedCodes, lines, tiles, place, bounds, labels, coveredBelow = 0 } = props;
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<PartnerMapHandle | null>(null);
  const [tilesShown, setTilesShown] = useState(false);

  // The map outlives a render: it asks for the newest functions when it needs them.
  const newest = useRef(props);
  useEffect(() => {
    newest.current = props;
  });

  useEffect(() => {
    if (!container.current) return;
    const started = startMap(
      container.current,
      {
        pin: (name) => newest.current.labels.pin(name),
        cluster: (count, near) => newest.current.labels.cluster(count, near),
      },
      {
        onSelect: (slug) => newest.current.onSelect(slug),
        onSelectedPoint: (point) => newest.current.onSelectedPoint(point),
        onTiles: setTilesShown,
      },
    );
    // What it shows is drawn in a moment of its own: a slow phone answers what somebody does in between.
    startTransition(() => setMap(started));
    return () => started.remove();
  }, []);

  useEffect(() => {
    map?.show({ pins, selected, servedCodes, lines, place, bounds, coveredBelow });
  }, [map, pins, selected, servedCodes, lines, place, bounds, coveredBelow]);

  useEffect(() => (tiles ? map?.showTiles(tiles) : undefined), [map, tiles]);

  return (
    <div className={tilesShown ? 'live-map live-map-tiles' : 'live-map'}>
      <MapControls
        labels={labels}
        onZoomIn={() => map?.zoomIn()}
        onZoomOut={() => map?.zoomOut()}
        onLocate={place && (() => map?.goTo(place))}
      />
      <div className="live-map-canvas" ref={container} role="region" aria-label={labels.region} />
      <p className="map-credit">{tilesShown ? labels.tilesCredit : labels.schematic}</p>
    </div>
  );
}
