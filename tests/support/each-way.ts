/** Looks at pages as everybody may see them: in both languages, at a phone's and a desk's width. */
import type { Browser, Cookie } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { DESKTOP, PHONE, visit } from './browser.ts';

/** @param cookies of whoever looks */
export async function expectPagesInOrder(browser: Browser, urls: string[], cookies: Cookie[] = []): Promise<void> {
  for (const language of ['nl', 'en'] as const) {
    const { page, complaints, close } = await visit(browser, { language, reducedMotion: 'reduce' });
    await page.context().addCookies(cookies);
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      for (const url of urls) {
        const answer = await page.goto(url);
        expect(answer?.status(), url).toBe(200);
        expect(page.url(), 'Led elsewhere').toBe(url);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        await expectAccessible(page);
        if (process.env.PICTURES) {
          const name = new URL(url).pathname.replaceAll('/', '_') + (url.includes('forged') ? '_forged' : '');
          await page.screenshot({ path: `${process.env.PICTURES}/${name}-${language}-${viewport.width}.png`, fullPage: true });
        }
      }
    }
    expect(complaints).toEqual([]);
    await close();
  }
}
