/** A coordinator takes in a sheet: sees first what it does, chooses, imports, reads the report, and takes it back. */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const SAMPLE = fileURLToPath(new URL('../samples/partners.csv', import.meta.url));

let browser: Browser;
let smtp: TestSmtp;

beforeAll(async () => {
  smtp = await startSmtp();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await smtp.stop();
});

/** Each journey has a directory in which the sheet is new. */
function startFresh(): Promise<RunningServer> {
  return startServer({ SMTP_URL: smtp.url, MAP_TILES: 'none', GEOCODER: 'none' });
}

async function upload(page: Page): Promise<void> {
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(SAMPLE);
  await page.getByRole('button', { name: 'Bekijk wat erin staat' }).click();
  await page.getByRole('heading', { name: 'Import van partners.csv' }).waitFor();
}

describe.each([
  ['a phone', PHONE],
  ['a desk', DESKTOP],
])('on %s', (_, viewport) => {
  test('a sheet is looked at, corrected, taken in, reported and taken back', async () => {
    const server = await startFresh();
    const { page, complaints, close } = await visit(browser, { viewport });
    await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/import');
    await expectAccessible(page);
    await upload(page);
    await page.getByText('1 rij lijkt op een partner die er al is.').waitFor();
    await expectAccessible(page);

    await page.getByText('Kolommen in het bestand').click();
    await page.getByLabel('Toelichting').selectOption({ label: 'Niet gebruiken' });
    await page.getByLabel('Intern kenmerk').selectOption({ label: 'Omschrijving' });
    await page.getByRole('button', { name: 'Bekijk opnieuw' }).click();
    await page.getByText('De kolommen zijn aangepast.').waitFor();

    await page.getByRole('link', { name: 'Bekijk de twijfel' }).click();
    await page.getByLabel('Toevoegen als een andere partner').check();
    await page.getByRole('button', { name: 'Bewaar keuzes' }).click();
    await page.getByText('Uw keuzes zijn bewaard.').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: '2 Fout' }).click();
    await page.getByText('De rij is niet opgenomen').first().waitFor();

    await page.getByLabel('Zet nieuwe partners meteen online').check();
    await page.getByRole('button', { name: 'Importeer 5 partners' }).click();
    await page.getByText('De import is klaar.').waitFor();
    await expectAccessible(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download het verslag (CSV)' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^import-verslag-\d{4}-\d\d-\d\d\.csv$/);
    const report = page.url();

    await page.goto(`${server.url}/?q=klaproos`);
    await page.getByRole('link', { name: 'Buurthuis De Klaproos' }).first().click();
    await page.getByText('A-1').first().waitFor();

    await page.goto(report);
    await page.getByText('Draai deze import terug').click();
    await page.getByRole('button', { name: 'Draai alles terug' }).click();
    await page.getByText('De import is teruggedraaid.').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Terug naar importeren' }).click();
    await page.getByRole('row', { name: /^partners\.csv.*Teruggedraaid$/ }).waitFor();
    expect(complaints).toEqual([]);
    await close();
    await server.stop();
  });
});

test('without scripts a sheet is taken in too, and the page says when it is done', async () => {
  const server = await startFresh();
  const { page, close } = await visit(browser, { javaScript: false });
  await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/import');
  const empty = { name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.from('') };
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(empty);
  await page.getByRole('button', { name: 'Bekijk wat erin staat' }).click();
  await page.getByText('Het bestand is leeg.').waitFor();
  await upload(page);
  await page.getByRole('button', { name: 'Importeer 4 partners' }).click();
  await page.getByText('De import is klaar.').waitFor();
  expect(await page.getByText('Nieuwe partners zijn concepten.').count()).toBe(1);
  await close();
  await server.stop();
});

test('a long import tells how far it is, with scripts and without, until it is done', async () => {
  const server = await startFresh();
  const phone = await visit(browser, { viewport: PHONE });
  const desk = await visit(browser, { viewport: DESKTOP, javaScript: false });
  await signInAs(desk.page, server.url, smtp, COORDINATOR, '/beheer/import');
  await signInAs(phone.page, server.url, smtp, COORDINATOR, '/beheer/import');

  await phone.page.getByLabel('Bestand', { exact: true }).setInputFiles(longSheet());
  await phone.page.getByRole('button', { name: 'Bekijk wat erin staat' }).click();
  await phone.page.getByRole('button', { name: `Importeer ${LONG_ROWS} partners` }).click();
  const along = new RegExp(`^[1-9]\\d* van ${LONG_ROWS} gedaan$`);
  await phone.page.getByText(along).waitFor();
  await desk.page.goto(phone.page.url());
  await desk.page.getByText(along).waitFor();
  await Promise.all([phone.page, desk.page].map((page) => page.getByText('De import is klaar.').waitFor(PATIENT)));
  expect(phone.complaints).toEqual([]);
  await phone.close();
  await desk.close();
  await server.stop();
});

/** Long enough to be seen under way, also on a quick machine. */
const LONG_ROWS = 8_000;
const PATIENT = { timeout: 60_000 };

function longSheet() {
  const rows = Array.from({ length: LONG_ROWS }, (_, at) => `Wachtkamer ${at};social;Roermond;6041 AB`);
  return {
    name: 'lang.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['name;domain;municipalities_served;postcode', ...rows].join('\n')),
  };
}
