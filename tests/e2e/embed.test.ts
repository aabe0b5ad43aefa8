/** The search inside a page of another site that is strict about what it lets in, and the page that makes the snippet. */
import { createServer, type Server } from 'node:http';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';

let server: RunningServer;
let browser: Browser;
let town: Server;
let townUrl: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ MAP_TILES: 'none' }), openBrowser()]);
  town = createServer((request, response) => {
    const snippet = new URL(request.url ?? '/', 'http://localhost').searchParams.get('snippet') ?? '';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; img-src data:; script-src ${server.url}/insluiten.js; frame-src ${server.url}`,
    );
    response.end(
      `<!doctype html><html lang="nl"><head><title>Gemeente</title><meta name="viewport" content="width=device-width">` +
        `<link rel="icon" href="data:,"></head><body><main><h1>Jong ouderschap</h1>${snippet}</main></body></html>`,
    );
  });
  await new Promise<void>((resolve) => town.listen(0, '127.0.0.1', resolve));
  const address = town.address();
  // Another host than `localhost`, so another site.
  townUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await new Promise((resolve) => town.close(resolve));
});

const townPage = (snippet: string) => `${townUrl}/?${new URLSearchParams({ snippet })}`;
const inside = (page: Page): FrameLocator => page.frameLocator('iframe');

/** What the page for snippets gives for a choice. */
async function snippetFor(page: Page, query: string, name: 'Met een script' | 'Zonder script'): Promise<string> {
  await page.goto(`${server.url}/insluiten?${query}`);
  return page.getByRole('textbox', { name }).inputValue();
}

describe.each([
  ['a phone', PHONE],
  ['a desk', DESKTOP],
])('on %s', (_, viewport) => {
  test('a coordinator makes a snippet and sees what it gives', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    await page.goto(`${server.url}/insluiten`);
    await page.getByLabel('Gemeente').selectOption({ label: 'Leudal' });
    await page.getByLabel('Thema').selectOption({ label: 'Geldzorgen' });
    await page.getByRole('button', { name: 'Maak de HTML' }).click();
    await inside(page).getByRole('heading', { name: 'Vind hulp bij geldzorgen in Leudal' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Met een script' }).inputValue()).toContain(
      '<korte-lijntjes municipality="Leudal" theme="money" language="nl"',
    );
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await close();
  });

  test('the snippet with a script searches, is as high as what is in it, and keeps nothing', async () => {
    const { page, complaints, close } = await visit(browser, { viewport });
    const snippet = await snippetFor(page, 'municipality=leudal', 'Met een script');
    await page.context().clearCookies();
    await page.goto(townPage(snippet));
    const frame = inside(page);
    await frame.getByRole('heading', { name: 'Vind hulp in Leudal' }).waitFor();
    await expect.poll(() => overflow(page)).toBe(0);
    await expectAccessible(page);

    await page.keyboard.press('Tab');
    await frame.getByRole('searchbox').press('Tab');
    await frame.getByRole('searchbox').fill('schulden');
    await frame.getByRole('searchbox').press('Enter');
    await frame.getByText(/organisaties helpen hierbij/).waitFor();
    await expect.poll(() => overflow(page)).toBe(0);
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      frame.getByRole('list').getByRole('link').first().click(),
    ]);
    await opened.waitForURL(/\/partners\/.*municipality=leudal/);
    expect(await page.context().cookies()).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

/** How much of the embedded page is out of sight, in pixels. */
async function overflow(page: Page): Promise<number> {
  const frame = page.frames().find((one) => one !== page.mainFrame());
  return (await frame?.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)) ?? Infinity;
}

test('the snippet without a script stands in a page that allows none', async () => {
  const { page, close } = await visit(browser, { javaScript: false });
  const snippet = await snippetFor(page, 'theme=money&taal=en', 'Zonder script');
  await page.goto(townPage(snippet));
  const frame = inside(page);
  await frame.getByRole('heading', { name: 'Find help with money worries' }).waitFor();
  await frame.getByRole('searchbox').fill('zzzqqq xxyyzz');
  await frame.getByRole('button', { name: 'Search' }).click();
  await frame.getByText('We find nobody here. Try another word.').waitFor();
  await close();
});

test('nothing else may be framed, and what is framed sets no cookie', async () => {
  for (const path of ['/', '/insluiten', '/partners/geldloket-de-spaarvogel', '/inloggen', '/insluiten/zoekenx']) {
    const { headers } = await fetch(server.url + path);
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
  }
  const { headers } = await fetch(`${server.url}/insluiten/zoeken?municipality=Leudal`);
  expect(headers.get('content-security-policy')).toContain('frame-ancestors *');
  expect(headers.get('set-cookie')).toBeNull();
  expect(headers.get('x-frame-options')).toBeNull();
});

test.each(['municipality=nergens&theme=nope', 'municipality=%00&q=%F0%9F%92%A9', `q=${'a'.repeat(5000)}`, 'lang=xx'])(
  'whatever is asked, there is a search: %s',
  async (query) => {
    const answer = await fetch(`${server.url}/insluiten/zoeken?${query}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('role="search"');
  },
);
