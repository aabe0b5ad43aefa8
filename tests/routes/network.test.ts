/** Who refers to whom, as its page and its file show it. */
import { describe, expect, test } from 'vitest';
import { withReferring } from '#app/domain/directory/directory.ts';
import { loader as loadFile } from '#app/routes/referral/network-file.ts';
import { loader as loadPage } from '#app/routes/referral/network.tsx';
import { demoDirectory } from '#tests/support/demo-directory.ts';
import { pageRequest, requestContext } from '#tests/support/request-context.ts';

const directory = demoDirectory();
const context = requestContext(directory);
const page = (query: string, language = 'nl') =>
  loadPage({ request: pageRequest(`/netwerk?${query}`, language), params: {}, context });

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
    expect(view.drawing?.spots.filter(({ isMiddle }) => isMiddle).map((spot) => spot.name)).toEqual([name]);
    expect(view.rows.every(({ from, to }) => from.slug === slug || to.slug === slug)).toBe(true);
    expect(view.rows).toHaveLength(directory.routesFrom(id).length + directory.routesTo(id).length);
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

test('the file has a line for every referral of what was asked', async () => {
  const answer = await loadFile({ request: pageRequest('/netwerk.csv?thema=money'), params: {}, context });
  const lines = (await answer.text()).trim().split('\r\n');
  expect(answer.headers.get('content-type')).toContain('text/csv');
  expect(lines).toHaveLength(1 + directory.routes.filter(({ theme }) => theme === 'money').length);
});
