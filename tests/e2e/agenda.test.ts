/** The agenda and its meetings: read, chosen from, and followed in a calendar program. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { giveRole } from '#tests/support/give-role.ts';
import { readCalendar } from '#tests/support/read-calendar.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { signInAs } from '#tests/support/sign-in.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const MEMBER = 'noor@elders.example';

let server: RunningServer;
let smtp: TestSmtp;
let browser: Browser;

beforeAll(async () => {
  smtp = await startSmtp();
  const env = { SMTP_URL: smtp.url, MAP_TILES: 'none', GEOCODER: 'none' };
  [server, browser] = await Promise.all([startServer(env), openBrowser()]);
  const db = await openDatabase(server.databaseUrl);
  await giveRole(db, { name: 'Noor van Nergens', email: MEMBER, role: 'member' });
  await db.close();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await smtp?.stop();
});

describe.each([
  ['a phone', PHONE],
  ['a desk', DESKTOP],
])('on %s', (_, viewport) => {
  test('a meeting is chosen and put in a calendar, without scripts', async () => {
    const { page, close } = await visit(browser, { viewport, javaScript: false });
    await page.goto(`${server.url}/gemeenten/leudal`);
    await page.getByRole('link', { name: 'Bekijk de agenda van Leudal' }).click();
    await page.getByRole('heading', { level: 1, name: 'Agenda: Leudal' }).waitFor();
    await page.getByLabel('Soort').selectOption('Inloop');
    await page.getByRole('button', { name: 'Toon', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Agenda: Leudal, Inloop' }).waitFor();
    const days = await page.getByRole('link', { name: 'Inloop Kansrijke Start' }).count();
    await page.getByRole('link', { name: 'Toon ook later' }).click();
    expect(await page.getByRole('link', { name: 'Inloop Kansrijke Start' }).count()).toBeGreaterThan(days);

    await page.getByRole('link', { name: 'Inloop Kansrijke Start' }).nth(1).click();
    await page.getByText('12.15 tot 12.45 uur').waitFor();
    const day = new URL(page.url()).searchParams.get('dag');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Zet deze dag in mijn agenda' }).click(),
    ]);
    const [event] = readCalendar(await readFile(await download.path(), 'utf8')).events;
    expect(event?.starts.map((at) => new Date(at).toISOString().slice(0, 10))).toEqual([day]);
    await page.getByRole('link', { name: 'Log in om de link te zien' }).click();
    await page.getByLabel('Uw e-mailadres').waitFor();
    await close();
  });

  test.each([
    ['nl', /^Er staat tot en met .* niets/],
    ['en', /^Nothing is planned until/],
  ] as const)('an empty agenda says so, and has nothing axe objects to, in %s', async (language, none) => {
    const { page, complaints, close } = await visit(browser, { viewport, language });
    await page.goto(`${server.url}/agenda?gemeente=weert&soort=training`);
    await page.getByRole('heading', { name: none }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await close();
  });
});

test('somebody of the network has an address of their own, sees it once, and stops it', async () => {
  const { page, complaints, close } = await visit(browser, { viewport: PHONE });
  await signInAs(page, server.url, smtp, MEMBER, '/agenda');
  await page.getByRole('link', { name: 'MDO geboortezorg Roermond' }).first().waitFor();
  await page.getByRole('button', { name: 'Maak mijn adres' }).click();
  const address = await page.getByLabel('Of plak dit adres in uw agenda:').inputValue();
  await expectAccessible(page);
  const followed = await fetch(address);
  expect(followed.headers.get('Cache-Control')).toBe('private, no-store');
  expect(readCalendar(await followed.text()).events.map(({ summary }) => summary)).toContain(
    'MDO geboortezorg Roermond',
  );

  await page.goto(`${server.url}/agenda`);
  expect(await page.content()).not.toContain(new URL(address).search);
  await page.getByRole('button', { name: 'Stop mijn adres' }).click();
  await page.getByText('Uw eigen adres werkt niet meer.').waitFor();
  expect((await fetch(address)).status).toBe(404);
  expect(complaints).toEqual([]);
  await close();
});
