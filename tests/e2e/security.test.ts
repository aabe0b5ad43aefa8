/** What the server itself refuses, whatever the page: forms from other sites and forms too large. And what it keeps private. */
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { openBrowser, visit } from '#tests/support/browser.ts';
import { databaseContents } from '#tests/support/database-contents.ts';
import { hostileClient } from '#tests/support/hostile/hostile-client.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { sitemapRoutes } from '#tests/support/sitemap-routes.ts';

const FOREIGN = 'This came from another site';
const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'];
/** The largest form, in bytes. */
const MOST = 256 * 1024;
const EVERY_ROUTE_MS = 30_000;
const NEXT_MS = 10_000;

/** Headers of a browser that another site asks to send something. */
const FOREIGN_SENDERS: Record<string, Record<string, string>> = {
  'a foreign origin': { Origin: 'https://elders.example' },
  'an origin that only looks like ours': { Origin: 'http://localhost.elders.example' },
  'an origin that is hidden': { Origin: 'null' },
  'no origin': { 'Sec-Fetch-Site': 'cross-site' },
};

const PARAMETERS: Record<string, string> = { slug: 'geldloket-de-spaarvogel', theme: 'money', kind: 'themas' };

const sources = import.meta.glob<string>('../../app/routes/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const withAction = sitemapRoutes.filter(({ file }) => takesForms(sources[`../../app/${file}`] ?? ''));

let server: RunningServer;
let browser: Browser;
let db: Database;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ GEOCODER: 'none', MAP_TILES: 'none' }), openBrowser()]);
  db = await openDatabase(server.databaseUrl);
});
afterAll(async () => {
  await db?.close();
  await browser?.close();
  await server?.stop();
});

describe('a form from another site', () => {
  test('is tried on every file that takes forms', () => {
    const files = Object.keys(sources).filter((file) => takesForms(sources[file]!));
    const tried = withAction.map(({ file }) => `../../app/${file}`);
    expect(files.length).toBeGreaterThan(30);
    expect(tried.sort()).toEqual(files.sort());
  });

  test.each(Object.entries(FOREIGN_SENDERS))(
    'is refused on every route with %s, and changes nothing',
    async (_, headers) => {
      const before = await databaseContents(db);
      const taken: string[] = [];
      for (const { path, file } of sitemapRoutes.filter(({ isLayout }) => !isLayout)) {
        for (const address of addressesOf(path, file)) {
          const answers = await Promise.all(METHODS.map((method) => send(address, method, headers)));
          for (const [index, { status, text }] of answers.entries()) {
            if (status !== 403 || !text.includes(FOREIGN)) taken.push(`${METHODS[index]} ${address}: ${status}`);
          }
        }
      }
      expect(taken).toEqual([]);
      expect(await databaseContents(db)).toEqual(before);
    },
    EVERY_ROUTE_MS,
  );

  test.each(withAction)('of our own is not taken for one: $path', async ({ path }) => {
    const { status, text } = await send(addressOf(path), 'POST', { Origin: server.url });
    expect(status).toBeLessThan(500);
    expect(text).not.toContain(FOREIGN);
  });

  test('is told in the language of the visitor', async () => {
    const { text } = await send('/taal', 'POST', { Origin: 'null', 'Accept-Language': 'nl' });
    expect(text).toContain('<html lang="nl">');
    expect(text).toContain('Dit kwam van een andere site');
  });
});

test.each<[string, Record<string, string>]>([
  ['of another site', { Origin: 'https://elders.example' }],
  ['that names no site', {}],
])('a program %s that writes to the API is answered as one', async (_, headers) => {
  const answer = await fetch(`${server.url}/api/hsds/services`, { method: 'POST', headers, body: '{}' });
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
    403,
    expect.stringContaining('application/problem+json'),
  ]);
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(await answer.json()).toMatchObject({ title: 'This came from another site', status: 403 });
});

describe('a form that is too large', () => {
  test.each(['/aanmelden', '/partners/geldloket-de-spaarvogel/klopt-niet', '/inloggen.data', '/taal', '/nergens'])(
    'is refused on %s with a page that says so',
    async (path) => {
      const { status, text } = await send(path, 'POST', { Origin: server.url }, 'x'.repeat(MOST + 1));
      expect(status).toBe(413);
      expect(text).toContain('This form is too large');
    },
  );

  test('is one byte more than the largest that is taken', async () => {
    const { status } = await send('/inloggen?index', 'POST', { Origin: server.url }, 'x'.repeat(MOST));
    expect(status).toBe(200);
  });

  test('is refused before the rest of it comes, when it does not say how long it is', async () => {
    const sending = httpRequest(`${server.url}/inloggen`, { method: 'POST', headers: { Origin: server.url } });
    sending.write('email=');
    const [response] = (await once(sending, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(411);
    sending.destroy();
  });

  test('shows the page to somebody without scripts', async () => {
    const { page, close } = await visit(browser, { javaScript: false });
    await page.goto(`${server.url}/partners/geldloket-de-spaarvogel/klopt-niet`);
    await page.locator('textarea').fill('x'.repeat(2 * MOST));
    await page.locator('main form button.btn').click();
    await page.getByRole('heading', { name: 'Dit formulier is te groot' }).waitFor();
    await close();
  });
});

test.each(['/over', '/nergens', '/api/search', '/aanmelden', '/beheer/import', '/assets/weg.js'])(
  'a form to %s, that nobody reads, does not keep the next request on its connection waiting',
  async (path) => {
    const client = hostileClient(server.url, 1);
    await client.send({ method: 'POST', path, headers: { Origin: server.url }, body: 'x'.repeat(MOST) });
    const next = client.send({ method: 'GET', path: '/healthz' });
    const status = await Promise.race([next.then((answer) => answer.status), sleep(NEXT_MS).then(() => 'none')]);
    client.close();
    await next.catch(() => undefined);
    expect(status).toBe(200);
  },
);

describe('a page that a link from a mail leads to', () => {
  test.each(sitemapRoutes.filter(({ isLayout }) => !isLayout))(
    'is kept by nobody, and its address is told to nobody: $path',
    async ({ path }) => {
      const response = await fetch(`${server.url}${addressOf(path)}?sleutel=verzonnen`, { redirect: 'manual' });
      expect(response.headers.get('Referrer-Policy')).toBe('strict-origin');
      const isPage = response.headers.get('Content-Type')?.startsWith('text/html');
      if (isPage && response.status < 300) expect(response.headers.get('Cache-Control')).toBe('private, no-store');
      await response.text();
    },
  );
});

function takesForms(source: string): boolean {
  return /^export (async function|function|const) action\b|^export \{[^}]*\baction\b/m.test(source);
}

function addressOf(path: string): string {
  return path.replace(/\/:(\w+)(\??)/g, (_, name: string, optional: string) => {
    const value = PARAMETERS[name];
    return value === undefined && optional ? '' : `/${value ?? 'x'}`;
  });
}

/** The page, and the ways in which a script asks for its data. */
function addressesOf(path: string, file: string): string[] {
  const address = addressOf(path);
  const route = file.replace(/\.tsx?$/, '');
  return [address, `${address}?_data=${encodeURIComponent(route)}`, `${address === '/' ? '/_root' : address}.data`];
}

async function send(path: string, method: string, headers: Record<string, string>, body = 'act=confirm') {
  const response = await fetch(server.url + path, {
    method,
    headers: { 'Accept-Language': 'en', 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body,
    redirect: 'manual',
  });
  return { status: response.status, text: await response.text() };
}
