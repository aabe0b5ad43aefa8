/** The feed of new and changed partners, as a feed reader gets it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveEntry } from '#app/features/entries/write-entry.server.ts';
import { loader as loadMunicipality, meta } from '#app/routes/directory/municipality.tsx';
import { loader } from '#app/routes/news/news-feed.ts';
import { BASE_URL, databaseContext, pageRequest, type DatabaseContext } from '#tests/support/request-context.ts';

let world: DatabaseContext;
beforeAll(async () => {
  world = await databaseContext();
});
afterAll(() => world.dispose());

async function feed(query = '', language = 'nl') {
  const response = await loader({
    request: pageRequest(`/nieuw.atom${query}`, language),
    params: {},
    context: world.context,
  });
  const text = await response.text();
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);
  return {
    response,
    text,
    title: all(/<title>(.*?)<\/title>/g)[0],
    titles: all(/<title type="html"><!\[CDATA\[(.*?)\]\]>/g),
    ids: all(/<id>(.*?)<\/id>/g),
    pages: all(/<link href="(.*?)"\/>/g),
    updated: all(/<updated>(.*?)<\/updated>/g),
  };
}

test('has at most fifty partners, each with its page, a moment and an id that stays', async () => {
  const { response, titles, ids, pages, updated } = await feed();
  expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
  expect(titles).toHaveLength(50);
  expect(titles.every((title) => title.startsWith('Nieuw: '))).toBe(true);
  expect(ids[0]).toBe(`${BASE_URL}/nieuw.atom`);
  expect(ids.slice(1).every((id) => /^urn:uuid:[0-9a-f-]{36}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(51);
  expect(pages.every((page) => page.startsWith(`${BASE_URL}/partners/`))).toBe(true);
  expect(updated.every((moment) => new Date(moment).toISOString() === moment)).toBe(true);
  expect((await feed()).ids).toEqual(ids);
});

test('is in the language of the reader, and says which partners it is about', async () => {
  expect((await feed('?gemeente=leudal&thema=money')).title).toBe(
    'Nieuw en gewijzigd: partners bij Geldzorgen in Leudal',
  );
  const english = await feed('?lang=en&thema=money');
  expect(english.title).toBe('New and changed: partners for Money worries');
  expect(english.ids[0]).toBe(`${BASE_URL}/nieuw.atom?thema=money`);
});

test('has of a municipality only who works there', async () => {
  const directory = world.context.directory.current();
  const { code } = directory.municipalityBySlug('gennep')!;
  const { pages, titles } = await feed('?gemeente=gennep');
  expect(titles.length).toBeGreaterThan(0);
  for (const page of pages) {
    const partner = directory.bySlug(page.split('/').at(-1)!);
    expect(
      partner?.services.some(({ serviceAreas }) => serviceAreas.includes(code)),
      page,
    ).toBe(true);
  }
});

test('says of a partner only its name and its summary', async () => {
  const { text } = await feed('?thema=money');
  const { organisations } = world.context.directory.current();
  for (const { phone, email, contacts } of organisations) {
    const facts = [phone, email, ...contacts.flatMap((one) => [one.name, one.phone, one.email])];
    expect(facts.filter((fact) => fact !== null && text.includes(fact))).toEqual([]);
  }
});

test('loses a partner that left', async () => {
  const { ids } = await feed('?gemeente=leudal');
  const id = ids[1]!.replace('urn:uuid:', '');
  const { version } = world.context.directory.current().byId(id)!;
  const actor = { kind: 'coordinator' as const, id: null };
  const deps = { newId: world.context.newId, now: world.context.clock() };
  await world.context.db.inTransaction((tx) => archiveEntry(tx, deps, { id, version, actor, reason: 'Gestopt' }));
  await world.context.directory.refresh();
  expect((await feed('?gemeente=leudal')).ids).toEqual(ids.filter((one) => !one.endsWith(id)));
});

test.each(['?gemeente=bestaat-niet', '?thema=bestaat-niet'])('is not there for %s', async (query) => {
  await expect(feed(query)).rejects.toMatchObject({ status: 404 });
});

test('need not be sent again when nothing changed', async () => {
  const { response } = await feed('?thema=housing');
  const request = pageRequest('/nieuw.atom?thema=housing');
  request.headers.set('If-None-Match', response.headers.get('ETag')!);
  const again = await loader({ request, params: {}, context: world.context });
  expect(again.status).toBe(304);
  expect(again.headers.get('Vary')).toBe('Accept-Language, Cookie');
});

describe('the page of a municipality', () => {
  test('tells feed readers which feed goes with it', async () => {
    const data = await loadMunicipality({
      request: pageRequest('/gemeenten/leudal'),
      params: { municipality: 'leudal' },
      context: world.context,
    });
    const head = meta({ data } as Parameters<typeof meta>[0]);
    expect(head).toContainEqual({
      tagName: 'link',
      rel: 'alternate',
      type: 'application/atom+xml',
      title: 'Nieuw en gewijzigd: partners in Leudal',
      href: '/nieuw.atom?gemeente=leudal',
    });
  });
});
