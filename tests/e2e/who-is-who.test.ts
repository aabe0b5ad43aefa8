/** Who is who in a real browser: for whom it is, finding somebody, and a coordinator who keeps how a partner takes part. */
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
  test('a visitor reads for whom it is, signs in and finds somebody to call', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await page.goto(`${server.url}/wie-is-wie`);
    await page.getByRole('heading', { name: 'Voor wie bij een partner werkt' }).waitFor();
    await expectAccessible(page);
    expect(await page.locator('main a[href^="tel:"]').count()).toBe(0);
    await signInAs(page, server.url, smtp, COORDINATOR, '/wie-is-wie');
    await page.getByRole('heading', { name: 'Kartrekkers per gemeente' }).waitFor();
    await expectAccessible(page);

    await page.getByLabel('Niveau').selectOption({ label: 'Management' });
    await page.getByLabel('Domein').selectOption({ label: 'Informeel' });
    await page.getByRole('button', { name: 'Toon' }).click();
    await page.waitForURL(/niveau=management/);
    const people = page.getByRole('region', { name: 'Ervaringsdeskundigen' });
    await people.getByText('Twan Voorbeeld', { exact: true }).waitFor();
    expect(await people.locator('a[href^="tel:"]').first().innerText()).toMatch(/^\D*\d{3,4}/);
    await page.getByLabel('Naam van een persoon of partner').fill('kiezel');
    await page.getByRole('button', { name: 'Toon' }).click();
    await page.waitForURL(/q=kiezel/);
    await page.getByText('1 persoon of team').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('a coordinator says how a partner takes part, is told what is wrong, and its page shows it', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    const partner = viewport === PHONE ? 'Oma in de Buurt' : 'Maatjes aan de Maas';
    await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/leden');
    await expectAccessible(page);
    await page.getByLabel('Zoek op naam').fill(partner);
    await page.getByRole('button', { name: 'Toon' }).click();
    await page.waitForURL(/q=/);
    await page.getByRole('link', { name: partner, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: partner }).waitFor();
    await expectAccessible(page);
    await page.getByText('Kerngroep', { exact: true }).click();
    await page.getByLabel(/^Ondertekend op/).fill('2026-01-15');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await page.getByText('Ondertekend', { exact: true }).click();
    await page.getByLabel(/^Ondertekend door/).fill('Truike Ergens');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('Bewaard.', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Bekijk de pagina van deze partner' }).click();
    await page.getByText('Hoort bij de kerngroep').waitFor();
    await page.getByText(/Ondertekende het convenant op 15 januari.*door Truike Ergens/).waitFor();
    await page.goto(`${server.url}/over`);
    await page.getByRole('link', { name: partner }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await close();
  });
});

test('in English, and on paper without the filters', async () => {
  const { page, close } = await visit(browser, { language: 'en' });
  await page.goto(`${server.url}/wie-is-wie`);
  await page.getByRole('heading', { name: 'For people who work at a partner' }).waitFor();
  await expectAccessible(page);
  await close();
  const { page: paper, close: end } = await visit(browser);
  await signInAs(paper, server.url, smtp, COORDINATOR, '/wie-is-wie');
  await paper.getByText('Aylin Nergens', { exact: true }).waitFor();
  await paper.emulateMedia({ media: 'print' });
  expect(await paper.getByRole('button', { name: 'Toon' }).isVisible()).toBe(false);
  expect(await paper.getByText('Aylin Nergens', { exact: true }).isVisible()).toBe(true);
  await end();
});
