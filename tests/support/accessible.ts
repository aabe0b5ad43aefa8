/** What every page has to be, at the width it is looked at: nothing that axe objects to, nothing that sticks out. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Needs scripts in the page. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  const at = `${page.url()} at ${page.viewportSize()?.width}`;
  expect(found, at).toEqual([]);
  const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sticksOut, `${at} scrolls sideways`).toBeLessThanOrEqual(0);
}
