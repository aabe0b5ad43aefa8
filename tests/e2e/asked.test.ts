/** A search that fails, what is missed about it, and the synonym by which the same search succeeds. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSearchCounter } from '#app/features/referral/count-searches.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { fingerprintWith } from '#app/platform/secrets.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const SESSION_SECRET = 'a secret for tests only, of enough characters';
/** A browser without a head says so, and is taken for a robot: those are not counted. */
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const DAY_MS = 86_400_000;

let server: RunningServer;
let browser: Browser;
let smtp: TestSmtp;

beforeAll(async () => {
  smtp = await startSmtp();
  server = await startServer({ SMTP_URL: smtp.url, MAP_TILES: 'none', SESSION_SECRET });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await smtp.stop();
});

/** The same words, asked on the two days before. */
async function askedBefore(words: string): Promise<void> {
  const db = await openDatabase(server.databaseUrl);
  const fingerprint = fingerprintWith(SESSION_SECRET, 'searches');
  for (const daysAgo of [2, 1]) {
    const clock = () => Date.now() - daysAgo * DAY_MS;
    const counter = startSearchCounter({ db, log: createLog('silent'), clock, fingerprint });
    counter.note({ theme: '', municipality: 'GM1640', words, outcome: 'none' });
    await counter.stop();
  }
  await db.close();
}

describe.each([
  ['a phone', PHONE, 'wiebelplank'],
  ['a desk', DESKTOP, 'kwispelhoed'],
])('on %s', (_, viewport, words) => {
  test('a search fails, is reported, gets a meaning, and succeeds', async () => {
    await askedBefore(words);
    const { page, complaints, close } = await visit(browser, { viewport, userAgent: BROWSER });
    await page.goto(`${server.url}/?q=${words}+leudal`);
    await page.getByRole('link', { name: 'Vertel wat u mist' }).click();
    await page.getByRole('heading', { name: 'Wat mist u?' }).waitFor();
    await expectAccessible(page);
    expect(await page.getByLabel('Gemeente van de cliënt').inputValue()).toBe('leudal');

    const text = page.getByLabel('Welke hulp zocht u?');
    await text.fill('Een wiebelplank voor mevrouw, 06 12345678');
    let posts = 0;
    page.on('request', (request) => (posts += request.method() === 'POST' ? 1 : 0));
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByText('Hier staat een lang nummer in.').waitFor();
    expect(posts).toBe(0);
    await expectAccessible(page);
    await text.fill(`Een ${words} voor een tweeling`);
    // Nobody types that fast.
    await page.waitForTimeout(2_000);
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByRole('heading', { name: 'Bedankt, wij kijken ernaar' }).waitFor();

    await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/gezocht');
    await expectAccessible(page);
    const report = page.getByRole('listitem').filter({ hasText: `Een ${words} voor een tweeling` });
    await report.getByRole('button', { name: 'Afgehandeld' }).click();
    await page.getByText('Deze melding is afgehandeld.').waitFor();
    await page.getByLabel(`“${words}” hoort bij het thema`).selectOption({ label: 'Spullen voor de baby' });
    await page.getByRole('button', { name: `Voeg toe ${words}` }).click();
    await page.getByText('De woorden zijn toegevoegd.').waitFor();
    await page.getByText('Wordt nu gevonden').first().waitFor();

    await page.goto(`${server.url}/?q=${words}+leudal`);
    await page.getByRole('heading', { name: /spullen voor de baby in Leudal/ }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

test('without scripts the server stops a person’s data, and keeps what was typed', async () => {
  const { page, close } = await visit(browser, { javaScript: false });
  await page.goto(`${server.url}/ik-mis-dit?theme=money`);
  await page.getByLabel('Welke hulp zocht u?').fill('Hulp voor het gezin op Kerkstraat 12');
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await page.getByText('Hier staat een postcode of adres in.').first().waitFor();
  expect(await page.getByLabel('Welke hulp zocht u?').inputValue()).toBe('Hulp voor het gezin op Kerkstraat 12');
  expect(await page.getByLabel('Thema').inputValue()).toBe('money');
  await close();
});
