/** The booklet of a municipality, on a screen and as it comes out of the printer. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { printedPages } from '#tests/support/printed.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ MAP_TILES: 'none' }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Letters and digits alone: a line may end anywhere. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

test.each([
  ['a phone', PHONE],
  ['a desk', DESKTOP],
])('on %s it is found from the municipality, and leads from a theme and a name to a partner', async (_, viewport) => {
  const { page, complaints, close } = await visit(browser, { viewport });
  await page.goto(`${server.url}/gemeenten/leudal`);
  await page.getByRole('link', { name: 'Print alle partners als boekje' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sociale kaart van Leudal' }).waitFor();
  await page.getByRole('button', { name: 'Print dit boekje' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('navigation', { name: 'Inhoud' }).getByRole('link', { name: 'Wonen' }).click();
  expect(page.url()).toMatch(/#thema-housing$/);
  const named = page.getByRole('region', { name: 'Alle partners op naam' }).getByRole('link').first();
  const name = await named.innerText();
  await named.click();
  const heading = page.getByRole('heading', { level: 3, name });
  const isSeen = async () => {
    const top = (await heading.boundingBox())?.y ?? -1;
    return top >= 0 && top < viewport.height;
  };
  await expect.poll(isSeen).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

describe('on paper', () => {
  test('it is A4 with a cover and numbers, without the header and footer of the site, and cuts no partner', async () => {
    const { page, close } = await visit(browser);
    await page.goto(`${server.url}/gemeenten/leudal/boekje`);
    const partners = await page.locator('.booklet-partner').allTextContents();
    const pages = await printedPages(page, ' ');
    expect(pages.every(({ width, height }) => width === 210 && height === 297)).toBe(true);
    const all = pages.map(({ text }) => text).join('\n');
    expect(all).not.toContain('Organisatie aanmelden');
    expect(all).not.toContain('Toegankelijkheid');
    expect(all).not.toContain('Print dit boekje');
    const [cover, contents] = pages;
    expect(cover?.text).toContain('Sociale kaart van Leudal');
    expect(letters(cover!.text)).not.toMatch(/1$/);
    expect(contents?.text).toContain('Inhoud');
    expect(pages.at(-1)?.text).toContain('Alle partners op naam');
    expect(partners.length).toBeGreaterThan(30);
    const printed = pages.map(({ text }) => letters(text));
    const cut = partners.filter((partner) => !printed.some((text) => text.includes(letters(partner))));
    expect(cut).toEqual([]);
    await close();
  });

  test('it is much the same in English', async () => {
    const { page, close } = await visit(browser, { language: 'en' });
    await page.goto(`${server.url}/gemeenten/gennep/boekje`);
    const [cover, contents] = await printedPages(page, ' ');
    expect(cover?.text).toContain('Help in Gennep');
    expect(contents?.text).toContain('Contents');
    await close();
  });
});
