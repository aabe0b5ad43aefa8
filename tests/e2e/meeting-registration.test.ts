/** A meeting from the coordinator who plans it to the visitor who comes, finds it full, and does not come after all. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { linkIn, startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

/** Nobody fills in a form faster. */
const LEAST_MS = 2_100;

let server: RunningServer;
let browser: Browser;
let smtp: TestSmtp;

beforeAll(async () => {
  smtp = await startSmtp();
  const env = { SMTP_URL: smtp.url, MAP_TILES: 'none', GEOCODER: 'none' };
  [server, browser] = await Promise.all([startServer(env), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await smtp?.stop();
});

/** ISO date, some days from now. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function fillIn(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Uw naam').fill(name);
  await page.getByLabel('Uw e-mailadres').fill(email);
  await page.waitForTimeout(LEAST_MS);
}

describe.each([
  ['a phone', PHONE],
  ['a desk', DESKTOP],
])('on %s', (_, viewport) => {
  const title = `Netwerkcafé ${viewport.width}`;
  const noor = `noor-${viewport.width}@voorbeeld.example`;
  let address: string;

  test('a coordinator plans a meeting that recurs, and puts right what is wrong', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/agenda');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Plan een bijeenkomst' }).click();
    await page.getByLabel('Soort').selectOption({ label: 'Netwerkcafé' });
    await page.getByLabel('Titel').fill(title);
    await page.getByLabel('Datum').fill(inDays(7));
    await page.getByLabel('Begint om').fill('16:00');
    await page.getByLabel('Eindigt om').fill('15:00');
    await page.getByLabel(/^Hoe vaak/).selectOption({ label: 'Elke week, op dezelfde dag' });
    await page.getByLabel(/^Tot en met/).fill(inDays(21));
    await page.getByLabel(/^Plaats/).fill('Dorpshuis Nergens');
    await page.getByLabel('Bezoekers melden zich aan').check();
    await page.getByLabel(/^Aantal plaatsen/).fill('1');
    await page.getByRole('button', { name: 'Plan deze bijeenkomst' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Eindigt om: het einde is niet na het begin/ })
      .click();
    await expectAccessible(page);
    await page.getByLabel('Eindigt om').fill('17:30');
    await page.getByRole('button', { name: 'Plan deze bijeenkomst' }).click();
    await page.getByText('De bijeenkomst staat in de agenda.').waitFor();
    await expectAccessible(page);
    expect(await page.getByText('nog 1 plaats').count()).toBe(3);
    await page.getByRole('link', { name: 'Bekijk de pagina voor bezoekers' }).click();
    await page.waitForURL((url) => url.pathname.startsWith('/agenda/'));
    address = page.url();
    expect(complaints).toEqual([]);
    await close();
  });

  test('a visitor registers; another finds it full and takes the next day; the first unregisters by mail', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await page.goto(address);
    await page.getByText('Nog 1 plaats.').waitFor();
    await page.getByRole('button', { name: 'Meld mij aan' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Uw naam/ })
      .waitFor();
    await expectAccessible(page);
    const late = await visit(browser, { viewport });
    await late.page.goto(address);
    await fillIn(page, 'Noor van Nergens', noor);
    await page.getByRole('button', { name: 'Meld mij aan' }).click();
    await page.getByText('U bent aangemeld.').waitFor();

    // Whoever had the form open keeps what was typed, and sends it for the next day.
    await fillIn(late.page, 'Pim', 'pim@voorbeeld.example');
    await late.page.getByRole('button', { name: 'Meld mij aan' }).click();
    await late.page.getByRole('alert').waitFor();
    await expectAccessible(late.page);
    expect(await late.page.getByLabel('Uw naam').inputValue()).toBe('Pim');
    await late.page.getByRole('button', { name: /^Meld mij aan voor / }).click();
    await late.page.getByText('U bent aangemeld.').waitFor();
    expect(late.complaints).toEqual([]);
    await late.close();

    const mail = await smtp.mailTo(noor, 'meeting-registered');
    expect(mail.text).toContain('16.00 tot 17.30 uur');
    await page.goto(linkIn(mail, 'Meld mij af'));
    await page.getByText(title).waitFor();
    await expectAccessible(page);
    const link = page.url();
    await page.getByRole('button', { name: 'Meld mij af' }).click();
    await page.getByRole('heading', { level: 1, name: 'U bent afgemeld' }).waitFor();
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: 'Deze link werkt niet meer' }).waitFor();
    await expectAccessible(page);
    await page.goto(address);
    await page.getByText('Nog 1 plaats.').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('the coordinator sees who comes, takes the list along, and calls the day off with a reason', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    const slug = new URL(address).pathname.split('/').at(-1)!;
    await signInAs(page, server.url, smtp, COORDINATOR, `/beheer/agenda/${slug}`);
    await page.locator('li', { hasText: '1 aanmelding' }).getByRole('link').click();
    await page.getByRole('heading', { name: /^Wie komt er op/ }).waitFor();
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download de lijst' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${slug}-${inDays(14)}.csv`);
    await page.locator('summary', { hasText: 'Zeg deze dag af' }).click();
    const panel = page.getByRole('region', { name: /^Wie komt er op/ });
    await panel
      .getByLabel(/^Waarom\?/)
      .last()
      .fill('De zaal is dicht.');
    await page.getByRole('button', { name: 'Zeg deze dag af' }).click();
    await page.getByText('De dag is afgezegd.').waitFor();
    expect((await smtp.mailTo('pim@voorbeeld.example', 'meeting-changed')).text).toContain('> De zaal is dicht.');
    expect(complaints).toEqual([]);
    await close();
  });

  test('reads in English, with nothing axe objects to', async () => {
    const { page, complaints, close } = await visit(browser, { viewport, language: 'en' });
    await page.goto(address);
    await page.getByRole('button', { name: 'Register me' }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await close();
  });
});

test('without scripts a visitor registers and unregisters', async () => {
  const { page, close } = await visit(browser, { viewport: PHONE, javaScript: false });
  await page.goto(`${server.url}/agenda/netwerkcafe`);
  await fillIn(page, 'Sem', 'sem@voorbeeld.example');
  await page.getByRole('button', { name: 'Meld mij aan' }).click();
  await page.getByText('U bent aangemeld.').waitFor();
  await page.goto(linkIn(await smtp.mailTo('sem@voorbeeld.example'), 'Meld mij af'));
  await page.getByRole('button', { name: 'Meld mij af' }).click();
  await page.getByRole('heading', { level: 1, name: 'U bent afgemeld' }).waitFor();
  await close();
});
