/** The built site keeps the pages that are the same for all, and goes on answering when more is asked than it can make. */
import { get } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, visit } from '#tests/support/browser.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { sitemapRoutes } from '#tests/support/sitemap-routes.ts';

const PARTNER = '/partners/geldloket-de-spaarvogel';
/** More than are made or wait at one time. */
const CROWD = 150;

/** Every other address answers a person, takes a form that was shown at a moment, keeps itself, or is a file. */
const SAME_FOR_ALL = [
  '/',
  '/agenda',
  '/api/netwerk/:slug',
  '/api/search',
  '/api/suggestions',
  '/dashboard',
  '/gemeenten',
  '/gemeenten/:municipality',
  '/gemeenten/:municipality/boekje',
  '/insluiten',
  '/insluiten/zoeken',
  '/koppelingen',
  '/lessen',
  '/lessen/:lesson',
  '/lijstje',
  '/netwerk',
  '/over',
  '/partners/:slug',
  '/privacy',
  '/programmas',
  '/programmas/:programme',
  '/themas',
  '/themas/:theme',
  '/toegankelijkheid',
  '/werkgroepen',
  '/werkgroepen/:workingGroup',
  '/wie-is-wie',
  '/zorgpaden',
  '/zorgpaden/:theme',
];

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ GEOCODER: 'none' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('a page that is the same for all', () => {
  test('is exactly one of these', async () => {
    const same: string[] = [];
    for (const { path } of sitemapRoutes.filter(({ isLayout }) => !isLayout)) {
      const { headers } = await ask(addressOf(path));
      if (headers['cache-control'] === 'private, no-cache') same.push(path);
    }
    expect(same.sort()).toEqual([...SAME_FOR_ALL].sort());
  });

  test.each(SAME_FOR_ALL)('is what another visitor would get, whose page is not kept: %s', async (path) => {
    const address = addressOf(path);
    const kept = await ask(address);
    expect(withoutNonce((await ask(address)).text)).toBe(withoutNonce(kept.text));
    const other = {
      Host: 'elders.example:99',
      'User-Agent': 'Googlebot/2.1',
      Cookie: 'other=1',
      Referer: 'https://a.example',
    };
    const made = await ask(address, other);
    expect(made.headers.etag).toBeUndefined();
    expect(withoutNonce(made.text)).toBe(withoutNonce(kept.text));
  });

  test('is a new one for the first who asks after something was published', async () => {
    const before = (await ask('/')).headers.etag ?? '';
    const answer = await fetch(`${server.url}${PARTNER}/reactie`, {
      method: 'POST',
      headers: { Origin: server.url },
      body: new URLSearchParams({ days: '2' }),
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
    const after = await ask('/', { 'If-None-Match': before });
    expect(after.status).toBe(200);
    expect(after.headers.etag).not.toBe(before);
  });

  test('runs its scripts in a browser that had it already', async () => {
    const { page, complaints, close } = await visit(browser);
    const opened = async () => {
      await page.goto(`${server.url}/?q=schulden`);
      await page.waitForFunction(() => '__remixRouter' in window);
      return page.evaluate(() => document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '');
    };
    const nonce = await opened();
    expect(nonce).not.toBe('');
    await page.goto(`${server.url}/over`);
    // The page that is kept here: a new one has another.
    expect(await opened()).toBe(nonce);
    await page.getByRole('link', { name: 'Thema' }).first().click();
    await page.waitForURL('**/themas');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('when more is asked than can be made', () => {
  test('who is sent away is told when to come back, and signing in and registering go on', async () => {
    let isOver = false;
    const answers: Answer[] = [];
    let firstRefused = () => {};
    const refusing = new Promise<void>((resolve) => (firstRefused = resolve));
    const crowd = Array.from({ length: CROWD }, async (_, visitor) => {
      for (let times = 0; !isOver; times++) {
        const answer = await ask(`/?q=geld+${visitor}+${times}`);
        answers.push(answer);
        if (answer.status === 503) firstRefused();
      }
    });
    await refusing;
    const form = (path: string, fields: Record<string, string>) =>
      fetch(server.url + path, {
        method: 'POST',
        headers: { Origin: server.url },
        body: new URLSearchParams(fields),
        redirect: 'manual',
      });
    const served = await Promise.all([
      ask('/inloggen'),
      ask('/aanmelden'),
      ask('/healthz'),
      form('/inloggen?index', { email: 'noor@voorbeeld.example' }),
      form('/aanmelden?index', { name: 'Merelnest' }),
    ]);
    for (const { status } of served) expect(status).toBeLessThan(400);
    isOver = true;
    await Promise.all(crowd);
    expect(answers.filter(({ status }) => status === 200)).not.toHaveLength(0);
    for (const { status, headers } of answers.filter((answer) => answer.status !== 200)) {
      expect([status, headers['retry-after']]).toEqual([503, '5']);
    }
    const after = await Promise.all([ask('/?q=later'), ask('/themas'), ask('/api/search?q=later')]);
    for (const { status } of after) expect(status).toBe(200);
  });
});

function addressOf(path: string): string {
  const { groups, lessons, meetings, vocabulary } = demoDirectory();
  const values: Record<string, string | undefined> = {
    slug: 'geldloket-de-spaarvogel',
    theme: 'money',
    municipality: 'leudal',
    workingGroup: groups[0]?.slug,
    lesson: lessons[0]?.slug,
    meeting: meetings[0]?.slug,
    programme: vocabulary.programme[0]?.id,
  };
  return path.replace(/\/:(\w+)\??/g, (_, name: string) => `/${values[name] ?? 'x'}`);
}

function withoutNonce(text: string): string {
  return text.replaceAll(/(nonce\\?[=:"]+)[A-Za-z0-9+/]{22}==/g, '$1');
}

type Answer = { status: number; headers: Record<string, string | undefined>; text: string };

/** Also under another name than the site has, which `fetch` refuses to send. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(server.url + path, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const { etag, ...others } = response.headers;
        const told = { etag, 'cache-control': others['cache-control'], 'retry-after': others['retry-after'] };
        resolve({ status: response.statusCode ?? 0, headers: told, text });
      });
    }).on('error', reject);
  });
}
