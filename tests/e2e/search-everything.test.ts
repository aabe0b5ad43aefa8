/** A coordinator searches in everything, moves a theme, and says whom visitors can call in a municipality. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit, type Visit } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

let server: RunningServer;
let browser: Browser;
let smtp: TestSmtp;

beforeAll(async () => {
  smtp = await startSmtp();
  server = await startServer({ SMTP_URL: smtp.url, MAP_TILES: 'none' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await smtp.stop();
});

describe.each([
  ['a phone', PHONE],
  ['a desk', DESKTOP],
])('on %s', (_, viewport) => {
  let visitor: Visit;
  let page: Page;

  beforeAll(async () => {
    visitor = await visit(browser, { viewport });
    page = visitor.page;
    await signInAs(page, server.url, smtp, COORDINATOR);
  });
  afterAll(async () => {
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  test('what is typed in the box of the workbench is found, marked and opened', async () => {
    await page.goto(`${server.url}/beheer`);
    await page.getByRole('searchbox', { name: 'Zoek in alles' }).fill('example');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Zoek in alles: example' }).waitFor();
    expect(await page.locator('mark').first().textContent()).toBe('example');
    await expectAccessible(page);
    await page.getByRole('link', { name: /^Toon alle \d+\s?: Partners/ }).click();
    await page.getByRole('link', { name: 'Toon alle soorten' }).waitFor();
    await page.getByRole('searchbox', { name: 'Zoek in alles' }).fill('"><b>%_');
    await page.keyboard.press('Enter');
    await page.getByText('Niets gevonden').waitFor();
    await expectAccessible(page);
    await page.goto(`${server.url}/beheer/partners?stand=not-asked&volgorde=checked`);
    await page.getByRole('link', { name: /^Nog niet gevraagd \(\d+\)$/, exact: true }).waitFor();
    await expectAccessible(page);
  });

  test('a theme moves down and back, and the button keeps the focus', async () => {
    await page.goto(`${server.url}/beheer/woorden/themas`);
    await expectAccessible(page);
    const names = () => page.locator('tbody th a').allTextContents();
    const [first = '', second = '', ...rest] = await names();
    await page.getByRole('button', { name: `Zet ${first} lager` }).click();
    await page.getByText('De volgorde is bewaard').waitFor();
    expect(await names()).toEqual([second, first, ...rest]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`Zet ${first} lager`);
    await page.getByRole('button', { name: `Zet ${first} hoger` }).click();
    // The words are indexed anew first, which takes a while on a busy machine.
    await expect.poll(names, { timeout: 30_000 }).toEqual([first, second, ...rest]);
  });

  test('whom to call in a municipality is saved, or says what is wrong beside the field', async () => {
    await page.goto(`${server.url}/beheer/instellingen/kartrekkers`);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Roermond', exact: true }).click();
    await page.getByRole('heading', { name: 'Kartrekkers in Roermond' }).waitFor();
    await expectAccessible(page);
    const phone = page.getByLabel('Telefoonnummer').first();
    await phone.fill('0475');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.locator('.has-error').first().waitFor();
    await expectAccessible(page);
    expect(await phone.inputValue()).toBe('0475');
    await phone.fill('0475 00 43 21');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('Bewaard.').waitFor();
    await page.getByRole('link', { name: 'Bekijk de pagina van de gemeente' }).click();
    await page.getByRole('link', { name: /0475 00 43 21/ }).waitFor();
  });
});

test('without scripts a theme moves too, and the address leads back to the button', async () => {
  const { page, close } = await visit(browser, { javaScript: false });
  await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/woorden/themas');
  await page.waitForLoadState();
  const names = page.locator('tbody th a');
  const [first = '', second] = await names.allTextContents();
  await page.getByRole('button', { name: `Zet ${first} lager` }).click();
  await page.getByText('De volgorde is bewaard').waitFor();
  await page.waitForLoadState();
  expect((await names.allTextContents()).slice(0, 2)).toEqual([second, first]);
  expect(await page.locator(':focus').getAttribute('aria-label')).toBe(`Zet ${first} lager`);
  await close();
});
