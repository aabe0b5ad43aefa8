/** The HSDS API: pages, filters, streams, and what is said to who asks wrongly. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '#app/domain/access/limits.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { loader as loadNotFound } from '#app/routes/api/hsds/not-found.ts';
import { loader as loadOpenApi } from '#app/routes/api/hsds/openapi.ts';
import { loader as loadOrganizations } from '#app/routes/api/hsds/organizations.ts';
import { loader as loadRoot } from '#app/routes/api/hsds/root.ts';
import { loader as loadPlaced } from '#app/routes/api/hsds/service-at-locations.ts';
import { loader as loadServices } from '#app/routes/api/hsds/services.ts';
import { loader as loadTaxonomies } from '#app/routes/api/hsds/taxonomies.ts';
import { loader as loadTerms } from '#app/routes/api/hsds/taxonomy-terms.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { HOSTILE_TEXTS } from '#tests/support/hostile-texts.ts';
import { BASE_URL, databaseContext, type DatabaseContext } from '#tests/support/request-context.ts';

const LOADERS = {
  services: loadServices,
  organizations: loadOrganizations,
  service_at_locations: loadPlaced,
  taxonomies: loadTaxonomies,
  taxonomy_terms: loadTerms,
};
type Name = keyof typeof LOADERS;
const NAMES = Object.keys(LOADERS) as Name[];

type Item = Record<string, unknown> & { id: string };
type Page = {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: Item[];
};

let world: DatabaseContext;
let directory: Directory;
/** Every test asks from an address of its own, so that one does not use up the limit of another. */
let ip = 0;

beforeAll(async () => {
  world = await databaseContext();
  directory = world.context.directory.current();
});
afterAll(() => world.dispose());
beforeEach(() => {
  ip++;
});

function asked(name: string, query: string, init: RequestInit, id?: string): LoaderFunctionArgs {
  const path = ['/api/hsds', name, id].filter(Boolean).join('/');
  return {
    request: new Request(`${BASE_URL}${path}?${query}`, init),
    params: id === undefined ? {} : { id },
    context: { ...world.context, ip: `192.0.2.${ip}` },
  };
}

function ask(name: Name, query = '', init: RequestInit = {}): Promise<Response> {
  return LOADERS[name](asked(name, query, init));
}

async function page(name: Name, query = ''): Promise<Page> {
  const answer = await ask(name, query);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Page;
}

async function one(name: Name, id: string, query = ''): Promise<Item> {
  const answer = await LOADERS[name](asked(name, query, {}, id));
  expect(answer.status).toBe(200);
  return (await answer.json()) as Item;
}

async function idsOf(name: Name, query: string): Promise<string[]> {
  return (await page(name, `${query}&per_page=500`)).contents.map(({ id }) => id);
}

async function termNamed(code: string): Promise<string> {
  const { contents } = await page('taxonomy_terms', 'per_page=500');
  return contents.find((term) => term.code === code)!.id;
}

describe('the start', () => {
  test('says which standard it is, and where its description stands', async () => {
    const answer = loadRoot(asked('', '', {}));
    expect(await answer.json()).toEqual({
      version: expect.stringMatching(/^3\.1/) as string,
      profile: expect.stringMatching(/^https:/) as string,
      openapi_url: `${BASE_URL}/api/hsds/openapi.json`,
    });
  });

  test('is described: every list with its parameters, and every parameter of a list', async () => {
    const document = (await loadOpenApi(asked('openapi.json', '', {})).json()) as {
      paths: Record<string, { get: { parameters?: { $ref?: string }[] } }>;
      components: { parameters: Record<string, unknown> };
    };
    expect(Object.keys(document.paths)).toEqual(['/', ...NAMES.flatMap((name) => [`/${name}`, `/${name}/{id}`])]);
    const named = Object.values(document.paths).flatMap(
      ({ get }) => get.parameters?.flatMap((one) => one.$ref ?? []) ?? [],
    );
    const known = Object.keys(document.components.parameters).map((name) => `#/components/parameters/${name}`);
    expect([...new Set(named)].sort()).toEqual(known.sort());
  });

  test('has no other pages', async () => {
    const answer = loadNotFound(asked('locations', '', {}));
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  });
});

describe('a list', () => {
  test.each(NAMES)('gives every object once, page by page: %s', async (name) => {
    const first = await page(name, 'per_page=7');
    const seen: string[] = [];
    for (let number = 1; number <= first.total_pages; number++) {
      const { contents, ...facts } = await page(name, `per_page=7&page=${number}`);
      expect(facts).toEqual({
        total_items: first.total_items,
        total_pages: Math.ceil(first.total_items / 7),
        page_number: number,
        size: contents.length,
        first_page: number === 1,
        last_page: number === first.total_pages,
        empty: false,
      });
      seen.push(...contents.map(({ id }) => id));
    }
    expect(seen.length).toBe(first.total_items);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('holds everything that is published', async () => {
    const { organisations } = directory;
    const services = organisations.flatMap((one) => one.services);
    const placed = organisations.flatMap((one) => one.services.flatMap(() => one.locations));
    expect((await page('organizations')).total_items).toBe(organisations.length);
    expect((await page('services')).total_items).toBe(services.length);
    expect((await page('service_at_locations')).total_items).toBe(placed.length);
  });

  test('is empty behind its last page', async () => {
    const { contents, ...facts } = await page('services', 'page=9999');
    expect(contents).toEqual([]);
    expect(facts).toMatchObject({ size: 0, empty: true, first_page: false, last_page: true, page_number: 9999 });
  });

  test('is the same as a stream with an object on each line', async () => {
    const answer = await ask('services', 'format=ndjson');
    expect(answer.headers.get('Content-Type')).toBe('application/x-ndjson');
    const lines = (await answer.text()).trimEnd().split('\n');
    const { contents } = await page('services', 'per_page=500');
    expect(lines.map((line) => JSON.parse(line) as Item)).toEqual(contents);
  });

  test('streams one page when a page is asked', async () => {
    const answer = await ask('services', 'format=ndjson&per_page=5&page=2');
    const lines = (await answer.text()).trimEnd().split('\n');
    const { contents } = await page('services', 'per_page=5&page=2');
    expect(lines.map((line) => JSON.parse(line) as Item)).toEqual(contents);
  });

  test('makes an object only when its reader comes for it', async () => {
    let waiting = 0;
    const drained = () => {
      waiting++;
      return waiting < 3 ? Promise.resolve() : new Promise<void>(() => {});
    };
    const { request, params, context } = asked('services', 'format=ndjson&full=true', {});
    const answer = await loadServices({ request, params, context: { ...context, drained } });
    const reader = answer.body!.getReader();
    await reader.read();
    await reader.read();
    const third = await Promise.race([
      reader.read(),
      new Promise((resolve) => setTimeout(() => resolve('nothing'), 50)),
    ]);
    expect(third).toBe('nothing');
  });

  test('has plain facts, of a service with its organization, of a place with what it is a place of', async () => {
    const [service] = (await page('services', 'per_page=1')).contents;
    expect(objectsIn(service!)).toEqual(['organization']);
    expect(objectsIn(service!.organization as Item)).toEqual([]);
    expect(objectsIn((await page('organizations', 'per_page=1')).contents[0]!)).toEqual([]);
    const [placed] = (await page('service_at_locations', 'per_page=1')).contents;
    expect(objectsIn(placed!).sort()).toEqual(['location', 'service']);
  });

  test.each(['services', 'organizations', 'service_at_locations'] as const)(
    'has whole objects when asked, the same as one by one: %s',
    async (name) => {
      const { contents } = await page(name, 'full=true&per_page=3');
      for (const object of contents) expect(await one(name, object.id)).toEqual(object);
    },
  );

  test('of what changed only says which and when, all at once', async () => {
    const { contents, total_items } = await page('services', 'minimal=true');
    expect(contents.length).toBe(total_items);
    for (const item of contents) expect(Object.keys(item)).toEqual(['id', 'last_modified']);
  });
});

describe('one object', () => {
  test('is found by its id, and by nothing else', async () => {
    for (const name of NAMES) {
      const [first] = (await page(name, 'per_page=1')).contents;
      expect((await one(name, first!.id.toUpperCase())).id).toBe(first!.id);
      for (const id of ['0d3d4cb2-6a3c-4a6b-8f7e-2f0e7b7d9a11', 'x', '%00', '../services', '']) {
        const answer = await LOADERS[name](asked(name, '', {}, id));
        expect(answer.status).toBe(404);
        expect(await answer.json()).toMatchObject({ status: 404 });
      }
    }
  });

  test('of an organization has its services by name, and whole when asked', async () => {
    const { id } = directory.organisations[0]!;
    const plain = (await one('organizations', id)).services as Item[];
    const whole = (await one('organizations', id, 'full_service=true')).services as Item[];
    expect(plain.map((service) => service.id)).toEqual(directory.organisations[0]!.services.map((one) => one.id));
    expect(Object.keys(plain[0]!).sort()).toEqual(['id', 'last_modified', 'name', 'organization_id', 'status']);
    expect(whole[0]).toHaveProperty('service_areas');
  });
});

describe('a filter', () => {
  test('by words answers as the search box does, and gives the help that was asked for', async () => {
    const { contents } = await page('services', 'search=schulden+roermond&full=true&per_page=500');
    expect(contents.length).toBeGreaterThan(0);
    const ids = new Set(contents.map(({ id }) => id));
    const found = directory.organisations.flatMap((one) => one.services).filter((service) => ids.has(service.id));
    for (const service of found) expect(service.serviceAreas).toContain('GM0957');
    expect(found.some(({ themes }) => themes.includes('money'))).toBe(true);
    expect(contents.length).toBeLessThan((await page('services')).total_items);
  });

  test('by a theme gives exactly the help for it', async () => {
    const ids = await idsOf('services', `taxonomy_term_id=${await termNamed('theme:money')}`);
    const meant = directory.organisations
      .flatMap((one) => one.services)
      .filter(({ themes }) => themes.includes('money'));
    expect(ids.sort()).toEqual(meant.map(({ id }) => id).sort());
  });

  test('by a kind of organisation gives what those offer', async () => {
    const term = await termNamed('organisation-type:midwifery');
    const midwives = directory.organisations.filter(({ type }) => type === 'midwifery');
    expect((await idsOf('organizations', `taxonomy_term_id=${term}`)).sort()).toEqual(
      midwives.map(({ id }) => id).sort(),
    );
    const services = midwives.flatMap((one) => one.services.map(({ id }) => id));
    expect((await idsOf('services', `taxonomy_term_id=${term}`)).sort()).toEqual(services.sort());
  });

  test('by any term gives just the services that say so, themselves or through their organization', async () => {
    const whole = (await page('services', 'full=true&per_page=500')).contents;
    const termsOf = (object: unknown) => {
      const { attributes = [] } = object as { attributes?: { taxonomy_term_id: string }[] };
      return attributes.map(({ taxonomy_term_id }) => taxonomy_term_id);
    };
    const programmesOf = (object: unknown) => ((object as { programs?: object[] }).programs ?? []).flatMap(termsOf);
    for (const code of [
      'theme:language',
      'phase:before',
      'domain:informal',
      'field:intake-stop',
      'programme:voorzorg',
    ]) {
      const term = await termNamed(code);
      const meant = whole.filter((service) =>
        [...termsOf(service), ...termsOf(service.organization), ...programmesOf(service.organization)].includes(term),
      );
      expect((await idsOf('services', `taxonomy_term_id=${term}`)).sort(), code).toEqual(
        meant.map(({ id }) => id).sort(),
      );
    }
  });

  test('by a taxonomy gives what has a term of it', async () => {
    const { contents } = await page('taxonomies');
    const programmes = contents.find(({ name }) => name === "Programma's")!.id;
    const withProgramme = directory.organisations.filter((one) => one.programmes.length > 0);
    expect((await idsOf('organizations', `taxonomy_id=${programmes}`)).sort()).toEqual(
      withProgramme.map(({ id }) => id).sort(),
    );
    expect((await idsOf('taxonomy_terms', `taxonomy_id=${programmes}`)).length).toBe(
      directory.vocabulary.programme.length,
    );
  });

  test('by organization gives what it offers', async () => {
    const { id, services } = directory.organisations[5]!;
    expect(await idsOf('services', `organization_id=${id}`)).toEqual(services.map((one) => one.id));
  });

  test('by time gives what changed then or later', async () => {
    const inOrder = directory.organisations.toSorted((one, other) => one.updatedAt - other.updatedAt);
    const { updatedAt } = inOrder[Math.floor(inOrder.length / 2)]!;
    const since = (at: number) => `modified_after=${encodeURIComponent(new Date(at).toISOString())}`;
    const changedFrom = (at: number) =>
      inOrder.filter((one) => one.updatedAt >= at).flatMap(({ services }) => services);
    for (const at of [updatedAt, updatedAt + 1, NOW + 1]) {
      expect((await page('services', since(at))).total_items).toBe(changedFrom(at).length);
    }
    expect(changedFrom(updatedAt + 1).length).toBeLessThan(changedFrom(updatedAt).length);
  });

  test('by postcode gives what serves whoever lives there', async () => {
    const { contents } = await page('service_at_locations', 'postcode=6041+ab&per_page=500');
    const serving = directory.organisations.flatMap((one) =>
      one.services.filter(({ serviceAreas }) => serviceAreas.includes('GM0957')).flatMap(() => one.locations),
    );
    expect(contents.length).toBe(serving.length);
    expect((await page('service_at_locations', 'postcode=1011AB')).total_items).toBe(0);
  });

  test('by postcode and metres gives what can be visited near', async () => {
    const near = await page('service_at_locations', 'postcode=6041&proximity=3000&per_page=500');
    const far = await page('service_at_locations', 'postcode=6041&proximity=30000&per_page=500');
    expect(near.total_items).toBeGreaterThan(0);
    expect(far.total_items).toBeGreaterThan(near.total_items);
    const area = directory.postcodes.find(({ code }) => code === '6041')!;
    for (const { location } of near.contents) {
      const { latitude } = location as { latitude: number };
      expect(Math.abs(latitude - area.latitude) * 111_195).toBeLessThan(3001);
    }
  });

  test('goes together with the others', async () => {
    const term = await termNamed('theme:money');
    const [all, both] = [
      await idsOf('services', `taxonomy_term_id=${term}`),
      await idsOf('services', `taxonomy_term_id=${term}&search=venlo`),
    ];
    expect(both.length).toBeGreaterThan(0);
    expect(both.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(both));
  });

  test('on terms knows only one level', async () => {
    const all = await page('taxonomy_terms');
    expect((await page('taxonomy_terms', 'top_only=true')).total_items).toBe(all.total_items);
    expect((await page('taxonomy_terms', `parent_id=${all.contents[0]!.id}`)).total_items).toBe(0);
    expect((await page('taxonomy_terms', 'search=geldzorgen')).contents).toMatchObject([{ name: 'Geldzorgen' }]);
  });
});

describe('asking again', () => {
  test('costs nothing while nothing has changed', async () => {
    for (const name of NAMES) {
      const etag = (await ask(name)).headers.get('ETag')!;
      const again = await ask(name, '', { headers: { 'If-None-Match': `"other", ${etag}` } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('ETag')).toBe(etag);
      expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect((await ask(name, '', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
    }
  });

  test('gives another answer the day after, for what is closed until then', async () => {
    const { request, params, context } = asked('services', '', {});
    const today = await loadServices({ request, params, context });
    const tomorrow = await loadServices({ request, params, context: { ...context, clock: () => NOW + 86_400_000 } });
    expect(tomorrow.headers.get('ETag')).not.toBe(today.headers.get('ETag'));
  });

  test('may be done by a script of any site', async () => {
    const preflight = await ask('services', '', { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('*');
    for (const answer of [preflight, await ask('services'), await ask('services', 'page=x')]) {
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
  });

  test('is refused for a while when one address asks too much', async () => {
    for (let count = 0; count < LIMITS['hsds-by-address'].max; count++) await ask('taxonomies');
    const answer = await ask('taxonomies');
    expect(answer.status).toBe(429);
    expect(answer.headers.get('Retry-After')).toBe('60');
    expect(await answer.json()).toMatchObject({ status: 429 });
  });
});

describe('what cannot be used', () => {
  test('is named, all of it', async () => {
    const wrong =
      'page=0&per_page=501&format=xml&taxonomy_term_id=x&taxonomy_id=y&organization_id=z&modified_after=gisteren' +
      `&minimal=ja&full=1&postcode=0123&proximity=-5&search=${'a'.repeat(201)}`;
    const answer = await ask('service_at_locations', wrong);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    const { problems } = (await answer.json()) as { problems: { parameter: string; message: string }[] };
    expect(new Set(problems.map(({ parameter }) => parameter))).toEqual(
      new Set([...new URLSearchParams(wrong).keys()]),
    );
  });

  test('is a parameter given twice, and a distance from nowhere', async () => {
    expect((await ask('services', 'page=1&page=2')).status).toBe(400);
    expect((await ask('service_at_locations', 'proximity=500')).status).toBe(400);
  });

  test('is not what another list takes, or what nobody knows', async () => {
    expect((await page('services', 'postcode=geen&utm_source=x&parent_id=x')).total_items).toBeGreaterThan(0);
  });

  test.each([
    ['2026-09-14', 200],
    ['2026-09-14T10:00:00Z', 200],
    ['2026-09-14T10:00:00.123+02:00', 200],
    ['2026-09-14T10:00', 200],
    ['2026-13-45', 400],
    ['14-09-2026', 400],
    ['0', 400],
  ])('is a moment that is none: %s', async (moment, status) => {
    expect((await ask('services', `modified_after=${moment}`)).status).toBe(status);
  });

  test.each(HOSTILE_TEXTS)('never breaks the server: $typed', async ({ typed }) => {
    const written = new URLSearchParams({ x: typed }).toString().slice(2);
    for (const name of NAMES) {
      for (const parameter of [
        'search',
        'page',
        'per_page',
        'format',
        'taxonomy_term_id',
        'modified_after',
        'postcode',
      ]) {
        const answer = await ask(name, `${parameter}=${written}`);
        expect([200, 400]).toContain(answer.status);
        await answer.text();
      }
    }
  });
});

test('no contact leaves the house that is not public', async () => {
  const hidden = directory.organisations.flatMap(({ contacts }) =>
    contacts.flatMap((one) => [
      ...(one.visibility === 'public' ? [] : [one.id]),
      ...(one.phoneVisibility === 'public' || !one.phone ? [] : [one.phone]),
      ...(one.emailVisibility === 'public' || !one.email ? [] : [one.email]),
    ]),
  );
  expect(hidden.length).toBeGreaterThan(0);
  const everything = await (await ask('organizations', 'format=ndjson&full=true&full_service=true')).text();
  const given = new Set(everything.match(/[\w.+@-]+/g));
  expect(hidden.filter((text) => given.has(text))).toEqual([]);
});

function objectsIn(item: Item): string[] {
  return Object.keys(item).filter((key) => typeof item[key] === 'object');
}
