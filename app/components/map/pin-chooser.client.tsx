/** The map of a pin that can be moved. Loaded lazily: only who has an address to put right needs it. */
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '#app/components/ui/icon.tsx';
import { readPoint, writePoint } from '#app/domain/application/pin.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import { MapControls } from './controls.tsx';
import './map.css';
import './partner-map.css';
import type { PinLabels } from './pin-chooser.tsx';
import { startPinMap, type PinMapHandle } from './pin-chooser-map.ts';
import './pin-chooser.css';

type Props = {
  /** `latitude,longitude` */
  at: string;
  domain: Domain;
  tiles: string | null;
  onMove: (point: string) => void;
  labels: PinLabels;
};

/** In steps on the screen, in the order of reading. */
const DIRECTIONS = [
  { name: 'up', right: 0, down: -1 },
  { name: 'left', right: -1, down: 0 },
  { name: 'right', right: 1, down: 0 },
  { name: 'down', right: 0, down: 1 },
] as const;

export function PinMap(props: Props) {
  const { at, domain, tiles, labels } = props;
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<PinMapHandle | null>(null);
  const [tilesShown, setTilesShown] = useState(false);

  // The map outlives a render: it asks for the newest function when it needs it.
  const newest = useRef(props);
  useEffect(() => {
    newest.current = props;
  });

  useEffect(() => {
    if (!container.current) return;
    const started = startPinMap(container.current, domain, {
      onMove: (point) => newest.current.onMove(writePoint(point)),
      onTiles: setTilesShown,
    });
    map.current = started;
    return () => {
      map.current = null;
      started.remove();
    };
  }, [domain]);

  useEffect(() => {
    const point = readPoint(at);
    if (point) map.current?.put(point);
  }, [at, domain]);

  useEffect(() => (tiles ? map.current?.showTiles(tiles) : undefined), [tiles, domain]);

  return (
    <>
      <div className={tilesShown ? 'pin-map live-map live-map-tiles' : 'pin-map live-map'}>
        <MapControls
          labels={labels}
          onZoomIn={() => map.current?.zoomIn()}
          onZoomOut={() => map.current?.zoomOut()}
          onLocate={null}
        />
        <div className="live-map-canvas" ref={container} role="region" aria-label={labels.map} />
        <p className="map-credit">{tilesShown ? labels.tilesCredit : labels.schematic}</p>
      </div>
      <div className="pin-arrows" role="group" aria-label={labels.move}>
        {DIRECTIONS.map(({ name, right, down }) => (
          <button
            key={name}
            type="button"
            className={`btn pin-${name}`}
            aria-label={labels[name]}
            onClick={() => map.current?.nudge(right, down)}
          >
            <Icon name={name === 'left' ? 'left' : 'right'} />
          </button>
        ))}
      </div>
    </>
  );
}
