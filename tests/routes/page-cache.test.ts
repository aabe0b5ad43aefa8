/** Which answers are kept for the next visitor, and what that visitor gets: through the middleware, with an app of its own. */
import express, { type Request, type Response } from 'express';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RequestContext } from '#app/context.server.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { CountedSearch } from '#app/domain/referral/search-count.ts';
import { languageCookie, languageOf } from '#app/i18n/i18n.server.ts';
import { pageCache } from '#server/page-cache.ts';
import { nonceOf, securityHeaders } from '#server/security-headers.ts';
import { demoDirectory, NOW } from '#tests/support/demo-directory.ts';
import { listening } from '#tests/support/listening.ts';
import { requestContext } from '#tests/support/request-context.ts';

const SEARCH: CountedSearch = { theme: 'money', municipality: '', words: '', outcome: 'found' };
const MINUTE_MS = 60_000;
const BROWSER = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };

type Told = Pick<RequestContext, 'sameForAll' | 'searches'>;
type Make = (response: Response, told: Told) => void | Promise<void>;

let directory: Directory;
let now: number;
let counted: CountedSearch[];
/** Addresses that were made, one for each time. */
let made: string[];
let make: Make;
let site: Awaited<ReturnType<typeof listening>>;

beforeEach(async () => {
  directory = demoDirectory();
  now = NOW;
  counted = [];
  made = [];
  make = (_response, { sameForAll }) => sameForAll();
  const { config, searches } = requestContext(directory);
  const pages = pageCache(
    {
      directory: { current: () => directory },
      clock: () => now,
      searches: { ...searches, note: (search) => counted.push(search) },
    },
    'program',
  );
  const app = express();
  app.use(...securityHeaders(config, false), pages.answer, (request, response, next) => {
    page(request, response, pages.forLoaders(request, response)).catch(next);
  });
  site = await listening(app);
});
afterEach(() => site.stop());

async function page(request: Request, response: Response, told: Told): Promise<void> {
  made.push(request.originalUrl);
  response.type('html').set('Content-Language', await languageOf(asWebRequest(request)));
  await make(response, told);
  if (response.headersSent) return;
  const nonce = nonceOf(response);
  response.write(`<script nonce="${nonce}"></script><p>${request.method === 'HEAD' ? '' : 'x'.repeat(3000)}</p>`);
  response.end(`<script nonce="${nonce}"></script>`);
}

function asWebRequest({ headers: { cookie = '', 'accept-language': language = '' }, originalUrl }: Request) {
  return new globalThis.Request(`http://localhost${originalUrl}`, {
    headers: { Cookie: cookie, 'Accept-Language': language },
  });
}

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const answer = await fetch(site.url + path, { method, headers, redirect: 'manual' });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const nonceIn = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1] ?? '';

describe('a page that is the same for everybody', () => {
  test('is made once, and given again with another nonce each time', async () => {
    const answers = [await ask('/?q=x'), await ask('/?q=x'), await ask('/?q=x', { 'Accept-Encoding': 'identity' })];
    expect(made).toEqual(['/?q=x']);
    const nonces = answers.map(({ headers }) => nonceIn(headers.get('Content-Security-Policy')));
    expect(new Set(nonces).size).toBe(3);
    const [first, ...others] = answers.map(({ text }, index) => text.replaceAll(nonces[index]!, 'NONCE'));
    expect(first).toContain('<script nonce="NONCE"></script><p>xxx');
    expect(others).toEqual([first, first]);
    for (const { headers } of answers) {
      expect(headers.get('Cache-Control')).toBe('private, no-cache');
      expect(headers.get('Vary')).toBe('Accept-Language, Cookie, Accept-Encoding');
      expect(headers.get('Content-Language')).toBe('nl');
    }
  });

  test('is not sent to a browser that has it, and keeps the policy that came with it', async () => {
    const { headers } = await ask('/');
    const known = { 'If-None-Match': headers.get('ETag') ?? '' };
    const again = await ask('/', known);
    expect([again.status, again.text]).toEqual([304, '']);
    expect(again.headers.get('Content-Security-Policy')).toBeNull();
    expect(again.headers.get('Vary')).toContain('Cookie');
    now += 15 * MINUTE_MS;
    expect((await ask('/', known)).status).toBe(200);
    expect(made).toHaveLength(2);
  });

  test('is made anew as soon as something is published, and each quarter of an hour', async () => {
    await ask('/');
    directory = { ...directory, version: directory.version + 1 };
    await ask('/');
    now += 15 * MINUTE_MS;
    await ask('/');
    await ask('/');
    expect(made).toHaveLength(3);
  });

  test('is not kept when something is published while it is made', async () => {
    make = (_response, { sameForAll }) => {
      sameForAll();
      directory = { ...directory, version: directory.version + 1 };
    };
    await ask('/');
    await ask('/');
    expect(made).toHaveLength(2);
  });

  test('is another page in another language, and at another address', async () => {
    const english = { Cookie: await cookieOf('en') };
    await ask('/');
    await ask('/', english);
    await ask('/', { 'Accept-Language': 'en-GB' });
    expect(made).toHaveLength(2);
    expect((await ask('/', english)).headers.get('Content-Language')).toBe('en');
    for (const path of ['/?a=1&b=2', '/?b=2&a=1', '/?lang=nl', '/?lang=en']) await ask(path);
    expect(made).toHaveLength(6);
    const dutch = (await ask('/')).headers.get('ETag') ?? '';
    expect((await ask('/', { ...english, 'If-None-Match': dutch })).status).toBe(200);
  });

  test('has the same headers for who asks for these alone', async () => {
    const before = await ask('/', {}, 'HEAD');
    const { headers } = await ask('/');
    const after = await ask('/', {}, 'HEAD');
    expect(made).toHaveLength(2);
    for (const name of ['ETag', 'Cache-Control', 'Content-Type', 'Vary']) {
      expect([before.headers.get(name), after.headers.get(name)]).toEqual([headers.get(name), headers.get(name)]);
    }
    expect(after.text).toBe('');
  });

  test('is made once for those who ask at the same time', async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    make = (_response, { sameForAll }) => {
      sameForAll();
      return gate;
    };
    const first = ask('/');
    while (made.length === 0) await new Promise(setImmediate);
    const others = [ask('/'), ask('/'), ask('/')];
    open();
    for (const { status } of await Promise.all([first, ...others])) expect(status).toBe(200);
    expect(made).toHaveLength(1);
  });

  test('is made by the next when whoever asked first has left', async () => {
    const leaving = new AbortController();
    let isFirst = true;
    make = async (response, { sameForAll }) => {
      sameForAll();
      if (!isFirst) return;
      isFirst = false;
      const gone = new Promise((resolve) => response.once('close', resolve));
      leaving.abort();
      await gone;
    };
    await expect(fetch(site.url, { signal: leaving.signal })).rejects.toThrow();
    expect((await ask('/')).status).toBe(200);
  });
});

describe('a search is counted', () => {
  beforeEach(() => {
    make = (_response, { sameForAll, searches }) => {
      sameForAll();
      searches.note(SEARCH);
    };
  });

  test('each time somebody asks it, also when its page was kept or the browser has it', async () => {
    const { headers } = await ask('/?q=x', BROWSER);
    await ask('/?q=x', BROWSER);
    const { status } = await ask('/?q=x', { ...BROWSER, 'If-None-Match': headers.get('ETag') ?? '' });
    expect([status, made.length]).toEqual([304, 1]);
    expect(counted).toEqual([SEARCH, SEARCH, SEARCH]);
  });

  test('but not for a robot, whether its page was kept or is kept for the next', async () => {
    await ask('/?q=x', { 'User-Agent': 'Googlebot/2.1' });
    await ask('/?q=x', { 'User-Agent': 'Googlebot/2.1' });
    expect(counted).toEqual([]);
    await ask('/?q=x', BROWSER);
    expect([made.length, counted.length]).toEqual([1, 1]);
  });
});

describe('kept for nobody', () => {
  test.each<[string, Record<string, string>, string?]>([
    ['a session', { Cookie: 'kl.session_token=abc' }],
    ['any other cookie', { Cookie: 'taal=x; other=1' }],
    ['a password', { Authorization: 'Basic eA==' }],
    ['the secret of a mail', {}, '/?sleutel=abc'],
  ])('is a page for somebody with %s, and none that was kept is given', async (_, headers, path = '/') => {
    await ask('/');
    const answers = [await ask(path, headers), await ask(path, headers)];
    expect(made).toHaveLength(3);
    for (const answer of answers) expect(answer.headers.get('ETag')).toBeNull();
    await ask('/');
    expect(made).toHaveLength(3);
  });

  test.each<[string, Make]>([
    ['nobody called the same for all', () => undefined],
    ['is not there', (response, { sameForAll }) => (sameForAll(), void response.status(404))],
    ['leads elsewhere', (response, { sameForAll }) => (sameForAll(), void response.redirect('/over'))],
    [
      'is private',
      (response, { sameForAll }) => (sameForAll(), void response.set('Cache-Control', 'private, no-store')),
    ],
    ['sets a cookie', (response, { sameForAll }) => (sameForAll(), void response.cookie('a', 'b'))],
  ])('is an answer that %s', async (_, makeIt) => {
    make = makeIt;
    const answers = [await ask('/'), await ask('/')];
    expect(made).toHaveLength(2);
    for (const { headers } of answers) expect(headers.get('Cache-Control')).not.toBe('private, no-cache');
  });

  test('is what a form answers', async () => {
    await ask('/', {}, 'POST');
    await ask('/', {}, 'POST');
    expect(made).toHaveLength(2);
  });
});

async function cookieOf(language: string): Promise<string> {
  return (await languageCookie.serialize(language)).split(';', 1)[0] ?? '';
}
