/** Coordinators see where help is missing, decide about a gap, and ask somebody. */
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
  smtp = await startSmtp();
  server = await startServer({ SMTP_URL: smtp.url, MAP_TILES: 'none' });
  browser = await openBrowser();
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
  test('a gap is chosen, decided about, and the decision is seen by everybody', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/dekking');
    await expectAccessible(page);
    const cell = page.getByRole('link', { name: /0 organisaties, gat$/ }).first();
    const label = (await cell.getAttribute('aria-label'))!;
    const [, theme = '', municipality = ''] = /^(.+), ([^,]+): /.exec(label) ?? [];
    await cell.click();
    await page.getByRole('heading', { name: `${theme} in ${municipality}` }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Wij zoeken iemand').check();
    await page.getByLabel('Toelichting').fill('Staat op de agenda van <b>januari</b>.');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('Uw besluit is bewaard.').waitFor();
    expect(await page.getByText('Staat op de agenda van <b>januari</b>.').count()).toBeGreaterThan(0);
    expect(
      await page.getByRole('link', { name: `${theme}, ${municipality}: 0 organisaties, gat, wordt gezocht` }).count(),
    ).toBe(1);

    const decided = page.url();
    await page.goto(`${server.url}/gemeenten`);
    await page.getByRole('link', { name: municipality, exact: true }).first().click();
    await page.getByText('De coalitie zoekt hier iemand voor.').waitFor();

    await page.goto(decided);
    await page.getByRole('button', { name: 'Haal weg' }).click();
    await page.getByText('Het besluit is weggehaald.').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
