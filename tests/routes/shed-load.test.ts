/** When more is asked than can be made: who waits, who is sent away, and who is let through. With an app of its own. */
import express from 'express';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '#app/platform/log.server.ts';
import { shedLoad, type Limits } from '#server/shed-load.ts';
import { listening } from '#tests/support/listening.ts';

const LIMITS = { atOnce: 2, waiting: 3, patienceMs: Number.POSITIVE_INFINITY, pauseMs: 0 };

let site: Awaited<ReturnType<typeof listening>>;
let arrived: number;
/** What lets an answer go, the one that is being made the longest first. */
let making: (() => void)[];
let isSlow: boolean;

beforeEach(() => open(LIMITS));
afterEach(() => site.stop());

async function open(limits: Limits) {
  arrived = 0;
  making = [];
  isSlow = true;
  const app = express();
  app.use((_request, _response, next) => {
    arrived += 1;
    next();
  });
  app.use(shedLoad(createLog('silent'), limits), (_request, response) => {
    const answer = () => response.send('made');
    if (isSlow) making.push(answer);
    else answer();
  });
  site = await listening(app);
}

function ask(path: string, init: RequestInit = {}) {
  return fetch(site.url + path, init);
}

/** As many as fit: two being made and three waiting. */
async function filled(signal: AbortSignal | null = null) {
  const asked = Array.from({ length: LIMITS.atOnce + LIMITS.waiting }, () => ask('/', { signal }));
  for (const one of asked) one.catch(() => undefined);
  while (arrived < asked.length) await turn();
  return asked;
}

function turn() {
  return new Promise(setImmediate);
}

async function letGo(asked: Promise<Response>[]) {
  let left = asked.length;
  for (const one of asked) one.finally(() => (left -= 1)).catch(() => undefined);
  while (left > 0) {
    making.shift()?.();
    await turn();
  }
  return Promise.all(asked);
}

test('who cannot be helped soon is told when to come back, in the own language', async () => {
  const asked = await filled();
  expect(making.length).toBe(LIMITS.atOnce);
  const refused = await ask('/', { headers: { 'Accept-Language': 'nl' } });
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5']);
  expect(refused.headers.get('Cache-Control')).toBe('no-store');
  expect(await refused.text()).toContain('<h1>Het is hier nu erg druk</h1>');
  for (const { status } of await letGo(asked)) expect(status).toBe(200);
});

test('a program is told in a form that it can read', async () => {
  const asked = await filled();
  const refused = await ask('/api/search?q=x');
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5']);
  expect(refused.headers.get('Content-Type')).toContain('application/problem+json');
  expect(await refused.json()).toMatchObject({ status: 503, title: 'It is very busy here right now' });
  await letGo(asked);
});

test.each<[string, string, RequestInit?]>([
  ['signing in', '/inloggen'],
  ['the data of signing in', '/inloggen/code.data'],
  ['putting in an organisation', '/aanmelden/hulp'],
  ['sending a form', '/partners/x/klopt-niet', { method: 'POST' }],
  ['somebody who is signed in', '/', { headers: { Cookie: 'kl.session_token=abc' } }],
  ['the link of a mail', '/controle?sleutel=abc'],
  ['whoever watches the server', '/healthz'],
  ['the figures of the server', '/metrics'],
  ['the colours of the coalition', '/huisstijl.css?v=1'],
])('is let through all the same: %s', async (_, path, init) => {
  const asked = await filled();
  isSlow = false;
  expect((await ask(path, init)).status).toBe(200);
  await letGo(asked);
});

test('after that, everybody is helped again', async () => {
  await letGo(await filled());
  isSlow = false;
  for (const { status } of await Promise.all([ask('/'), ask('/'), ask('/')])) expect(status).toBe(200);
});

test('who leaves while waiting makes room for another', async () => {
  const leaving = new AbortController();
  const asked = await filled(leaving.signal);
  leaving.abort();
  await Promise.allSettled(asked);
  isSlow = false;
  const again = [ask('/'), ask('/'), ask('/')];
  for (const { status } of await Promise.all(again)) expect(status).toBe(200);
});

test('who waited longer than people do is sent away when the turn comes', async () => {
  await site.stop();
  await open({ ...LIMITS, patienceMs: -1 });
  const answers = await letGo(await filled());
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 503, 503, 503]);
  isSlow = false;
  expect((await ask('/')).status).toBe(200);
});
