/** A partner says whom it refers to, and coordinators see where the network is thin. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const FROM = 'verloskundigen-de-kersentak';

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
  ['a phone', PHONE, 'Taalhuis Babbelwolk'],
  ['a desk', DESKTOP, 'Stichting Knikkerzak'],
])('on %s', (_, viewport, to) => {
  test('a referral is stated, is seen by everybody, and is taken away again', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    const editor = `/partners/${FROM}/bewerken/verwijzen`;
    await signInAs(page, server.url, smtp, COORDINATOR, editor);
    await page.getByRole('heading', { level: 1, name: 'Naar wie u verwijst' }).waitFor();
    const items = page.getByRole('listitem').filter({ has: page.getByLabel('Naar wie verwijst u?') });
    const before = await items.count();
    await page.getByRole('button', { name: 'Voeg een verwijzing toe' }).click();
    await expect.poll(() => items.count()).toBe(before + 1);
    await items.last().getByLabel('Naar wie verwijst u?').fill('Bestaat niet');
    await items.last().getByLabel('Waarvoor?').selectOption({ label: 'Hulp thuis' });
    await items.last().getByLabel('Hoe vaak?').selectOption({ label: 'elke maand' });
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await items
      .last()
      .getByText(/Deze partner kennen wij niet/)
      .waitFor();
    await expectAccessible(page);
    await items.last().getByLabel('Naar wie verwijst u?').fill(to);
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByText('Bewaard. Het staat meteen in de gids.').waitFor();

    await page.goto(`${server.url}/netwerk?partner=${FROM}`);
    await page.getByRole('table').getByRole('link', { name: to }).waitFor();

    await page.goto(server.url + editor);
    await page.getByRole('heading', { level: 1, name: 'Naar wie u verwijst' }).waitFor();
    await items
      .nth(await positionOf(items, to))
      .getByRole('button', { name: /^Haal weg/ })
      .click();
    await expect.poll(() => items.count()).toBe(before);
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByText('Bewaard. Het staat meteen in de gids.').waitFor();
    await page.goto(`${server.url}/netwerk?partner=${FROM}`);
    expect(await page.getByRole('table').getByRole('link', { name: to }).count()).toBe(0);

    await page.goto(`${server.url}/beheer/netwerk`);
    await page.getByRole('heading', { name: /^Partners naar wie niemand verwijst \(\d+\)$/ }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await close();
  });
});

type Items = ReturnType<Awaited<ReturnType<typeof visit>>['page']['getByRole']>;

/** Which of the list names this partner. */
async function positionOf(items: Items, name: string): Promise<number> {
  const names = await items
    .getByLabel('Naar wie verwijst u?')
    .evaluateAll((inputs) => inputs.map((input) => ('value' in input ? String(input.value) : '')));
  return names.indexOf(name);
}
