/** axe finds nothing on any page, in either language, at a phone's and a desk's width; and zooming loses nothing. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { LANGUAGES } from '#app/i18n/languages.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit, type Visit } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { lossesOf } from '#tests/support/zoomed.ts';

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
let visits: { language: Language; visiting: Visit }[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  // The first page of a new server takes the longest.
  await fetch(server.url);
  visits = await Promise.all(
    LANGUAGES.map(async (language) => ({
      language,
      visiting: await visit(browser, { language, reducedMotion: 'reduce' }),
    })),
  );
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Both languages at once: a page that is examined keeps one core busy. What depends on the width, depends on it in the styles. */
test.each(PAGES)('%s', async (path) => {
  await Promise.all(visits.map(({ language, visiting }) => examine(path, language, visiting)));
});

async function examine(path: string, language: Language, { page, complaints }: Visit): Promise<void> {
  const response = await page.goto(server.url + path);
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  if (path.startsWith('/?')) await page.locator('.leaflet-container, .nothing').first().waitFor({ state: 'attached' });
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    await expectAccessible(page);
  }
  expect(await lossesOf(page), path).toEqual([]);
  const isMissing = path === '/er-is-hier-niets';
  expect(response?.status()).toBe(isMissing ? 404 : 200);
  // A browser complains of a page that is not there.
  expect(complaints.splice(0)).toHaveLength(isMissing ? 1 : 0);
}
