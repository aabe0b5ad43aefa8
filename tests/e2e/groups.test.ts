/** Working groups in a real browser: what a visitor reads, and a coordinator who starts one, mends it and ends it. */
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
  test('a visitor goes from a theme to its group, and sees partners and no names', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await page.goto(`${server.url}/themas/money`);
    await page.getByRole('link', { name: 'Armoede en schulden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Armoede en schulden' }).waitFor();
    await expectAccessible(page);
    const members = page.getByRole('region', { name: 'Wie doen mee' });
    expect(await members.getByRole('link', { name: /Geldloket De Spaarvogel/ }).count()).toBe(1);
    expect(await page.getByText('Joris Schijnbaar').count()).toBe(0);
    await members.getByRole('link', { name: 'Log in met uw werkmail' }).waitFor();
    await page.getByRole('link', { name: 'Alle werkgroepen' }).click();
    await page.getByRole('heading', { name: 'Gestopte werkgroepen' }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await close();
  });

  test('a coordinator starts a group, is told what is wrong where it is, and ends it', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    const name = `Taal aan tafel ${viewport.width}`;
    await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/werkgroepen');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Begin een werkgroep' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nieuwe werkgroep' }).waitFor();
    await page.getByLabel('Naam van de werkgroep').fill(name);
    await page.getByLabel('Doel').fill('Ieder kind hoort elke dag een verhaal.');
    await page.getByRole('button', { name: 'Voeg deelnemer toe' }).click();
    await page.getByLabel('Naam van de deelnemer').fill('Gijs Proefstra');
    await page.getByLabel(/^Partner/).fill('Taalhuis Babbelwok');
    await page.getByLabel('Rol').selectOption({ label: 'Trekker' });
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Partner/ })
      .waitFor();
    await expectAccessible(page);
    expect(await page.getByLabel('Naam van de deelnemer').inputValue()).toBe('Gijs Proefstra');
    await page.getByLabel(/^Partner/).fill('Taalhuis Babbelwolk');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('De werkgroep is bewaard.').waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Bekijk de pagina van deze werkgroep' }).click();
    await page.getByText('Gijs Proefstra').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Wijzig deze werkgroep' }).click();
    await page.getByRole('button', { name: 'Stop deze werkgroep' }).click();
    await page.getByText('De werkgroep is gestopt.').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

test('in English, and without scripts a participant is added and removed by the form itself', async () => {
  const english = await visit(browser, { language: 'en' });
  await english.page.goto(`${server.url}/werkgroepen/rookvrije-start`);
  await english.page.getByText('This working group has ended.').waitFor();
  await expectAccessible(english.page);
  await english.close();

  const { page, close } = await visit(browser, { javaScript: false });
  await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/werkgroepen/vaders-doen-mee');
  const members = page.getByLabel('Naam van de deelnemer');
  const before = await members.count();
  const added = page.getByRole('group', { name: `Deelnemer ${before + 1}`, exact: true });
  await page.getByRole('button', { name: 'Voeg deelnemer toe' }).click();
  await added.waitFor();
  expect(await members.count()).toBe(before + 1);
  await added.getByRole('button', { name: /^Haal weg/ }).click();
  await added.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Voeg deelnemer toe' }).waitFor();
  expect(await members.count()).toBe(before);
  await close();
});
