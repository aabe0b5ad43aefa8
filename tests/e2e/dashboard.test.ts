/** The figures, put before the aldermen: read, drawn, taken along as a file and on paper. */
import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { printedPages } from '#tests/support/printed.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

let server: RunningServer;
let browser: Browser;
let smtp: TestSmtp;

beforeAll(async () => {
  smtp = await startSmtp();
  [server, browser] = await Promise.all([startServer({ SMTP_URL: smtp.url, MAP_TILES: 'none' }), openBrowser()]);
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
  test('a visitor reads the figures of a municipality, and takes one along as it is on the page', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await page.goto(`${server.url}/dashboard`);
    await page.getByRole('combobox', { name: 'Gemeente' }).selectOption('Leudal');
    await page.getByRole('button', { name: 'Toon cijfers' }).click();
    await page.getByRole('heading', { name: 'Cijfers over Leudal', level: 1 }).waitFor();
    expect(await page.getByRole('heading', { name: 'Voor coördinatoren' }).count()).toBe(0);

    const figure = page.getByRole('article', { name: 'Gecontroleerde gegevens' });
    await figure.locator('summary').click();
    await expectAccessible(page);
    expect(await smallestLetters(page)).toBeGreaterThanOrEqual(12);
    expect(await namesThatTouch(page)).toEqual([]);
    expect(await page.getByRole('img', { name: 'Gecontroleerde gegevens' }).count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('link', { name: 'Download als CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines).toEqual(await rowsOf(figure));
    expect(lines).toHaveLength(6);
    expect(complaints).toEqual([]);
    await close();
  });

  test('a coordinator sees the work as well, in English too', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await signInAs(page, server.url, smtp, COORDINATOR, '/dashboard');
    await page.getByRole('heading', { name: 'Voor coördinatoren' }).waitFor();
    await page.getByRole('link', { name: 'Wat het vaakst niet werd gevonden' }).waitFor();
    for (const summary of await page.locator('.figure summary').all()) await summary.click();
    await expectAccessible(page);
    expect(await namesThatTouch(page)).toEqual([]);
    await page.goto(`${server.url}/dashboard?lang=en`);
    await page.getByRole('heading', { name: 'For coordinators' }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await close();
  });
});

test('without scripts everything is there, and printed it takes two pages, tables and all', async () => {
  const { page, close } = await visit(browser, { javaScript: false });
  await page.goto(`${server.url}/dashboard`);
  await page.getByRole('combobox', { name: 'Gemeente' }).selectOption('Venlo');
  await page.getByRole('button', { name: 'Toon cijfers' }).click();
  await page.getByRole('heading', { name: 'Cijfers over Venlo', level: 1 }).waitFor();
  await page.goto(`${server.url}/dashboard`);
  const printed = await printedPages(page, ' ');
  expect(printed.map(({ width, height }) => [width, height])).toEqual([
    [210, 297],
    [210, 297],
  ]);
  const text = printed.map((one) => one.text).join(' ');
  // Of each: a drawing, and the head of a table that is closed on the screen.
  for (const word of ['Partners per domein', 'aan controle toe', 'gat, nog niet besloten', 'Ligt stil', 'Kerngroep']) {
    expect(text).toContain(word);
  }
  await close();
});

/** As a file has them. */
async function rowsOf(figure: Locator): Promise<string[]> {
  const rows = await figure.getByRole('row').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).join(';')));
}

/** Pixels on the screen of the smallest letters in a drawing: a stretched drawing would shrink them. */
function smallestLetters(page: Page): Promise<number> {
  return page.locator('.chart text').evaluateAll((texts) =>
    Math.min(
      ...texts.map((text) => {
        const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
        return parseFloat(getComputedStyle(text).fontSize) * scale;
      }),
    ),
  );
}

/** Of all texts in the drawings, those that run into another one. */
function namesThatTouch(page: Page): Promise<string[]> {
  return page.locator('.chart').evaluateAll((charts) =>
    charts.flatMap((chart) => {
      const texts = [...chart.querySelectorAll('text')].map((text) => ({
        said: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      return texts.flatMap(({ said, box }, index) =>
        texts
          .slice(index + 1)
          .filter(({ box: { left, right, top, bottom } }) => {
            const isBeside = right < box.left || left > box.right;
            const isAbove = bottom <= box.top || top >= box.bottom;
            return !isBeside && !isAbove;
          })
          .map((other) => `${said} and ${other.said}`),
      );
    }),
  );
}
