/** What every page has to be, at the width it is looked at: nothing that axe objects to, nothing that sticks out. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Read from its file: a test has no use for axe, the page has. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Beyond WCAG 2.2 AA also what axe holds for good practice: landmarks, one h1, headings in order. Reading style sheets and
 * films beforehand is for pages with sound, of which there are none.
 */
const HOW: RunOptions = {
  reporter: 'no-passes',
  resultTypes: ['violations'],
  preload: false,
  rules: { 'target-size': { enabled: true } },
};

/** Needs scripts in the page. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await faultsOf(page), `${page.url()} at ${page.viewportSize()?.width}`).toEqual([]);
}

/** In the page itself, once for all the widths it is looked at: a tenth of the time of a fresh page for every look. */
export async function faultsOf(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) for (const frame of page.frames()) await frame.evaluate(AXE);
  await page.evaluate(comeToRest, { quietMs: 60, mostMs: 3_000 });
  return page.evaluate(async (how) => {
    const { violations } = await window.axe.run(how);
    const faults = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
    const sticksOut = document.documentElement.scrollWidth - window.innerWidth;
    return sticksOut > 0 ? [...faults, `scrolls sideways by ${sticksOut} px`] : faults;
  }, HOW);
}

/** Runs in the page. While a colour changes no contrast is the right one, and an answer that came may still be drawn. */
async function comeToRest({ quietMs, mostMs }: { quietMs: number; mostMs: number }): Promise<void> {
  let changedAt = performance.now();
  const watching = new MutationObserver(() => (changedAt = performance.now()));
  watching.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const giveUpAt = performance.now() + mostMs;
  let isMoving = true;
  while (isMoving && performance.now() < giveUpAt) {
    await new Promise((resolve) => setTimeout(resolve, quietMs / 2));
    const animations = document.getAnimations();
    isMoving =
      performance.now() - changedAt < quietMs ||
      animations.some((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity);
  }
  watching.disconnect();
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
