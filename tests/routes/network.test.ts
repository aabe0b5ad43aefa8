/** Who refers to whom, as its page and its file show it. */
import { describe, expect, test } from 'vitest';
import type { RequestContext } from '#app/context.server.ts';
import { withPartnerChanges, withReferring } from '#app/domain/directory/directory.ts';
import { archiveEntry } from '#app/features/entries/write-entry.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { loader as loadLines } from '#app/routes/api/map-lines.ts';
import { loader as loadFile } from '#app/routes/referral/network-file.ts';
import { loader as loadPage } from '#app/routes/referral/network.tsx';
import { demoDirectory } from '#tests/support/demo-directory.ts';
import { databaseContext, pageRequest, requestContext } from '#tests/support/request-context.ts';

const directory = demoDirectory();
const context = requestContext(directory);
const page = (query: string, language = 'nl') =>
  loadPage({ request: pageRequest(`/netwerk?${query}`, language), params: {}, context });

const slugsOf = (ids: string[]) => [...new Set(ids)].map((one) => directory.byId(one)!.slug).sort();
const { slug, name, id } = directory.byId(directory.routes[0]!.from)!;

describe('the page', () => {
  test('has every referral as a table and no picture when nothing was asked', async () => {
    const { view, isAll } = await page('');
    expect(isAll).toBe(true);
    expect(view.drawing).toBeNull();
    expect(view.rows).toHaveLength(Math.min(100, directory.routes.length));
  });

  test('draws a partner in the middle of those it works with', async () => {
    const { view } = await page(`partner=${slug}`, 'en');
    const { from = [], to = [], ...middle } = view.around ?? {};
    expect(middle).toMatchObject({ slug, name: directory.bySlug(slug)?.shortName ?? name });
    expect(from.map((line) => line.slug).sort()).toEqual(slugsOf(directory.routesTo(id).map((route) => route.from)));
    expect(to.map((line) => line.slug).sort()).toEqual(slugsOf(directory.routesFrom(id).map((route) => route.to)));
    expect(view.rows.every(({ from, to }) => from.slug === slug || to.slug === slug)).toBe(true);
    expect(view.rows).toHaveLength(directory.routesFrom(id).length + directory.routesTo(id).length);
  });

  test('draws a theme, every partner with its name on at most two lines', async () => {
    const { view, page: about } = await page('thema=money&gemeente=roermond');
    expect(about.title).toBe('Wie verwijst naar wie voor geldzorgen in Roermond');
    expect(view.drawing?.lines).not.toEqual([]);
    expect(view.drawing?.spots.every(({ label }) => label.length <= 2)).toBe(true);
  });

  test('leaves out what is not known', async () => {
    const { isAll, departed } = await page('partner=bestaat-niet&thema=nope&gemeente=nergens&page=x');
    expect({ isAll, departed }).toEqual({ isAll: true, departed: null });
  });

  test('is cut in pages of a hundred', async () => {
    const ids = directory.organisations.slice(0, 16).map((one) => one.id);
    const routes = ids.flatMap((from) =>
      ids.filter((to) => to !== from).map((to) => ({ from, to, theme: 'money', frequency: 'monthly' as const })),
    );
    const busy = requestContext(withReferring(directory, 2, { ...directory, routes }));
    const { view } = await loadPage({ request: pageRequest('/netwerk?page=99'), params: {}, context: busy });
    expect(view.rows).toHaveLength(routes.length - 200);
    expect(view.pages?.later).toBeNull();
    expect(view.pages?.earlier).toBe('/netwerk?page=2');
  });
});

describe('an old address of a partner', () => {
  async function redirectOf(asked: string, context: RequestContext) {
    const request = pageRequest(`/netwerk?partner=${asked}`);
    const answer = await loadPage({ request, params: {}, context }).catch((thrown: unknown) => thrown);
    return answer instanceof Response ? [answer.status, answer.headers.get('Location')] : null;
  }

  test('leads to the new one', async () => {
    const slugs = new Map([['oude-naam', id]]);
    const renamed = withPartnerChanges(directory, { version: 2, changed: [], removed: [], slugs });
    expect(await redirectOf('oude-naam', requestContext(renamed))).toEqual([301, `/netwerk?partner=${slug}`]);
    expect(await redirectOf(slug, requestContext(renamed))).toBeNull();
  });

  test('leads to the partner it became part of', async () => {
    const world = await databaseContext();
    const { db, clock, directory: live } = world.context;
    const [kept, gone] = live.current().organisations;
    const leaving = { ...gone!, actor: { kind: 'system', id: null } as const, reason: 'samen', mergedInto: kept!.id };
    await db.inTransaction((tx) => archiveEntry(tx, { newId, now: clock() }, leaving));
    await live.refresh();
    expect(await redirectOf(gone!.slug, world.context)).toEqual([302, `/netwerk?partner=${kept!.slug}`]);
    await world.dispose();
  });
});

describe('the lines on the map', () => {
  const ask = (asked: string) =>
    loadLines({ request: pageRequest(`/api/netwerk/${asked}`), params: { slug: asked }, context });

  test('are small, and lead to partners the page of the partner names', async () => {
    const body = await ask(slug).text();
    const { lines } = JSON.parse(body) as { lines: { slug: string }[] };
    const known = [...directory.routesFrom(id).map(({ to }) => to), ...directory.routesTo(id).map(({ from }) => from)];
    expect(lines.map((line) => line.slug).sort()).toEqual(slugsOf(known));
    expect(body.length).toBeLessThan(4000);
  });

  test('of nobody are not there', () => {
    expect(() => ask('bestaat-niet')).toThrow(expect.objectContaining({ status: 404 }));
  });
});

test('the file has a line for every referral of what was asked', async () => {
  const answer = await loadFile({ request: pageRequest('/netwerk.csv?thema=money'), params: {}, context });
  const lines = (await answer.text()).trim().split('\r\n');
  expect(answer.headers.get('content-type')).toContain('text/csv');
  expect(lines).toHaveLength(1 + directory.routes.filter(({ theme }) => theme === 'money').length);
});

test('there is no file of a partner nobody knows', async () => {
  const request = pageRequest('/netwerk.csv?partner=bestaat-niet');
  await expect(loadFile({ request, params: {}, context })).rejects.toMatchObject({ status: 404 });
});
