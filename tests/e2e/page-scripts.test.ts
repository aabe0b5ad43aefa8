/** What a visitor downloads to make a page work: the words of one language, nothing of a workbench, no map unasked. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import english from '#app/i18n/texts/site.en.json' with { type: 'json' };
import dutch from '#app/i18n/texts/site.nl.json' with { type: 'json' };
import { DESKTOP, openBrowser, PHONE, visit, type VisitOptions } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';

const SEARCH = '/?q=schulden+roermond';
/** All scripts of the search page before the map. What is over it should be worth it to somebody with a slow line. */
const MOST_KB = 145;

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ GEOCODER: 'none' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test.each([
  { language: 'nl', own: dutch.safety.danger, other: english.safety.danger },
  { language: 'en', own: english.safety.danger, other: dutch.safety.danger },
] as const)('the words of the other language stay away, in $language', async ({ language, own, other }) => {
  const scripts = await scriptsOf(SEARCH, { language, viewport: PHONE });
  expect(holding(scripts, own)).toHaveLength(1);
  expect(holding(scripts, other)).toEqual([]);
});

test('a search on a phone brings neither the map nor the workbench, and stays light', async () => {
  const scripts = await scriptsOf(SEARCH, { viewport: PHONE });
  expect(holding(scripts, 'leaflet-')).toEqual([]);
  expect(holding(scripts, 'bench-')).toEqual([]);
  const kB = [...scripts.values()].reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;
  expect(kB).toBeLessThan(MOST_KB);
});

test('on a phone the map is downloaded by who asks for it', async () => {
  const { page, complaints, close } = await visit(browser, { viewport: PHONE });
  await page.goto(server.url + SEARCH);
  await page.getByRole('link', { name: 'Kaart', exact: true }).click();
  await page.locator('.leaflet-container').waitFor();
  await page.getByRole('link', { name: 'Lijst', exact: true }).click();
  await page.locator('.res').first().waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('beside the list of a wide screen the map comes in a file of its own', async () => {
  const scripts = await scriptsOf(SEARCH, { viewport: DESKTOP }, '.leaflet-container');
  expect(holding(scripts, 'leaflet-')).toHaveLength(1);
});

/**
 * @param until what is on the page once all is there
 * @returns the text of each script the page asked for, by its address
 */
async function scriptsOf(path: string, options: VisitOptions, until = 'main'): Promise<Map<string, string>> {
  const { page, complaints, close } = await visit(browser, options);
  const asked: Promise<[string, string]>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    asked.push(response.text().then((text) => [response.url(), text]));
  });
  await page.goto(server.url + path);
  await page.locator(until).first().waitFor();
  await page.waitForLoadState('networkidle');
  const scripts = new Map(await Promise.all(asked));
  expect(complaints).toEqual([]);
  await close();
  return scripts;
}

function holding(scripts: Map<string, string>, words: string): string[] {
  return [...scripts].filter(([, text]) => text.includes(words)).map(([url]) => url);
}
