/** Whatever is typed or sent: a page that says what happened, or a 400 that names what is wrong. Never a 500. */
import fc from 'fast-check';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '#tests/support/server.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const QUERIES = [
  'x'.repeat(10_000),
  '😀'.repeat(10_000),
  '%',
  '\'"`<script>alert(1)</script>',
  'שלום עולם مرحبا',
  '\u202eabc\u0000\uffff',
  '../../etc/passwd',
  "' OR 1=1 --",
  'é'.normalize('NFD').repeat(500),
  '   ',
];

describe.each(QUERIES.map((query) => [query.slice(0, 24), query]))('the query %j', (_, query) => {
  test.each(['/', '/api/search', '/api/suggestions', '/partners/geldloket-de-spaarvogel'])('on %s', async (path) => {
    const response = await fetch(`${server.url}${path}?q=${encodeURIComponent(query)}`);
    expect(response.status).toBe(200);
    const body = await response.text();
    const isHtml = response.headers.get('content-type')?.includes('html');
    if (isHtml) expect(body).not.toContain('<script>alert(1)');
  });
});

test.each([
  '/?page=-3',
  '/?page=9e99',
  '/?theme=nonsense&domain=zorg&municipality=atlantis',
  '/?lat=north&lng=',
  '/?sort=up&serves=who&open=maybe',
  '/?q=%E0%A4%A&theme=%FF',
  '/?selected=nobody&view=globe',
  '/?q=a&q=b&q=c',
])('the page %s is an ordinary page', async (path) => {
  expect((await get(path)).status).toBe(200);
});

test.each([
  ['/api/search?limit=0', 'limit'],
  ['/api/search?limit=101', 'limit'],
  ['/api/search?offset=-1', 'offset'],
  ['/api/search?theme=nonsense', 'theme'],
  ['/api/search?sort=up', 'sort'],
  ['/api/search?lat=91&lng=5', 'lat, lng'],
])('%s is a 400 that names %s', async (path, parameter) => {
  const response = await fetch(server.url + path);
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const body = (await response.json()) as { problems: { parameter: string }[] };
  expect(body.problems.map((problem) => problem.parameter)).toContain(parameter);
});

test.each(['/partners/%E0%A4%A', '/partners/..%2f..%2fetc', '/themas/%00', '/gemeenten/😀', '/%', '/assets/%E0%A4%A'])(
  'the path %s is not found',
  async (path) => {
    const { status } = await get(path);
    expect([400, 404]).toContain(status);
  },
);

test('no random query or parameter breaks a page', async () => {
  const name = fc.constantFrom('q', 'place', 'theme', 'page', 'lat', 'lng', 'sort', 'selected', 'open', 'language');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 5 }),
      async (pairs) => {
        const parameters = new URLSearchParams(pairs.map(([key, value]) => [key, value]));
        const page = await fetch(`${server.url}/?${parameters}`);
        expect(page.status).toBe(200);
        await page.text();
        const api = await fetch(`${server.url}/api/search?${parameters}`);
        expect([200, 400]).toContain(api.status);
        await api.text();
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('a change asked by another site is refused', async () => {
  const response = await fetch(`${server.url}/taal`, {
    method: 'POST',
    headers: { Origin: 'https://elders.example', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'language=en&back=/',
    redirect: 'manual',
  });
  expect(response.status).toBe(403);
});

/** fetch would mend a malformed address before sending it. */
function get(path: string): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const sent = httpRequest({ hostname, port, path: encodeNonAscii(path) }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0 }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

function encodeNonAscii(path: string): string {
  return path.replace(/[^\x20-\x7e]+/gu, encodeURIComponent);
}
