/** What the signs on the map mean, in words. The domain shapes are explained by the filters above the list. */
import { useId } from 'react';
import { DOMAIN_COLOURS } from './pin-shapes.ts';
import { ringArcs } from './cluster-ring.ts';
import './map.css';

type MapLegendProps = {
  /** "Hier werkt De Spaarvogel: Roermond, Roerdalen, Maasgouw"; null when no service area is shown. */
  served: string | null;
  /** "Korte lijntjes van De Spaarvogel"; null or left out when no lines are shown. */
  lines?: string | null;
  /** "Meer organisaties op één plek"; null when no pins are grouped. */
  groups: string | null;
  /** "Op de kaart staan organisatie 1 tot en met 400 van 1200"; null or left out when everybody is on it. */
  part?: string | null;
};

export function MapLegend({ served, lines = null, groups, part = null }: MapLegendProps) {
  const hatch = `legend${useId().replaceAll(':', '')}`;
  if (!served && !lines && !groups && !part) return null;
  return (
    <ul className="map-legend">
      {served && (
        <li>
          <svg width="28" height="20" aria-hidden="true" focusable="false">
            <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
              <path fill="#FAF3E3" d="M0 0h8v8H0z" />
              <path stroke="#EBC0A2" strokeWidth="1.3" d="M0 .6h8" />
            </pattern>
            <rect className="map-legend-area" x=".8" y=".8" width="26.4" height="18.4" rx="3" fill={`url(#${hatch})`} />
          </svg>
          {served}
        </li>
      )}
      {lines && (
        <li>
          <svg className="map-legend-line" width="28" height="12" aria-hidden="true" focusable="false">
            <path d="M2 6H22" />
            <circle cx="23" cy="6" r="4" />
          </svg>
          {lines}
        </li>
      )}
      {groups && (
        <li>
          <svg width="28" height="28" viewBox="-22 -22 44 44" aria-hidden="true" focusable="false">
            <circle className="map-disc" r="21.5" />
            {ringArcs({ medical: 1, informal: 1, municipal: 1 }).map(({ domain, path }) => (
              <path key={domain} className="map-arc" stroke={DOMAIN_COLOURS[domain]} d={path} />
            ))}
            <text className="map-count" y="5.6">
              3
            </text>
          </svg>
          {groups}
        </li>
      )}
      {part && <li>{part}</li>}
    </ul>
  );
}
