/** After a call the page asks whether it worked; a week after a referral, how soon there was a reaction. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';

const PARTNER = '/partners/geldloket-de-spaarvogel';
const WEEK_MS = 7 * 86_400_000;

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ MAP_TILES: 'none' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe.each([
  ['a phone', PHONE],
  ['a desk', DESKTOP],
])('on %s', (_, viewport) => {
  test('a call is asked about with one tap', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    // The question comes from a script: it is asked of whoever calls once the page has started.
    await page.goto(server.url + PARTNER, { waitUntil: 'networkidle' });
    // The call itself is the telephone's.
    await page.evaluate(() =>
      document.addEventListener('click', (event) => {
        if (event.target instanceof Element && event.target.closest('a[href^="tel:"]')) event.preventDefault();
      }),
    );
    await page.locator('a[href^="tel:"]:visible').first().click();
    await page.getByText('Gelukt?').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Het klopt', exact: true }).click();
    await page.getByText('Bedankt. Dit helpt de volgende.').waitFor();
    await page.getByRole('button', { name: 'Sluit' }).click();
    expect(await page.getByText('Bedankt. Dit helpt de volgende.').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('a referral is asked about a week later, on the same device', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await page.goto(server.url + PARTNER);
    await page.getByRole('link', { name: 'Ik heb iemand aangemeld' }).click();
    await page.getByText('Over een week vragen wij').waitFor();
    await page.reload();
    expect(await page.getByText('U meldde iemand aan').count()).toBe(0);

    await page.clock.setSystemTime(Date.now() + WEEK_MS + 1000);
    await page.reload();
    await page.getByText('U meldde iemand aan bij Geldloket De Spaarvogel').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Antwoord' }).click();
    await page.getByRole('heading', { name: 'Hoe snel kwam er reactie?' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('2 dagen').check();
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByRole('heading', { name: 'Bedankt' }).waitFor();
    await page.goto(server.url + PARTNER);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('referred'))).toBeNull();
    expect(complaints).toEqual([]);
    await close();
  });
});

test('without scripts both questions are pages of their own', async () => {
  const { page, close } = await visit(browser, { javaScript: false });
  // One address tells of one partner twice a month at most.
  const other = `${server.url}/partners/online-moedergroep-nachtlampje`;
  await page.goto(other);
  await page.getByRole('link', { name: 'Vertel of het lukte' }).click();
  await page.getByRole('button', { name: 'Het klopt niet' }).click();
  await page.getByText('de coördinator laten weten dat het contact niet klopt').waitFor();
  await page.goto(other);
  await page.getByRole('link', { name: 'Ik heb iemand aangemeld' }).click();
  await page.getByLabel('Dezelfde dag').check();
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await page.getByRole('heading', { name: 'Bedankt' }).waitFor();
  await close();
});
