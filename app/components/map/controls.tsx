/** Buttons on the map, before it in the reading order: zoom works without going past every pin. */
import { Icon } from '../ui/icon.tsx';

export type MapControlLabels = { zoomIn: string; zoomOut: string; locate: string };

type MapControlsProps = {
  labels: MapControlLabels;
  onZoomIn: () => void;
  onZoomOut: () => void;
  /** Null when no place is known to go to. */
  onLocate: (() => void) | null;
};

export function MapControls({ labels, onZoomIn, onZoomOut, onLocate }: MapControlsProps) {
  return (
    <div className="map-controls">
      <div>
        <button type="button" aria-label={labels.zoomIn} onClick={onZoomIn}>
          <Icon name="plus" />
        </button>
        <button type="button" aria-label={labels.zoomOut} onClick={onZoomOut}>
          <Icon name="minus" />
        </button>
      </div>
      {onLocate && (
        <div>
          <button type="button" aria-label={labels.locate} onClick={onLocate}>
            <Icon name="locate" />
          </button>
        </div>
      )}
    </div>
  );
}
