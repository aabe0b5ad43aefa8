/** Journeys with nothing but Tab, Enter, Space, arrows and Escape; on the way every stop is seen, in sight and left again. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { giveRole } from '#tests/support/give-role.ts';
import { tabTo, walkThrough } from '#tests/support/keyboard.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { codeIn, startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const SLUG = 'geldloket-de-spaarvogel';
const EDITOR = 'toetsen@elders.example';
/** Who fills a form in faster is taken for a robot. */
const PERSON_MS = 2_100;

let server: RunningServer;
let smtp: TestSmtp;
let browser: Browser;

beforeAll(async () => {
  smtp = await startSmtp();
  const env = { SMTP_URL: smtp.url, GEOCODER: 'none' };
  [server, browser] = await Promise.all([startServer(env), openBrowser()]);
  const db = await openDatabase(server.databaseUrl);
  const organisation = (await publishedOrganisations(db.read)).find(({ slug }) => slug === SLUG)!.id;
  await giveRole(db, { name: 'Toos Toets', email: EDITOR, role: 'editor' }, { organisation });
  await db.close();
  // The first page of a new server takes the longest.
  await fetch(server.url);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await smtp?.stop();
});

async function press(page: Page, wanted: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

test('from a question to the partner, its card and the list', async () => {
  const { page, complaints, close } = await visit(browser);
  await page.goto(server.url);
  await page.locator('.leaflet-container').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#main');
  await type(page, 'Welke hulp zoekt u', 'schulden roermond');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'geldzorgen in Roermond' }).waitFor();
  await press(page, page.getByRole('button', { name: 'Zoom in', exact: true }));
  await press(page, page.locator('.leaflet-marker-pane .map-pin').first(), 'Space');
  await page.waitForURL(/selected=/);
  await press(page, page.locator('.res h2 a').first());
  await page.locator('.partner-lead').waitFor();
  await press(page, page.locator('main button.listb[aria-pressed=false]').first(), 'Space');
  await page.locator('main button.listb[aria-pressed=true]').first().waitFor();
  await press(page, page.getByRole('link', { name: 'Meegeefkaart' }).first());
  await page.getByRole('heading', { level: 1, name: 'Maak een meegeefkaart' }).waitFor();
  await press(page, page.locator('header a[href^="/lijstje"]').first());
  await page.getByRole('heading', { level: 1, name: 'Uw lijstje' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('a form that is not right leads to its faults, and from there to the fields', async () => {
  const { page, complaints, close } = await visit(browser);
  await page.goto(`${server.url}/aanmelden`);
  await page.waitForTimeout(PERSON_MS);
  await press(page, page.locator('main form button.btn-1'));
  const summary = page.getByRole('alert');
  await summary.waitFor();
  await expect.poll(() => summary.evaluate((one) => one === document.activeElement)).toBe(true);
  await press(page, summary.getByRole('link', { name: /Naam van uw organisatie/ }));
  const field = page.getByLabel('Naam van uw organisatie');
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  const description = await field.evaluate((one) =>
    (one.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent),
  );
  expect(description.join(' ')).toMatch(/naam/i);
  expect(complaints).toEqual([]);
  await close();
});

test('an editor signs in and changes the entry', async () => {
  const { page, complaints, close } = await visit(browser);
  await page.goto(`${server.url}/inloggen?terug=/partners/${SLUG}/bewerken/naam`);
  await type(page, 'Uw e-mailadres', EDITOR);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/inloggen/code');
  await type(page, 'Code', codeIn(await smtp.mailTo(EDITOR, /code/)));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/bewerken/naam');
  await type(page, 'Wat u doet, in één zin', 'Helpt gezinnen met schulden, zonder muis.');
  await press(page, page.getByRole('button', { name: 'Bewaar', exact: true }));
  await page.getByText('Bewaard. Het staat meteen in de gids.').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('a visitor registers for a meeting', async () => {
  const { page, complaints, close } = await visit(browser);
  await page.goto(`${server.url}/agenda`);
  await press(page, page.locator('main a[href^="/agenda/netwerkcafe"]').first());
  await page.waitForURL('**/agenda/netwerkcafe**');
  await type(page, 'Uw naam', 'Noor van Nergens');
  await type(page, 'Uw e-mailadres', 'noor@voorbeeld.example');
  await page.waitForTimeout(PERSON_MS);
  await page.keyboard.press('Enter');
  await page.getByText('U bent aangemeld.').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

describe.each([
  ['a desk', DESKTOP],
  ['a phone', PHONE],
])('at %s, every stop of the Tab key is seen, in sight and left again:', (_, viewport) => {
  test.each([
    '/?q=schulden+roermond',
    `/partners/${SLUG}`,
    `/kaartje/${SLUG}`,
    '/aanmelden',
    '/agenda',
    '/netwerk?thema=money',
  ])('%s', async (path) => {
    const { page, close } = await visit(browser, { viewport, reducedMotion: 'reduce' });
    await page.goto(server.url + path);
    const { stops, faults } = await walkThrough(page);
    expect(faults).toEqual([]);
    expect(stops).toBeGreaterThan(10);
    await close();
  });
});
