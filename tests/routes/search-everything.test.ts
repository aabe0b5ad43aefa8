/** The pages of the workbench where one looks for something: search in everything, and the list of partners. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestContext } from '#app/context.server.ts';
import { loader as loadPartners } from '#app/routes/curation/partners.tsx';
import { loader as loadSearch } from '#app/routes/curation/search-everything.tsx';
import { aPerson, databaseContext, pageRequest, type DatabaseContext } from '../support/request-context.ts';

let world: DatabaseContext;
let context: RequestContext;

beforeAll(async () => {
  world = await databaseContext();
  context = world.as(aPerson({ coordinator: true }));
});
afterAll(() => world.dispose());

describe('search in everything', () => {
  const search = (parameters: Record<string, string>, language?: string) =>
    loadSearch({
      request: pageRequest(`/beheer/zoeken?${new URLSearchParams(parameters)}`, language),
      context,
      params: {},
    });

  test('says where something was found, and leads to its page', async () => {
    const [partner] = context.directory.current().organisations;
    const { title, groups } = await search({ q: partner!.name });
    expect(title).toBe(`Zoek in alles: ${partner!.name}`);
    expect(groups?.[0]).toMatchObject({
      name: 'Partners van de coalitie',
      found: [{ href: `/partners/${partner!.slug}`, state: 'in de gids', where: 'Gevonden in: naam' }],
    });
  });

  test('shows all of one kind when asked, and everything for a kind that is not there', async () => {
    const few = await search({ q: 'example' });
    expect(few.groups?.[0]?.found).toHaveLength(5);
    const all = await search({ q: 'example', soort: 'partners' });
    expect(all.groups).toHaveLength(1);
    expect(all.groups?.[0]?.found.length).toBeGreaterThan(5);
    expect(await search({ q: 'example', soort: 'onzin' })).toEqual(few);
  });

  test.each<Record<string, string>>([{}, { q: '' }, { q: ' x ' }])('looks for nothing with %o', async (parameters) => {
    expect((await search(parameters)).groups).toBeNull();
  });

  test('cuts off what is far too long', async () => {
    expect((await search({ q: 'x'.repeat(10_000) })).typed).toHaveLength(100);
  });
});

describe('the list of partners', () => {
  const list = (parameters: Record<string, string>) =>
    loadPartners({
      request: pageRequest(`/beheer/partners?${new URLSearchParams(parameters)}`),
      context,
      params: {},
    });

  test('shows those of one answer, and counts those of each', async () => {
    const all = await list({});
    expect(all.partners).toHaveLength(all.counts.all);
    for (const stand of ['not-asked', 'asked', 'answered', 'silent'] as const) {
      const some = await list({ stand });
      expect(some.partners).toHaveLength(all.counts[stand]);
      expect(some.partners.every(({ answer }) => answer === stand)).toBe(true);
    }
    expect(await list({ stand: 'onzin', volgorde: 'onzin' })).toEqual(all);
  });

  test('puts first what was checked longest ago, and before that what never was', async () => {
    const { partners } = await list({ volgorde: 'checked' });
    const moments = partners.map(({ checkedAt }) => checkedAt ?? -Infinity);
    expect(moments).toEqual(moments.toSorted((one, other) => (one === other ? 0 : one - other)));
    expect(new Set(moments).size).toBeGreaterThan(1);
    expect(partners).toHaveLength((await list({})).partners.length);
  });
});
