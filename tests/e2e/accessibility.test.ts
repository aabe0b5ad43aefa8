/** axe finds nothing on any page, in either language, at a phone's and a desk's width. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';

const PAGES = [
  '/',
  '/?q=schulden+roermond',
  '/?q=schulden+roermond&view=map',
  '/?q=mijn+man+slaat+mij',
  '/?q=xqzvw',
  '/?q=babyspullen+gennep',
  '/?q=vrlokudige+roermond',
  '/?q=lamp+kapot+venlo',
  '/?q=schulden+roermond&domain=education&language=ar',
  '/?q=wie+komt+er+thuis+de+eerste+acht+dagen+na+de+geboorte',
  '/?theme=money&municipality=venlo&audience=low-income&open=now',
  '/partners/geldloket-de-spaarvogel?q=schulden+roermond',
  '/partners/online-moedergroep-nachtlampje',
  '/kaartje/geldloket-de-spaarvogel',
  '/kaartje/geldloket-de-spaarvogel?taal=ar&k=00000000',
  '/lijstje',
  '/lijstje?p=geldloket-de-spaarvogel&p=stichting-knikkerzak&p=weg',
  '/lijstje?p=geldloket-de-spaarvogel&p=stichting-knikkerzak&vergelijk=ja',
  '/lijstje/kaartjes?p=geldloket-de-spaarvogel&p=stichting-knikkerzak',
  '/zorgpaden',
  '/zorgpaden/money?gemeente=leudal',
  '/netwerk',
  '/netwerk?thema=money',
  '/programmas',
  '/programmas?gemeente=venlo',
  '/programmas/voorzorg',
  '/lessen',
  '/themas',
  '/themas/money',
  '/themas/safety',
  '/gemeenten',
  '/gemeenten/gennep',
  '/gemeenten/gennep/boekje',
  '/dashboard',
  '/dashboard?gemeente=gennep',
  '/op-de-hoogte?gemeente=gennep',
  '/agenda',
  '/agenda/netwerkcafe',
  '/agenda/afmelden',
  '/wie-is-wie',
  '/werkgroepen',
  '/werkgroepen/armoede-en-schulden',
  '/over',
  '/koppelingen',
  '/privacy',
  '/toegankelijkheid',
  '/dev/componenten',
  '/er-is-hier-niets',
];

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Both widths at once: a page that is examined keeps one core busy. */
describe.each(['nl', 'en'] as const)('in %s', (language) => {
  test.each(PAGES)('%s', async (path) => {
    await Promise.all([PHONE, DESKTOP].map((viewport) => examine(path, language, viewport)));
  });
});

async function examine(path: string, language: 'nl' | 'en', viewport: typeof PHONE): Promise<void> {
  const { page, complaints, close } = await visit(browser, { viewport, language, reducedMotion: 'reduce' });
  const response = await page.goto(server.url + path);
  if (path.startsWith('/?')) await page.locator('.leaflet-container, .nothing').first().waitFor({ state: 'attached' });
  await expectAccessible(page);
  const isMissing = path === '/er-is-hier-niets';
  expect(response?.status()).toBe(isMissing ? 404 : 200);
  if (!isMissing) expect(complaints).toEqual([]);
  await close();
}

test('at 320 pixels wide nothing scrolls sideways', async () => {
  const visiting = await visit(browser, { viewport: { width: 320, height: 640 } });
  for (const path of PAGES) {
    await visiting.page.goto(server.url + path);
    const wide = await visiting.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, path).toBeLessThanOrEqual(0);
  }
  await visiting.close();
});
