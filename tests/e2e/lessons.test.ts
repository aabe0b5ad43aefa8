/** A partner writes how it went, a coordinator publishes it, everybody reads it, and it is taken down: in a real browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { giveRole } from '#tests/support/give-role.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const EDITOR = { name: 'Wil', email: 'wil@spaarvogel.example', role: 'editor' as const };

let server: RunningServer;
let browser: Browser;
let smtp: TestSmtp;

beforeAll(async () => {
  [smtp, browser] = await Promise.all([startSmtp(), openBrowser()]);
  server = await startServer({ SMTP_URL: smtp.url, MAP_TILES: 'none' });
  const db = await openDatabase(server.databaseUrl);
  const partner = (await publishedOrganisations(db.read)).find(({ slug }) => slug === 'geldloket-de-spaarvogel')!;
  await giveRole(db, EDITOR, { organisation: partner.id });
  await db.close();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await smtp.stop();
});

describe.each([
  ['a phone', PHONE, 'nl', 'Thema', 'Toon verhalen', 'Geldzorgen', 'Wat er speelde'],
  ['a desk', DESKTOP, 'en', 'Theme', 'Show stories', 'Money worries', 'What was going on'],
] as const)('on %s', (_, viewport, language, theme, show, money, heading) => {
  test('the lessons about a theme are found and read', async () => {
    const { page, complaints, close } = await visit(browser, { viewport, language });
    await page.goto(`${server.url}/lessen`);
    await expectAccessible(page);
    await page.getByRole('combobox', { name: theme }).selectOption({ label: money });
    await page.getByRole('button', { name: show }).click();
    await page.waitForURL('**/lessen?thema=money*');
    await page.getByRole('link', { name: 'Samen bellen werkt beter dan een folder' }).click();
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await page.getByRole('link', { name: 'Geldloket De Spaarvogel' }).count()).toBe(1);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await close();
  });
});

test('a lesson is written, published, changed, and taken down with an explanation', async () => {
  const writing = await visit(browser, { viewport: PHONE });
  const { page } = writing;
  await signInAs(page, server.url, smtp, EDITOR.email);
  await page.getByRole('link', { name: 'Schrijf een verhaal' }).click();
  await page.getByRole('heading', { level: 1, name: 'Schrijf een verhaal uit de praktijk' }).waitFor();
  await expectAccessible(page);
  expect(await page.getByLabel('Van welke partner?').inputValue()).toBe('Geldloket De Spaarvogel');
  await page.getByLabel('Titel').fill('Koffie eerst');
  await page.getByLabel('In één zin').fill('Eerst koffie, dan papieren.');
  await page.getByLabel('Wat speelde er?').fill('Zij belde 06 12 34 56 78 en kwam niet.');
  await page.getByLabel('Wat hebt u gedaan?').fill('Wij schonken koffie.');
  await page.getByLabel('Wat leverde het op?').fill('Nu komt bijna iedereen terug.');
  await page.getByLabel('Geldzorgen').check();
  await page.getByRole('button', { name: 'Stuur in' }).click();
  await page
    .getByRole('alert')
    .getByText(/lang nummer/)
    .waitFor();
  await expectAccessible(page);
  await page.getByLabel('Wat speelde er?').fill('Niemand kwam terug.');
  await page.getByRole('button', { name: 'Stuur in' }).click();
  await page.getByText('Bedankt. De coördinator leest uw verhaal.').waitFor();
  const address = await page.getByRole('link', { name: 'Bekijk het verhaal' }).getAttribute('href');

  const deciding = await visit(browser);
  await signInAs(deciding.page, server.url, smtp, COORDINATOR, '/beheer');
  await deciding.page.getByRole('link', { name: '1 verhaal dat wacht' }).click();
  await expectAccessible(deciding.page);
  await deciding.page.getByRole('link', { name: 'Koffie eerst' }).click();
  await deciding.page.getByRole('button', { name: 'Zet online' }).click();
  await deciding.page.getByText('Het verhaal staat online.').waitFor();
  await expectAccessible(deciding.page);

  await page.reload();
  await page.getByText('Dit verhaal staat online. Wat u wijzigt, is meteen te zien.').waitFor();
  await page.getByLabel('Titel').fill('Eerst koffie');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByText('Uw verhaal is bewaard.').waitFor();
  const reading = await visit(browser, { javaScript: false });
  await reading.page.goto(server.url + address);
  await reading.page.getByRole('heading', { level: 1, name: 'Eerst koffie' }).waitFor();

  await deciding.page.reload();
  await deciding.page.locator('summary', { hasText: 'Haal weg' }).click();
  await deciding.page.getByLabel('Waarom? Dit leest de schrijver in de mail.').fill('Klopt niet meer.');
  await deciding.page.getByRole('button', { name: 'Haal weg' }).click();
  await deciding.page.getByText('Het verhaal is weg.').waitFor();
  const gone = await reading.page.goto(server.url + address);
  expect(gone?.status()).toBe(410);
  await reading.page.getByRole('heading', { level: 1, name: 'Dit verhaal is weggehaald' }).waitFor();
  expect(await smtp.mailTo(EDITOR.email, /niet online/)).toBeDefined();
  expect([...writing.complaints, ...deciding.complaints]).toEqual([]);
  await Promise.all([writing.close(), deciding.close(), reading.close()]);
});
