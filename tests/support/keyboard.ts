/** A page as somebody without a mouse meets it: one stop of the Tab key after the other. */
import type { Locator, Page } from 'playwright-core';

/** More than any page has. */
const MANY_STOPS = 800;

/** As somebody without a mouse gets there. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let step = 0; step < MANY_STOPS; step += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not reach ${String(wanted)}`);
}

export type Walk = { stops: number; faults: string[] };

/** The page tells of every stop itself, so the keys need not wait for an answer: so many are pressed before it is asked. */
const KEYS_AT_ONCE = 20;
/** A date is one control with a stop for the day, the month, the year and the calendar. */
const PARTS_OF_A_CONTROL = 8;

/**
 * From the top of the page to its end, or through one element of it. A fault is a stop whose focus is not seen, that lies
 * under something else, or that cannot be left; and an order of its own (`tabindex` above 0).
 */
export async function walkThrough(page: Page, within = 'body'): Promise<Walk> {
  await page.evaluate(startWalk, { within, partsOfAControl: PARTS_OF_A_CONTROL });
  for (let pressed = 0; pressed < MANY_STOPS; pressed += KEYS_AT_ONCE) {
    for (let key = 0; key < KEYS_AT_ONCE; key += 1) await page.keyboard.press('Tab');
    const walk = await page.evaluate(() => window.walk);
    if (walk.ended) return walk;
  }
  const { stops, faults } = await page.evaluate(() => window.walk);
  return { stops, faults: [...faults, 'the end of the page is never reached'] };
}

/**
 * In the page: looks at each stop as the key is let go, when the page has scrolled to it. Its functions come last: before
 * its end tsx calls a helper for each, which a page has not.
 */
function startWalk({ within, partsOfAControl }: { within: string; partsOfAControl: number }): void {
  const part = document.querySelector<HTMLElement>(within) ?? document.body;
  const walk: Window['walk'] = { stops: 0, faults: ownOrders(), ended: false };
  const seen = new Set<Element>();
  let last: Element | null = null;
  let timesHere = 0;
  window.walk = walk;
  window.scrollTo(0, 0);
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
  return document.addEventListener('keyup', ({ key }) => key === 'Tab' && !walk.ended && look(), { capture: true });

  function ownOrders(): string[] {
    return [...document.querySelectorAll('*')]
      .filter((one) => one instanceof HTMLElement && one.tabIndex > 0)
      .map((one) => `has an order of its own: ${nameOf(one)}`);
  }

  function look(): void {
    const stop = document.activeElement;
    if (!stop || stop === document.body || !part.contains(stop)) return void (walk.ended = true);
    timesHere = stop === last ? timesHere + 1 : 1;
    if (stop === last && timesHere <= partsOfAControl && hasParts(stop)) return;
    if (seen.has(stop)) {
      walk.ended = true;
      const [first] = seen;
      if (stop !== first || stop === last) walk.faults.push(`cannot be left: ${nameOf(stop)}`);
      return;
    }
    last = stop;
    seen.add(stop);
    walk.stops += 1;
    if (!isFocusSeen(stop)) walk.faults.push(`focus is not seen: ${nameOf(stop)}`);
    if (!isUncovered(stop)) walk.faults.push(`focus lies under something else: ${nameOf(stop)}`);
  }

  function hasParts(one: Element): boolean {
    return one.matches('[type=date], [type=time], [type=datetime-local], video, audio');
  }

  function nameOf(one: Element): string {
    return one.outerHTML.replace(/\s+/g, ' ').slice(0, 160);
  }

  /** Drawn on the control, or on the box or the label that stands for it. */
  function isFocusSeen(one: Element): boolean {
    const around = [one.parentElement, one.parentElement?.parentElement, one.nextElementSibling];
    const label = one instanceof HTMLInputElement ? one.labels?.[0] : null;
    return [one, label, ...around].some((box) => box && hasRing(box)) || isDrawnAround(one);
  }

  /** In a drawing the shape itself gets a line. */
  function isDrawnAround(one: Element): boolean {
    const [shape] = one instanceof SVGElement ? one.children : [];
    if (!shape) return false;
    const { stroke, strokeWidth } = getComputedStyle(shape);
    return parseFloat(strokeWidth) >= 2 && contrast(stroke, groundOf(one)) >= 3;
  }

  function hasRing(box: Element): boolean {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(box);
    const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    const shadows = boxShadow === 'none' ? [] : (boxShadow.match(/rgba?\([^)]+\)/g) ?? []);
    const ground = groundOf(box);
    return [...(isOutlined ? [outlineColor] : []), ...shadows].some((colour) => contrast(colour, ground) >= 3);
  }

  function groundOf(box: Element): string {
    for (let one = box.parentElement; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      if (!/, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  }

  function contrast(one: string, other: string): number {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }

  function luminance(colour: string): number {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  /** Some of it is on the screen with nothing over it. */
  function isUncovered(one: Element): boolean {
    const [box] = one.getClientRects();
    if (!box) return false;
    const { left, top, width, height } = box;
    const points = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.1, 0.9].map((y) => [left + x * width, top + y * height]));
    return points.some(([x = 0, y = 0]) => {
      const seen = document.elementFromPoint(x, y);
      return seen !== null && (one.contains(seen) || seen.contains(one) || seen.closest('label')?.contains(one));
    });
  }
}

declare global {
  interface Window {
    /** How far a walk through this page is. */
    walk: Walk & { ended: boolean };
  }
}
