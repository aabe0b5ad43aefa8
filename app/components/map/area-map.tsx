/**
 * The map as one drawing from the server: for a page without scripts, while the moving map loads, in print, and small
 * on a partner's page. It repeats what the list says, so by default assistive technology passes it by.
 */
import { useId } from 'react';
import type { MapLayer } from '#app/domain/geo/map-image.ts';
import type { MapView, ViewLabel } from '#app/domain/geo/map-view.ts';
import type { PinGroup, PlacedPin } from '#app/domain/geo/pin-groups.ts';
import { DOMAINS, type Domain } from '#app/domain/organisation/domains.ts';
import { paths } from '#app/paths.ts';
import sprite from '../ui/sprite.svg?url';
import { ringArcs } from './cluster-ring.ts';
import './map.css';
import { DOMAIN_COLOURS, PIN_OUTLINES } from './pin-shapes.ts';

/** @param label what the picture shows; null when the page says the same beside it */
export function AreaMap({ view, label }: { view: MapView; label: string | null }) {
  // The colons of React's ids would end an address in url().
  const id = `map${useId().replaceAll(':', '')}`;
  const { scale, left, top, served, selected } = view;
  const placed = `translate(${left} ${top}) scale(${scale})`;
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  const domains = new Set(view.pins.map((pin) => pin.domain));
  return (
    <svg className="area-map" viewBox={`0 0 ${view.width} ${view.height}`} focusable="false" {...named}>
      <defs>
        <Hatch id={`${id}-hatch`} scale={scale} />
        {DOMAINS.filter((domain) => domains.has(domain)).map((domain) => (
          <g key={domain} id={`${id}-${domain}`}>
            <path className="map-stem" d="M0 0V-13" />
            <circle className="map-dot" r="3" />
            <Shape domain={domain} y={-26} size={26} />
          </g>
        ))}
      </defs>
      <Base view={view} layer="ground" />
      {served && <path d={served.area} transform={placed} fill={`url(#${id}-hatch)`} fillOpacity=".86" />}
      <Base view={view} layer="lines" />
      {served && <path className="map-served-line" d={served.outline} transform={placed} />}
      {view.labels.map((one) => (
        <Label key={`${one.kind} ${one.x} ${one.y}`} {...one} />
      ))}
      {view.pins.map(({ slug, domain, x, y }) => (
        <use key={slug} href={`#${id}-${domain}`} x={x} y={y} />
      ))}
      {view.groups.map((group) => (
        <Group key={`${group.x} ${group.y}`} {...group} />
      ))}
      {selected && <Selected {...selected} />}
    </svg>
  );
}

function Base({ view: { picture, version }, layer }: { view: MapView; layer: MapLayer }) {
  return <image href={paths.mapImage(layer, version)} {...picture} />;
}

/** Diagonal lines; the pattern undoes the scale of the area it fills. */
function Hatch({ id, scale }: { id: string; scale: number }) {
  const size = 1 / scale;
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform={`scale(${size}) rotate(-45)`}>
      <path fill="#FAF3E3" d="M0 0h8v8H0z" />
      <path stroke="#EBC0A2" strokeWidth="1.3" d="M0 .6h8" />
    </pattern>
  );
}

function Label({ kind, text, x, y, angle }: ViewLabel) {
  const spot = angle === 0 ? { x, y } : { transform: `translate(${x} ${y}) rotate(${angle})` };
  return (
    <text className={`map-name map-name-${kind}`} dy="4.5" {...spot}>
      {text}
    </text>
  );
}

/** A domain shape with its white edge, its middle `y` above the spot. */
function Shape({ domain, y, size }: { domain: Domain; y: number; size: number }) {
  return (
    <g transform={`translate(0 ${y}) scale(${size / 32})`}>
      <path className="map-edge" d={PIN_OUTLINES[domain]} />
      <use href={`${sprite}#${domain}`} x="-16" y="-16" width="32" height="32" />
    </g>
  );
}

function Group({ x, y, count, domains }: PinGroup) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className="map-disc" r="21.5" />
      {ringArcs(domains).map(({ domain, path }) => (
        <path key={domain} className="map-arc" stroke={DOMAIN_COLOURS[domain]} d={path} />
      ))}
      <text className="map-count" y="5.2">
        {count}
      </text>
    </g>
  );
}

function Selected({ domain, x, y }: PlacedPin) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className="map-glow" r="15" />
      <path className="map-stem map-stem-selected" d="M0 0V-24" />
      <circle className="map-dot map-dot-selected" r="5.5" />
      <Shape domain={domain} y={-42} size={42} />
    </g>
  );
}
