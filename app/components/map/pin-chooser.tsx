/**
 * Puts the pin of an address right by hand: with buttons, by dragging, or by pressing the spot. Without scripts the pin
 * stays where it was. Finding the address is not done here.
 */
import { lazy, Suspense, useState } from 'react';
import { useHydrated } from '#app/components/ui/use-hydrated.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';

const PinMap = lazy(async () => {
  const { PinMap } = await import('./pin-chooser.client.tsx');
  return { default: PinMap };
});

export type PinLabels = Record<'hint' | 'map' | 'move' | 'up' | 'left' | 'right' | 'down' | 'moved' | 'back', string> &
  Record<'zoomIn' | 'zoomOut' | 'locate' | 'tilesCredit' | 'schematic', string>;

type Props = {
  /** Under which the pin and its address are sent. */
  names: { pin: string; address: string };
  /** Where the address was found, and where its pin is: `latitude,longitude`. Null: there is nothing to put right. */
  place: { address: string; found: string; pin: string } | null;
  domain: Domain;
  /** URL template of tiles; null shows the embedded map alone. */
  tiles: string | null;
  labels: PinLabels;
};

const NOT_MOVED = { pin: '', address: '' };

export function PinChooser({ names, place, domain, tiles, labels }: Props) {
  const isAlive = useHydrated();
  const wasMoved = place !== null && place.pin !== place.found;
  const [moved, setMoved] = useState(wasMoved ? { pin: place.pin, address: place.address } : NOT_MOVED);
  // Of another address it says nothing.
  const isMoved = place !== null && place.address === moved.address;
  return (
    <>
      <input type="hidden" name={names.pin} value={moved.pin} />
      <input type="hidden" name={names.address} value={moved.address} />
      {isAlive && place && (
        <div className="pin-chooser">
          <p>{labels.hint}</p>
          <Suspense fallback={<div className="pin-map" />}>
            <PinMap
              at={isMoved ? moved.pin : place.found}
              domain={domain}
              tiles={tiles}
              labels={labels}
              onMove={(pin) => setMoved({ pin, address: place.address })}
            />
          </Suspense>
          <p className="pin-moved" role="status">
            {isMoved && (
              <>
                {labels.moved}{' '}
                <button type="button" className="btn btn-quiet" onClick={() => setMoved(NOT_MOVED)}>
                  {labels.back}
                </button>
              </>
            )}
          </p>
        </div>
      )}
    </>
  );
}
