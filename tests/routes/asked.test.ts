/** What visitors miss is taken in without anything about a person, and coordinators can do something about it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#app/domain/access/actor.ts';
import { startSearchCounter, type SearchCounter } from '#app/features/referral/count-searches.server.ts';
import { fingerprintWith } from '#app/platform/secrets.server.ts';
import { action as decide, loader as overview } from '#app/routes/curation/asked.tsx';
import { loader as searchPage } from '#app/routes/directory/search.tsx';
import { action as report, loader as reportPage } from '#app/routes/referral/missing-help.tsx';
import { openMissingHelp } from '#db/repositories/missing-help.server.ts';
import {
  aPerson,
  databaseContext,
  formRequest,
  pageRequest,
  type DatabaseContext,
} from '../support/request-context.ts';
import { answerOf } from '../support/signing-in.ts';
import { NOW } from '../support/demo-directory.ts';

const COORDINATOR = aPerson({ coordinator: true });
const DAY_MS = 86_400_000;

let world: DatabaseContext;
let counter: SearchCounter;
let now = NOW;
beforeAll(async () => {
  world = await databaseContext();
  const clock = () => now;
  const { db, log } = world.context;
  counter = startSearchCounter({ db, log, clock, fingerprint: fingerprintWith('a key for tests', 'searches') });
  // Both move with the test.
  Object.assign(world.context, { clock, searches: counter });
});
afterAll(async () => {
  await counter.stop();
  await world.dispose();
});

const page = (person = COORDINATOR) =>
  overview({ request: pageRequest('/beheer/gezocht'), context: world.as(person), params: {} });

function post(fields: Record<string, string>, person: Person = COORDINATOR) {
  const request = formRequest('/beheer/gezocht', fields);
  return answerOf(() => decide({ request, context: world.as(person), params: {} }));
}

async function send(fields: Record<string, string>) {
  const { shownAt } = await reportPage({ request: pageRequest('/ik-mis-dit'), context: world.context, params: {} });
  now += 10_000;
  const request = formRequest('/ik-mis-dit', { shownAt, homepage: '', theme: '', municipality: '', ...fields });
  return report({ request, context: world.context, params: {} });
}

async function search(query: string) {
  await searchPage({ request: pageRequest(`/?${query}`), context: world.context, params: {} });
}

describe('what a visitor misses', () => {
  test('reaches the coordinators, with its theme and municipality', async () => {
    const sent = await answerOf(() => send({ text: 'Hulp voor drielingen', theme: 'money', municipality: 'leudal' }));
    expect(sent.headers.get('Location')).toBe('/ik-mis-dit?verstuurd');
    const { missing } = (await page()).view;
    expect(missing).toMatchObject([{ text: 'Hulp voor drielingen', theme: 'Geldzorgen', place: 'Leudal' }]);
  });

  test.each(['Bel 0475 001234', 'geboren op 3 mei 1994', 'Kerkstraat 12, 6041 AB', 'a@b.example'])(
    'is refused with a person in it, and stays in the form: %s',
    async (text) => {
      const before = (await openMissingHelp(world.context.db.read)).length;
      const answer = await send({ text });
      expect(answer.initialValue).toMatchObject({ text });
      expect(answer.error?.text?.[0]).toMatch(/^personal-/);
      expect(await openMissingHelp(world.context.db.read)).toHaveLength(before);
    },
  );

  test('with a theme or municipality that is not there is kept without it', async () => {
    await answerOf(() => send({ text: 'Zonder plek', theme: 'no-such', municipality: '../etc' }));
    const open = await openMissingHelp(world.context.db.read);
    expect(open.at(-1)).toMatchObject({ text: 'Zonder plek', theme: null, municipality: null });
  });

  test('is settled by who curates there, once', async () => {
    const open = await openMissingHelp(world.context.db.read);
    const { id } = open.find(({ text }) => text === 'Hulp voor drielingen')!;
    const elsewhere = aPerson({ leads: ['GM0957'] });
    expect((await page(elsewhere)).view.missing).toEqual([]);
    await expect(post({ pressed: 'settle', id }, elsewhere)).rejects.toThrow(/forbidden/);
    const done = await post({ pressed: 'settle', id }, aPerson({ leads: ['GM1640'] }));
    expect(done.headers.get('Location')).toContain('gedaan=settled');
    await expect(post({ pressed: 'settle', id })).rejects.toThrow(/missing/);
  });
});

describe('what was searched in vain', () => {
  test('is listed, and found once its words belong to a theme', async () => {
    for (let day = 0; day < 3; day++) {
      await search('q=zwierebol+leudal');
      now += DAY_MS;
    }
    const line = (await page()).view.lines.find(({ words }) => words === 'zwierebol');
    expect(line).toMatchObject({ place: 'Leudal', isFoundNow: false, search: '/?q=zwierebol&municipality=leudal' });
    await post({ pressed: 'add', words: 'zwierebol', theme: 'money' });
    expect((await page()).view.lines.find(({ words }) => words === 'zwierebol')?.isFoundNow).toBe(true);
  });

  test('on a further page or with a chosen partner is not counted again', async () => {
    const before = (await page()).view.totals.all;
    await search('q=schulden&page=2');
    await search('q=schulden&selected=geldloket-de-spaarvogel');
    await search('');
    expect((await page()).view.totals.all).toBe(before);
    await search('q=schulden');
    expect((await page()).view.totals.all).toBe(before + 1);
  });

  test('leads to the gap when its theme and municipality are known', async () => {
    const { view } = await page();
    const gaps = view.lines.filter(({ gap }) => gap !== null);
    expect(gaps.every(({ theme, place }) => theme !== null && place !== null)).toBe(true);
  });

  test.each([
    { theme: 'no-such', words: 'iets' },
    { theme: '', words: 'iets' },
  ])('is refused with %j', async (fields) => {
    await expect(post({ pressed: 'add', ...fields })).rejects.toThrow(/Not an answer/);
  });

  test('gets no words from a kartrekker', async () => {
    const lead = aPerson({ leads: ['GM1640'] });
    const request = formRequest('/beheer/gezocht', { pressed: 'add', words: 'iets', theme: 'money' });
    const answer = decide({ request, context: world.as(lead), params: {} });
    await expect(answer).rejects.toMatchObject({ init: { status: 403 } });
  });
});
