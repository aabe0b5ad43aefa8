/** Keeps the buttons on the map equal to the marks there should be, moving as little as possible. */
import { DivIcon, Marker, type Map as LeafletMap } from 'leaflet';
import type { Mark } from './clusters.ts';
import { html } from './dom-elements.ts';
import { drawGroup, drawHanging, drawPin } from './mark-signs.ts';

type Shown = { mark: Mark; marker: Marker; button: HTMLButtonElement; look: string };

export type PinNames = { pin(name: string): string; group(mark: Mark & { kind: 'group' }): string };

/** Beside the selected pin's dot other marks would hide it: they hang below it, as a group. */
const TOO_NEAR = 26;
/** How far from the edge of the map a pin with the focus is at least: its own width and height. */
const SIGHT: [number, number] = [56, 72];
/** How far below, in pixels: `.map-group-below` in partner-map.css. */
export const HANGS_BY = 36;

export function pinLayer(map: LeafletMap, names: PinNames, onChoose: (mark: Mark) => void) {
  const shown = new Map<string, Shown>();
  // The end of a drag that began on a button is a click on that button too.
  let dragged = false;
  map.getContainer().addEventListener('pointerdown', () => (dragged = false), { capture: true });
  map.on('dragstart', () => (dragged = true));

  function add(mark: Mark): Shown {
    const button = html('button', { type: 'button' });
    const icon = new DivIcon({ html: button, className: 'map-mark', iconSize: [0, 0] });
    const marker = new Marker([mark.latitude, mark.longitude], { icon, interactive: false, keyboard: false });
    const one: Shown = { mark, marker: marker.addTo(map), button, look: '' };
    button.addEventListener('click', (event) => {
      if (dragged && event.detail > 0) return;
      onChoose(one.mark);
    });
    button.addEventListener('dblclick', (event) => event.stopPropagation());
    // Whoever gets here with the keyboard sees it whole, wherever the map was looking.
    button.addEventListener('focus', () => {
      if (button.matches(':focus-visible')) map.panInside(marker.getLatLng(), { padding: SIGHT, animate: false });
    });
    shown.set(mark.key, one);
    return one;
  }

  function draw(one: Shown, selected: string | null, below: boolean) {
    const { mark, button, marker } = one;
    const isSelected = mark.kind === 'pin' && mark.pin.slug === selected;
    const label = mark.kind === 'pin' ? names.pin(mark.pin.name) : names.group(mark);
    const look = `${isSelected} ${below} ${label}`;
    if (look === one.look) return;
    one.look = look;
    button.setAttribute('aria-label', label);
    marker.setZIndexOffset(isSelected ? 10_000 : 0);
    if (mark.kind === 'group') drawGroup(button, mark.count, mark.domains);
    else if (below) drawHanging(button, mark.pin.domain);
    else drawPin(button, mark.pin.domain, mark.pin.name, isSelected);
    button.classList.toggle('map-group-below', below);
  }

  function isTooNear(mark: Mark, chosen: Mark): boolean {
    const spot = map.latLngToLayerPoint([chosen.latitude, chosen.longitude]);
    return mark !== chosen && map.latLngToLayerPoint([mark.latitude, mark.longitude]).distanceTo(spot) < TOO_NEAR;
  }

  /** The order of the buttons is the order of the list, for the keyboard. */
  function putInOrder(marks: Mark[]) {
    let next = map.getPane('markerPane')?.firstElementChild ?? null;
    for (const { key } of marks) {
      const element = shown.get(key)?.marker.getElement();
      if (!element) continue;
      if (element === next) next = next.nextElementSibling;
      else element.parentElement?.insertBefore(element, next);
    }
  }

  return {
    /** @returns the keys of the marks that hang below the selected pin */
    show(marks: Mark[], selected: string | null): Set<string> {
      const keys = new Set(marks.map((mark) => mark.key));
      for (const [key, { marker }] of shown) {
        if (keys.has(key)) continue;
        marker.remove();
        shown.delete(key);
      }
      const chosen = marks.find((mark) => mark.kind === 'pin' && mark.pin.slug === selected);
      const hanging = new Set(chosen && marks.filter((mark) => isTooNear(mark, chosen)).map((mark) => mark.key));
      for (const mark of marks) {
        const one = shown.get(mark.key) ?? add(mark);
        one.mark = mark;
        draw(one, selected, hanging.has(mark.key));
      }
      putInOrder(marks);
      return hanging;
    },
    /** The name of the selected pin stands on the side where there is room. */
    turnFlag() {
      const flag = map.getContainer().querySelector('.map-flag');
      if (!flag) return;
      flag.classList.remove('map-flag-left');
      const room = map.getContainer().getBoundingClientRect().right - 12;
      if (flag.getBoundingClientRect().right > room) flag.classList.add('map-flag-left');
    },
    focus(slug: string) {
      shown.get(`pin ${slug}`)?.button.focus({ preventScroll: true });
    },
  };
}
