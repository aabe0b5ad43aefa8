/** What the coalition agreed, from the search to the page on paper, and a coordinator who agrees on something else. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { printedPages } from '#tests/support/printed.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const SEARCH = '/?q=schulden+leudal';

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
  test('a search says who is first, and leads to the steps', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await page.goto(server.url + SEARCH);
    const agreed = page.getByRole('complementary', { name: 'In Leudal is afgesproken, bel eerst:' });
    await agreed.waitFor();
    await expectAccessible(page);
    const first = await agreed.getByRole('link').first().innerText();
    const box = (await agreed.boundingBox())!;
    expect(box.y + box.height).toBeLessThan(viewport.height);
    await agreed.getByRole('link', { name: 'Bekijk de afspraken' }).click();
    await page.getByRole('heading', { level: 1, name: 'Geldzorgen in Leudal: wat is afgesproken' }).waitFor();
    expect(await page.getByRole('region', { name: 'Bel eerst' }).innerText()).toContain(first);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await close();
  });

  test('a coordinator agrees on something else, the search says so, and takes it back', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    const urgent = `Bij ontruiming dezelfde dag (${viewport.width})`;
    await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/zorgpaden');
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'Thema' }).selectOption({ label: 'Geldzorgen' });
    await page.getByRole('combobox', { name: 'Voor wie' }).selectOption({ label: 'Weert' });
    await page.getByRole('button', { name: 'Bekijk of maak' }).click();
    await page.getByRole('heading', { name: 'Geldzorgen: Weert' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel(/^Eerste contact/).selectOption({ index: 1 });
    await page.getByLabel('Stappen').fill('Vraag of het mag.\nBel samen.');
    await page.getByLabel(/^Wanneer heeft het haast/).fill(urgent);
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('De afspraak is bewaard.').waitFor();

    const edited = page.url();
    await page.goto(`${server.url}/?q=schulden+weert`);
    await page.getByRole('complementary').getByRole('link', { name: 'Bekijk de afspraken' }).click();
    await page.getByText(urgent).waitFor();
    expect(await page.getByText('Deze afspraak is van Weert zelf.').count()).toBe(1);

    await page.goto(edited);
    await page.getByRole('button', { name: 'Trek deze afspraak in' }).click();
    await page.getByText('De afspraak is ingetrokken.').waitFor();
    await page.goto(`${server.url}/zorgpaden/money?gemeente=weert`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText(urgent).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

test('every theme is one page on paper, with whom to call and without the buttons', async () => {
  const { page, close } = await visit(browser);
  await page.goto(`${server.url}/zorgpaden`);
  const addresses = await page
    .locator('main a[href^="/zorgpaden/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')!))]);
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of addresses) {
    await page.goto(server.url + address);
    const [{ text } = { text: '' }, ...more] = await printedPages(page, ' ');
    expect(more, address).toEqual([]);
    expect(text, address).toContain('Stap voor stap');
    expect(text, address).not.toContain('Zoek wie er helpt');
  }
  await close();
});

test('without scripts the place is chosen and the steps are there', async () => {
  const { page, close } = await visit(browser, { javaScript: false });
  await page.goto(`${server.url}/zorgpaden/money`);
  await page.getByLabel('Waar woont uw cliënt?').selectOption({ label: 'Leudal' });
  await page.getByRole('button', { name: 'Toon afspraken' }).click();
  await page.getByRole('heading', { level: 1, name: 'Geldzorgen in Leudal: wat is afgesproken' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Stap voor stap' }).count()).toBe(1);
  await close();
});
