/** How a pin and a group look on the moving map: buttons with a drawing, named for those who do not see it. */
import type { DomainCounts } from '#app/domain/geo/pin-groups.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import sprite from '../ui/sprite.svg?url';
import { ringArcs } from './cluster-ring.ts';
import { html, svg } from './dom-elements.ts';
import { DOMAIN_COLOURS, PIN_OUTLINES } from './pin-shapes.ts';

const UNSEEN = { 'aria-hidden': 'true', focusable: 'false' };

/** Draws a pin into its button, which stays the same element: whoever stands on it keeps the focus. */
export function drawPin(button: HTMLButtonElement, domain: Domain, name: string, selected: boolean): void {
  button.className = selected ? 'map-pin map-pin-selected' : 'map-pin';
  if (selected) button.setAttribute('aria-current', 'true');
  else button.removeAttribute('aria-current');
  if (!selected) {
    button.replaceChildren(
      svg(
        'svg',
        { ...UNSEEN, viewBox: '-18 -42 36 48' },
        svg('path', { class: 'map-stem', d: 'M0 0V-13' }),
        svg('circle', { class: 'map-dot', r: 3 }),
        shape(domain, -26, 26),
      ),
    );
    return;
  }
  button.replaceChildren(
    svg(
      'svg',
      { ...UNSEEN, viewBox: '-27 -68 54 84' },
      svg('circle', { class: 'map-glow', r: 15 }),
      svg('path', { class: 'map-stem map-stem-selected', d: 'M0 0V-24' }),
      svg('circle', { class: 'map-dot map-dot-selected', r: 5.5 }),
      shape(domain, -42, 42),
    ),
    html('span', { class: 'map-flag', 'aria-hidden': 'true' }, name),
  );
}

export function drawGroup(button: HTMLButtonElement, count: number, domains: DomainCounts): void {
  drawDisc(button, domains, svg('text', { class: 'map-count', y: 5.2 }, String(count)));
}

/** A single partner that hangs below the chosen one. */
export function drawHanging(button: HTMLButtonElement, domain: Domain): void {
  drawDisc(button, { [domain]: 1 }, shape(domain, 0, 26));
}

function drawDisc(button: HTMLButtonElement, domains: DomainCounts, inside: SVGElement): void {
  button.className = 'map-group';
  button.replaceChildren(
    svg(
      'svg',
      { ...UNSEEN, viewBox: '-22 -22 44 44' },
      svg('circle', { class: 'map-disc', r: 21.5 }),
      ...ringArcs(domains).map(({ domain, path }) =>
        svg('path', { class: 'map-arc', stroke: DOMAIN_COLOURS[domain], d: path }),
      ),
      inside,
    ),
  );
}

function shape(domain: Domain, y: number, size: number): SVGGElement {
  return svg(
    'g',
    { transform: `translate(0 ${y}) scale(${size / 32})` },
    svg('path', { class: 'map-edge', d: PIN_OUTLINES[domain] }),
    svg('use', { href: `${sprite}#${domain}`, x: -16, y: -16, width: 32, height: 32 }),
  );
}
