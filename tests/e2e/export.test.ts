/** Taking the partners home as a file: a visitor the list on screen, a coordinator a part of the directory. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

let browser: Browser;
let smtp: TestSmtp;
let server: RunningServer;

beforeAll(async () => {
  smtp = await startSmtp();
  [browser, server] = await Promise.all([
    openBrowser(),
    startServer({ SMTP_URL: smtp.url, MAP_TILES: 'none', GEOCODER: 'none' }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await smtp.stop();
});

/** What a click brings home. */
async function downloaded(page: Page, click: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The partners of a workbook, as another program reads it. */
async function partnersIn(bytes: Buffer): Promise<number> {
  const sheets = await readXlsxFile(bytes);
  return sheets.find(({ sheet }) => sheet === 'Partners')!.data.length - 1;
}

describe.each([
  ['a phone', PHONE],
  ['a desk', DESKTOP],
])('on %s', (_, viewport) => {
  test('a visitor takes the list on screen home as a workbook', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await page.goto(`${server.url}/?q=schulden+roermond`);
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    const { name, bytes } = await downloaded(page, () => page.getByRole('link', { name: 'Excel' }).click());
    expect(name).toMatch(/^partners-\d{4}-\d\d-\d\d\.xlsx$/);
    expect(heading).toContain(`${await partnersIn(bytes)} organisaties`);
    expect(complaints).toEqual([]);
    await close();
  });

  test('a coordinator takes a municipality home, in the kind of file that is asked for', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/export');
    await expectAccessible(page);
    const everybody = await downloaded(page, () => page.getByRole('button', { name: 'Download als Excel' }).click());
    await page.locator('select[name=municipality]').selectOption({ label: 'Roermond' });
    const some = await downloaded(page, () => page.getByRole('button', { name: 'Download als Excel' }).click());
    expect(await partnersIn(some.bytes)).toBeLessThan(await partnersIn(everybody.bytes));
    const sheet = await downloaded(page, () => page.getByRole('button', { name: 'Download als CSV' }).click());
    expect(sheet.name).toMatch(/\.csv$/);
    expect(complaints).toEqual([]);
    await close();
  });
});
