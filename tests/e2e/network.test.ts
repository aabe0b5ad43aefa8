/** Who refers to whom: around a partner, for a theme, as a whole, and as lines on the map. */
import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';

const AROUND = '/netwerk?partner=geldloket-de-spaarvogel';
const THEME = '/netwerk?thema=money&gemeente=roermond';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ MAP_TILES: 'none' }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe.each([
  ['a phone', PHONE],
  ['a desk', DESKTOP],
])('on %s', (_, viewport) => {
  test.each([AROUND, THEME, '/netwerk'])('%s has nothing axe objects to', async (path) => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await page.goto(server.url + path);
    await page.getByRole('table').waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await close();
  });

  test('a partner stands between those who refer to it and those it refers to, without scripts', async () => {
    const { page, close } = await visit(browser, { viewport, javaScript: false });
    await page.goto(server.url + AROUND);
    await page.getByRole('heading', { name: 'Wie verwijst van en naar Geldloket De Spaarvogel' }).waitFor();
    await page.getByRole('link', { name: 'Verloskundigen Fabelweide' }).first().click();
    await page.getByRole('heading', { name: 'Wie verwijst van en naar Verloskundigen Fabelweide' }).waitFor();
    await page.getByLabel('Thema').selectOption('Geldzorgen');
    await page.getByLabel('Gemeente').selectOption('Roermond');
    await page.getByRole('button', { name: 'Toon verwijzingen' }).click();
    await page.getByRole('heading', { name: 'Wie verwijst naar wie voor geldzorgen in Roermond' }).waitFor();
    expect(new URL(page.url()).search).toBe('?thema=money&gemeente=roermond');
    await close();
  });
});

test('a line ends at its row, and a name stays within its box', async () => {
  const { page, close } = await visit(browser);
  await page.goto(server.url + AROUND);
  const rows = await middlesOf(page.locator('.ego-to li'));
  const arrows = await middlesOf(page.locator('.ego-fan-to .referral-arrow'));
  expect(arrows.length).toBeGreaterThan(1);
  arrows.forEach((y, index) => expect(Math.abs(y - rows[index]!)).toBeLessThanOrEqual(2));

  await page.goto(server.url + '/netwerk?thema=money');
  const room = await page.locator('.network-drawing a').evaluateAll((boxes) =>
    boxes.map((box) => {
      const [name, frame] = ['text', 'rect'].map((part) => box.querySelector(part)!.getBoundingClientRect());
      return frame!.right - name!.right;
    }),
  );
  expect(room.length).toBeGreaterThan(10);
  expect(Math.min(...room)).toBeGreaterThanOrEqual(4);
  await close();
});

test('what is shown can be downloaded as a file', async () => {
  const { page, close } = await visit(browser);
  await page.goto(server.url + THEME);
  const rows = await page.getByRole('table').getByRole('row').count();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download als CSV' }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(rows);
  expect(lines[0]).toContain('Hoe vaak');
  await close();
});

describe('the map', () => {
  const lines = (page: Page) => page.locator('.map-line');

  async function linesOf(slug: string): Promise<number> {
    const response = await fetch(`${server.url}/api/netwerk/${slug}`);
    return ((await response.json()) as { lines: unknown[] }).lines.length;
  }

  test('draws the lines of the partner that is chosen, and of no other', async () => {
    const { page, complaints, close } = await visit(browser, { reducedMotion: 'reduce' });
    await page.goto(`${server.url}/?q=schulden+roermond`);
    await page.getByText('Korte lijntjes van De Spaarvogel').waitFor();
    await lines(page).first().waitFor({ state: 'attached' });
    expect(await lines(page).count()).toBe(await linesOf('geldloket-de-spaarvogel'));
    await page.getByRole('button', { name: 'Bureau Rondom Rood', exact: true }).click();
    await page.getByText('Korte lijntjes van Rondom Rood').waitFor();
    expect(await lines(page).count()).toBe(await linesOf('bureau-rondom-rood'));
    expect(complaints).toEqual([]);
    await close();
  });

  test('goes without lines when they cannot be had', async () => {
    const { page, close } = await visit(browser);
    await page.route('**/api/netwerk/*', (route) => route.abort());
    await page.goto(`${server.url}/?q=schulden+roermond`);
    await page.locator('.map-pin-selected').waitFor();
    expect(await lines(page).count()).toBe(0);
    await close();
  });
});

/** How far down the page each of these has its middle. */
function middlesOf(elements: Locator): Promise<number[]> {
  return elements.evaluateAll((all) =>
    all.map((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return (top + bottom) / 2;
    }),
  );
}
