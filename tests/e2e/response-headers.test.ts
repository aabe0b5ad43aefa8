/** What the server tells browsers with each kind of answer: the list in docs/security.md, row by row. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { sitemapRoutes } from '#tests/support/sitemap-routes.ts';

const HOST = 'gids.voorbeeld.example';
const SECRETS = {
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'gids@voorbeeld.example',
  SESSION_SECRET: 'a secret for tests only, of enough characters',
};

/** One of each kind of answer. */
const ANSWERS: Record<string, { path: string; init?: RequestInit }> = {
  'a page': { path: '/' },
  'a partner': { path: '/partners/geldloket-de-spaarvogel' },
  'the data of a page': { path: '/_root.data' },
  'the API': { path: '/api/search?q=schulden' },
  'a list of the API': { path: '/api/hsds/services' },
  'a wrong question to the API': { path: '/api/search?limit=0' },
  'a file': { path: '/favicon.svg' },
  'a download': { path: '/download/partners.csv' },
  'the embedded search': { path: '/insluiten/zoeken' },
  'the script of the embedded search': { path: '/insluiten.js' },
  'a page that is not there': { path: '/nergens' },
  'a page for others': { path: '/beheer', init: { redirect: 'manual' } },
  'a form from another site': {
    path: '/taal',
    init: { method: 'POST', headers: { Origin: 'https://elders.example' } },
  },
  'a way of asking we do not know': { path: '/', init: { method: 'PUT', headers: { Origin: `https://${HOST}` } } },
};

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({
    ...SECRETS,
    BASE_URL: `https://${HOST}`,
    DEMO: 'on',
    GEOCODER: 'none',
    TRUST_PROXY: '1',
  });
});
afterAll(() => server.stop());

/** As the proxy in front of the server does. */
function ask(path: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
  const proxied = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': HOST, ...headers };
  return fetch(server.url + path, { ...init, headers: proxied });
}

function directives(policy: string | null): Map<string, string> {
  return new Map((policy ?? '').split(';').map((part) => part.trim().split(/ (.*)/s) as [string, string]));
}

describe.each(Object.entries(ANSWERS))('%s', (_, { path, init }) => {
  test('has every header that all answers have', async () => {
    const { headers } = await ask(path, init);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': path === '/insluiten.js' ? 'cross-origin' : 'same-origin',
      'origin-agent-cluster': '?1',
      'permissions-policy': expect.stringMatching(/^geolocation=\(self\), camera=\(\), microphone=\(\)/),
      'x-permitted-cross-domain-policies': 'none',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });

  test('lets scripts and styles of this site run, and no others', async () => {
    const policy = directives((await ask(path, init)).headers.get('content-security-policy'));
    expect(policy.get('script-src')).toMatch(/^'self' 'nonce-[\w+/]{22}=='$/);
    expect(policy.get('style-src')).toBe("'self'");
    expect(policy.get('object-src')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(policy.get('form-action')).toBe("'self'");
    expect(policy.get('frame-ancestors')).toBe(path === '/insluiten/zoeken' ? '*' : "'none'");
    expect([...policy.values()].join()).not.toMatch(/unsafe|data:.*script|https?:\/\/\*/);
  });
});

test.each(sitemapRoutes.filter(({ path, isLayout }) => !isLayout && path !== '/logo' && !/[:*]/.test(path)))(
  'nothing unsafe is allowed on $path, and its nonce is that of its scripts',
  async ({ path }) => {
    const response = await ask(path, { redirect: 'manual' });
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain('unsafe');
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    const html = response.headers.get('content-type')?.includes('html') ? await response.text() : '';
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    const isOurs = (tag: string) => tag.includes(`nonce="${nonce}"`) || / src="\/(?!\/)/.test(tag);
    expect(scripts.filter((tag) => !isOurs(tag) && !tag.includes('application/ld+json'))).toEqual([]);
    expect(html).not.toMatch(/<[a-z][^>]*\s(style|on[a-z]+)=/);
  },
);

test('a picture of somebody else may draw, and nothing more', async () => {
  const { headers } = await ask('/logo');
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*; sandbox$/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

describe('a copy that is still right', () => {
  test('keeps the policy it was made with: a new nonce would block its scripts', async () => {
    const first = await ask('/themas');
    const etag = first.headers.get('etag') ?? '';
    const second = await ask('/themas', { headers: { 'If-None-Match': etag } });
    expect(etag).not.toBe('');
    expect([second.status, second.headers.get('content-security-policy')]).toEqual([304, null]);
    expect(second.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('who may keep an answer', () => {
  test.each(['/mijn', '/beheer', '/mijn/gegevens.json'])('nobody keeps that %s asks to sign in', async (path) => {
    const { status, headers } = await ask(path, { redirect: 'manual' });
    expect(status).toBe(302);
    expect(headers.get('cache-control') ?? '').not.toMatch(/public|max-age=[1-9]/);
  });

  test.each(['/healthz', '/metrics'])('nobody keeps %s', async (path) => {
    expect((await ask(path)).headers.get('cache-control')).toBe('no-store');
  });

  test('files with their contents in their name are kept for a year', async () => {
    const html = await (await ask('/')).text();
    const asset = /"(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
    expect((await ask(asset)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });
});

describe('the number of a request', () => {
  const NUMBER = '0123456789abcdef0123456789abcdef';

  test('is another one each time, also for a page that was kept', async () => {
    const numbers = [await ask('/themas'), await ask('/themas'), await ask('/themas')].map(({ headers }) =>
      headers.get('x-request-id'),
    );
    expect(new Set(numbers).size).toBe(3);
  });

  test('is taken over from the proxy', async () => {
    const { headers } = await ask('/healthz', { headers: { 'X-Request-Id': NUMBER } });
    expect(headers.get('x-request-id')).toBe(NUMBER);
  });

  test.each(['Janneke Nergensman', '0612345678', `${NUMBER}${NUMBER}0`, 'a'])(
    'is not taken over when it is %j',
    async (text) => {
      const { headers } = await ask('/healthz', { headers: { 'X-Request-Id': text } });
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-/);
    },
  );
});

test.each(['half a host', 'user@elders.example', '[::1', 'elders.example:99999'])(
  'a request for the host %j is refused',
  async (host) => {
    const response = await ask('/', { headers: { 'X-Forwarded-Host': host } });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain(host);
  },
);

test('a form that cannot be read is a 400, whatever it was said to be', async () => {
  const origin = { Origin: `https://${HOST}` };
  for (const type of ['application/json', 'multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain']) {
    const response = await ask('/taal', {
      method: 'POST',
      headers: { ...origin, 'Content-Type': type },
      body: '{"a":1}',
    });
    expect([type, response.status]).toEqual([type, 400]);
  }
});
