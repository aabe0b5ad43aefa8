/** From a programme to who offers it, in a real browser; and a coordinator who describes one. */
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
  test('a programme in a municipality leads to what it is, who takes part, and the search', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await page.goto(`${server.url}/programmas`);
    await expectAccessible(page);
    await page.getByLabel('Waar woont uw cliënt?').selectOption({ label: 'Venlo' });
    await page.getByRole('button', { name: 'Toon programma’s' }).click();
    await page.getByRole('heading', { level: 1, name: 'Programma’s in Venlo' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Prenataal huisbezoek' }).click();
    await page.getByRole('heading', { level: 1, name: 'Prenataal huisbezoek' }).waitFor();
    for (const name of [
      'Voor wie',
      'Wat heeft een ouder eraan?',
      'Zo verwijst u',
      'Per gemeente',
      'Zo deden wij het',
    ]) {
      await page.getByRole('heading', { level: 2, name }).waitFor();
    }
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Zoek wie het aanbiedt' }).click();
    await page.waitForURL('**/?programme=prenatal-home-visit');
    expect(complaints).toEqual([]);
    await close();
  });
});

test('a partner’s programme leads to its page, in English as well', async () => {
  const { page, complaints, close } = await visit(browser, { language: 'en' });
  await page.goto(`${server.url}/partners/verloskundigen-fabelweide`);
  await page.getByRole('link', { name: 'CenteringPregnancy' }).click();
  await page.getByRole('heading', { level: 2, name: 'Who takes part' }).waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await close();
});

test('without scripts the municipality is chosen too', async () => {
  const { page, close } = await visit(browser, { javaScript: false });
  await page.goto(`${server.url}/programmas`);
  await page.getByLabel('Waar woont uw cliënt?').selectOption({ label: 'Gennep' });
  await page.getByRole('button', { name: 'Toon programma’s' }).click();
  await page.getByRole('heading', { name: 'Nog niet in Gennep' }).waitFor();
  await close();
});

test('a coordinator describes a programme, is told what is wrong at the field, and finds it in the history', async () => {
  const { page, complaints, close } = await visit(browser);
  await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/programmas');
  await expectAccessible(page);
  await page.locator('main').getByRole('link', { name: 'VoorZorg' }).click();
  await page.getByRole('heading', { level: 1, name: 'VoorZorg' }).waitFor();
  await expectAccessible(page);
  const gain = page.getByLabel('Wat heeft een ouder eraan? (Nederlands)');
  await gain.fill('Iemand die blijft.');
  await page.getByLabel(/^Website met meer uitleg/).fill('http://programma.example');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page
    .getByRole('alert')
    .getByText(/begint met https/)
    .waitFor();
  expect(await gain.inputValue()).toBe('Iemand die blijft.');
  await page.getByLabel(/^Website met meer uitleg/).fill('https://programma.example');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByText('De beschrijving is bewaard.').waitFor();
  await page
    .getByRole('region', { name: 'Geschiedenis' })
    .getByText(/Website met meer uitleg/)
    .waitFor();
  await page.getByRole('link', { name: 'Bekijk de pagina' }).click();
  await page.getByRole('link', { name: 'programma.example' }).waitFor();
  expect(await page.getByText('Iemand die blijft.').count()).toBe(1);
  expect(complaints).toEqual([]);
  await close();
});
