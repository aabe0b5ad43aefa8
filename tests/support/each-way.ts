/** Looks at pages as everybody may see them: in both languages, at a phone's and a desk's width. */
import type { Browser, Cookie } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { LANGUAGES } from '#app/i18n/languages.ts';
import { expectAccessible } from './accessible.ts';
import { DESKTOP, PHONE, visit } from './browser.ts';

type Looking = {
  /** Of whoever looks. */
  cookies?: Cookie[] | undefined;
  languages?: readonly Language[];
};

export async function expectPagesInOrder(browser: Browser, urls: string[], looking: Looking = {}): Promise<void> {
  const { cookies = [], languages = LANGUAGES } = looking;
  for (const language of languages) {
    const { page, complaints, close } = await visit(browser, { language, reducedMotion: 'reduce' });
    await page.context().addCookies(cookies);
    for (const url of urls) {
      const answer = await page.goto(url);
      expect(answer?.status(), url).toBe(200);
      expect(page.url(), 'Led elsewhere').toBe(url);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      for (const viewport of [PHONE, DESKTOP]) {
        await page.setViewportSize(viewport);
        await expectAccessible(page);
      }
    }
    expect(complaints).toEqual([]);
    await close();
  }
}
