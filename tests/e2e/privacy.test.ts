/** Privacy in a real browser: what everybody reads, and a coordinator who looks somebody up. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

let server: RunningServer;
let browser: Browser;
let smtp: TestSmtp;

beforeAll(async () => {
  [smtp, browser] = await Promise.all([startSmtp(), openBrowser()]);
  server = await startServer({ SMTP_URL: smtp.url, MAP_TILES: 'none' });
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
  test('everybody reads of whom what is kept, and how long', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await page.goto(`${server.url}/privacy`);
    await page.getByText('Wie naar een bijeenkomst komt').click();
    await page.getByText('30 dagen na de bijeenkomst, of meteen als u zich afmeldt.').waitFor();
    await expectAccessible(page);
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/privacy-${viewport.width}.png`, fullPage: true });
    expect(complaints).toEqual([]);
    await close();
  });

  test('a coordinator looks somebody up, and is told why the address of the coalition itself stays', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/mensen');
    await page.getByRole('link', { name: /Zoek of wis gegevens van één persoon/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Gegevens van één persoon' }).waitFor();
    await page.getByLabel('E-mailadres').fill('coordinatie@voorbeeld.example');
    await page.getByLabel('E-mailadres').press('Enter');
    await page.getByRole('heading', { name: 'Dit staat er over coordinatie@voorbeeld.example' }).waitFor();
    await expectAccessible(page);
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/erase-${viewport.width}.png`, fullPage: true });
    await page.getByLabel('Waarom?').fill('Gevraagd per mail');
    await page.getByLabel('Ja, wis alles over deze persoon').check();
    await page.getByRole('button', { name: 'Wis nu' }).click();
    await page.getByText('Dit is het adres van de coalitie zelf.').waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await close();
  });
});
