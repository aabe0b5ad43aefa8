/** The main job of the product: two minutes, one client, the right organisation. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP, openBrowser, PHONE, visit, type Visit } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function search({ page }: Visit, query: string) {
  await page.goto(server.url);
  await page.getByLabel('Welke hulp zoekt u').fill(query);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'geldzorgen in Roermond' }).waitFor();
}

test('on a phone the first result can be called without scrolling', async () => {
  const visiting = await visit(browser, { viewport: PHONE });
  const { page } = visiting;
  await search(visiting, 'schulden roermond');
  const first = page.locator('.res').first();
  const parts = [
    first.getByRole('heading', { name: 'Geldloket De Spaarvogel' }),
    first.getByText('werkt in Roermond'),
    first.getByText('Noor van Nergens'),
    first.getByRole('link', { name: '0475 00 12 34' }),
  ];
  const bar = await page.locator('.vsw').boundingBox();
  for (const part of parts) {
    const box = await part.boundingBox();
    expect(box, String(part)).not.toBeNull();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.y + box!.height, String(part)).toBeLessThanOrEqual(bar!.y);
  }
  expect(await first.getByRole('link', { name: '0475 00 12 34' }).getAttribute('href')).toBe('tel:+31475001234');
  expect(visiting.complaints).toEqual([]);
  await visiting.close();
});

describe.each([
  ['a phone', PHONE],
  ['a desk', DESKTOP],
])('at %s', (_, viewport) => {
  test('she searches, opens a partner, reads how to refer, and comes back to her results', async () => {
    const visiting = await visit(browser, { viewport });
    const { page } = visiting;
    await search(visiting, 'schulden roermond');
    await page.getByRole('link', { name: 'Geldloket De Spaarvogel', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Geldloket De Spaarvogel' }).waitFor();
    await expectText(page, 'Ja, in heel Roermond');
    await expectText(page, 'Zo verwijst u');
    await expectText(page, 'Vraag of uw cliënt dat wil');
    await page.getByRole('link', { name: /Terug naar \d+ resultaten/ }).click();
    await page.getByRole('heading', { level: 1, name: 'geldzorgen in Roermond' }).waitFor();
    expect(visiting.complaints).toEqual([]);
    await visiting.close();
  });

  test('she sees the same partners on the map, and a pin chooses its card', async () => {
    const visiting = await visit(browser, { viewport });
    const { page } = visiting;
    await search(visiting, 'schulden roermond');
    if (viewport === PHONE) await page.getByRole('link', { name: 'Kaart', exact: true }).click();
    const pin = page.locator(
      '.leaflet-marker-icon[role="button"]:not([aria-current]), .leaflet-marker-icon button:not([aria-current])',
    );
    await page.locator('.leaflet-container').waitFor();
    await pin.first().waitFor();
    const before = await chosen(page, viewport);
    await page.getByRole('button', { name: /^Bureau Rondom Rood/ }).click();
    await page.waitForFunction((name) => !document.querySelector('.res.sel')?.textContent?.includes(name), before);
    expect(await chosen(page, viewport)).toContain('Bureau Rondom Rood');
    expect(visiting.complaints).toEqual([]);
    await visiting.close();
  });

  test('it all works without JavaScript', async () => {
    const { page, close } = await visit(browser, { viewport, javaScript: false });
    await page.goto(server.url);
    await page.getByLabel('Welke hulp zoekt u').fill('schulden roermond');
    await page.getByRole('button', { name: 'Zoek', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'geldzorgen in Roermond' }).waitFor();
    await page.getByRole('link', { name: 'Haal Plaats Roermond weg' }).click();
    await page.getByRole('heading', { level: 1, name: /helpen bij geldzorgen$/ }).waitFor();
    await page.goBack();
    await page.locator('.filters > summary').click();
    await page.getByLabel('Doelgroep').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Toon resultaten' }).first().click();
    expect(new URL(page.url()).searchParams.get('audience')).toMatch(/^[a-z-]+$/);
    await page.goto(`${server.url}/?q=schulden+roermond`);
    if (viewport === PHONE) await page.getByRole('link', { name: 'Kaart', exact: true }).click();
    await page.locator('.mapbox .area-map').waitFor();
    await page.goto(`${server.url}/?q=schulden+roermond`);
    await page.getByRole('link', { name: 'Geldloket De Spaarvogel', exact: true }).first().click();
    await expectText(page, 'Zo verwijst u');
    await close();
  });
});

test('with the keyboard alone: type, choose a suggestion, open the first result, reach the number', async () => {
  const visiting = await visit(browser);
  const { page } = visiting;
  await page.goto(server.url);
  await page.locator('.leaflet-container').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  for (let i = 0; i < 20 && (await focused(page)) !== 'q'; i++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('q');
  await page.keyboard.type('schuld', { delay: 20 });
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await page.getByLabel('Welke hulp zoekt u').getAttribute('aria-activedescendant')).toBe('suggestion-0');
  await page.keyboard.press('Escape');
  await page.keyboard.type('en roermond');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'geldzorgen in Roermond' }).waitFor();
  const call = page.getByRole('link', { name: '0475 00 12 34' }).first();
  for (let i = 0; i < 40; i++) {
    if (await call.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  expect(await call.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(visiting.complaints).toEqual([]);
  await visiting.close();
});

test('a second visit has no complaint of the content policy either', async () => {
  const visiting = await visit(browser);
  for (let times = 0; times < 2; times++) {
    await visiting.page.goto(`${server.url}/?q=schulden+roermond`);
    await visiting.page.locator('.leaflet-container').waitFor();
  }
  expect(visiting.complaints).toEqual([]);
  await visiting.close();
});

test('near me: the position of the device orders by distance, rounded in the address', async () => {
  const visiting = await visit(browser, {
    permissions: ['geolocation'],
    geolocation: { latitude: 51.19412, longitude: 5.98765 },
  });
  const { page } = visiting;
  await page.goto(`${server.url}/?q=schulden+bij+mij+in+de+buurt`);
  await page.locator('.leaflet-container').waitFor();
  await page.getByRole('button', { name: 'Gebruik mijn plek' }).click();
  await page.waitForURL(/lat=51\.194&lng=5\.988/);
  await page.locator('.res .km', { hasText: 'km' }).first().waitFor();
  expect(visiting.complaints).toEqual([]);
  await visiting.close();
});

test.each([390, 360])(
  'on a phone of %i px the chosen partner lies above the bar, with the number on one line',
  async (width) => {
    const { page, close } = await visit(browser, { viewport: { ...PHONE, width } });
    await page.goto(`${server.url}/?q=schulden+roermond&view=map`);
    await page.locator('.leaflet-container').waitFor();
    const card = await boxOf(page, '.sheetcard');
    const bar = await boxOf(page, '.vsw');
    expect(card.y + card.height).toBeLessThanOrEqual(bar.y);
    const lines = await page.locator('.sheetcard .call').evaluate((link) => {
      const words = document.createRange();
      words.selectNodeContents(link.lastChild ?? link);
      return words.getClientRects().length;
    });
    expect(lines).toBe(1);
    await close();
  },
);

async function boxOf(page: Visit['page'], selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the screen`);
  return box;
}

async function expectText(page: Visit['page'], text: string) {
  await page.getByText(text).first().waitFor();
}

function focused(page: Visit['page']) {
  return page.evaluate(() => document.activeElement?.id);
}

async function chosen(page: Visit['page'], viewport: typeof PHONE) {
  const card = viewport === PHONE ? page.locator('.sheetcard h2') : page.locator('.res.sel h2');
  return (await card.textContent()) ?? '';
}

test('whoever clicks before a slow phone has started the page breaks nothing', async () => {
  const { page, complaints, close } = await visit(browser, { viewport: PHONE });
  const phone = await page.context().newCDPSession(page);
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  await page.addInitScript(() => setInterval(() => document.querySelector('main')?.click(), 1));
  for (let visits = 0; visits < 4; visits++) {
    await page.goto(`${server.url}/inloggen`);
    // Its button is only watched once the page has started.
    await page.waitForTimeout(300);
  }
  expect(complaints).toEqual([]);
  await close();
});
