/** The pages about the site, and what the site says to browsers, robots and watchers. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAppContext, type AppContext, type RequestContext } from '#app/context.server.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { languageCookie } from '#app/i18n/i18n.server.ts';
import { readConfig } from '#app/platform/config.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { loader as loadHealth } from '#app/routes/api/health.ts';
import { loader as loadPrivacy } from '#app/routes/coalition/privacy.tsx';
import { loader as loadComponents } from '#app/routes/dev/components.tsx';
import { action as chooseLanguage, loader as loadLanguage } from '#app/routes/site/language.ts';
import { loader as loadNotFound } from '#app/routes/site/not-found.tsx';
import { loader as loadRobots } from '#app/routes/site/robots.ts';
import { loader as loadSecurityTxt } from '#app/routes/site/security-txt.ts';
import { loader as loadSitemap } from '#app/routes/site/sitemap.ts';
import { insertOrganisation } from '#db/repositories/organisations.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { newDatabase, type NewDatabase } from '#tests/support/new-database.ts';
import { demoDirectory, NOW } from '#tests/support/demo-directory.ts';
import { ANONYMOUS, BASE_URL, pageRequest, requestContext, SITE_ENVIRONMENT } from '#tests/support/request-context.ts';

let directory: Directory;
beforeAll(() => {
  directory = demoDirectory();
});

/** A request in an installation with other settings. */
function contextWith(env: Record<string, string>) {
  return Object.assign(requestContext(directory), {
    config: readConfig({ ...SITE_ENVIRONMENT, BASE_URL: '', ...env }),
  });
}

describe('choosing a language', () => {
  const choose = (fields: Record<string, string>) =>
    chooseLanguage({
      request: new Request(`${BASE_URL}/taal`, { method: 'POST', body: new URLSearchParams(fields) }),
      params: {},
      context: requestContext(directory),
    });

  test('keeps it in a cookie and goes back to the page', async () => {
    const answer = await choose({ language: 'en', back: '/themas/money?x=1' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe('/themas/money?x=1');
    expect(await languageCookie.parse(answer.headers.get('Set-Cookie'))).toBe('en');
  });

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/\n/evil.example/',
    '/.//evil.example/',
    '/x/..//evil.example/',
    '\\\\evil.example',
    'javascript:alert(1)',
    'evil.example',
    '',
  ])('never leads to another site: %j', async (back) => {
    const answer = await choose({ language: 'en', back });
    expect(answer.headers.get('Location')).toBe('/');
  });

  test('wins from a language in the address', async () => {
    const answer = await choose({ language: 'nl', back: '/?q=schulden+roermond&lang=en' });
    expect(answer.headers.get('Location')).toBe('/?q=schulden+roermond');
  });

  test('sets no cookie for a language the site does not speak', async () => {
    const answer = await choose({ language: 'fr', back: '/over' });
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    expect(answer.headers.get('Location')).toBe('/over');
  });

  test('is not a page of its own', () => {
    expect(loadLanguage().headers.get('Location')).toBe('/');
  });
});

describe('what the privacy page says about the map', () => {
  const mapText = async (tiles: string) =>
    (await loadPrivacy({ request: pageRequest('/privacy'), params: {}, context: contextWith({ MAP_TILES: tiles }) }))
      .map;

  test('without tiles: nothing is fetched from others', async () => {
    expect(await mapText('none')).toBe('De kaart zit in de site zelf. Uw browser haalt niets op bij anderen.');
  });

  test('with tiles of PDOK: PDOK sees the address of the visitor', async () => {
    expect(await mapText('pdok')).toContain('PDOK ziet daarbij uw IP-adres');
  });

  test('with other tiles: names who sees the address', async () => {
    const text = await mapText('https://tegels.example/{z}/{x}/{y}.png');
    expect(text).toContain('tegels.example ziet daarbij uw IP-adres');
    expect(text).not.toContain('PDOK');
  });
});

describe('the gallery of components', () => {
  const gallery = (baseUrl: string) =>
    Promise.resolve().then(() =>
      loadComponents({
        request: pageRequest('/dev/componenten'),
        params: {},
        context: contextWith({ BASE_URL: baseUrl }),
      }),
    );

  test('is there on the machine of a developer', async () => {
    expect((await gallery('http://localhost:3000')).map.selected).not.toBeNull();
  });

  test('is not there on the internet', async () => {
    await expect(gallery('https://gids.voorbeeld.example')).rejects.toMatchObject({ status: 404 });
  });
});

test('an address without a page is not there', () => {
  expect(() => loadNotFound()).toThrow(expect.objectContaining({ status: 404 }));
});

test('robots may see everything but the API and the pages for developers', async () => {
  const answer = loadRobots({ request: pageRequest('/robots.txt'), params: {}, context: requestContext(directory) });
  const lines = (await answer.text()).split('\n');
  expect(lines.filter((line) => line.startsWith('Disallow'))).toEqual(['Disallow: /api/', 'Disallow: /dev/']);
  expect(lines).toContain(`Sitemap: ${BASE_URL}/sitemap.xml`);
});

test('security.txt names a contact and is valid for less than a year', async () => {
  const answer = loadSecurityTxt({
    request: pageRequest('/.well-known/security.txt'),
    params: {},
    context: requestContext(directory),
  });
  const text = await answer.text();
  expect(answer.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
  expect(text).toContain(`Contact: ${BASE_URL}/over\n`);
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '');
  expect(expires).toBeGreaterThan(NOW);
  expect(expires).toBeLessThan(NOW + 365 * 86_400_000);
});

describe('with a database', () => {
  let filled: NewDatabase;
  let copy: NewDatabase;
  let context: RequestContext;
  const open = async ({ url }: NewDatabase) => {
    const config = readConfig({ ...SITE_ENVIRONMENT, DATABASE_URL: url });
    return createAppContext(config, createLog('silent'), () => NOW);
  };
  const close = async (opened: AppContext) => {
    opened.directory.stop();
    await opened.background.stop();
    await opened.db.close();
  };

  beforeAll(async () => {
    filled = await newDatabase();
    // Filling a database takes a second; every test gets a copy of this one.
    await close(await open(filled));
  });
  afterAll(() => filled.remove());
  beforeEach(async () => {
    copy = await newDatabase(filled.url);
    context = { ...(await open(copy)), ...ANONYMOUS };
  });
  afterEach(async () => {
    await close(context);
    await copy.remove();
  });

  test('the sitemap has every partner once, and no draft', async () => {
    const [first] = context.directory.current().organisations;
    await context.db.inTransaction(async (tx) => {
      const draft = { ...first!, locations: [], services: [], contacts: [], programmes: [] };
      const concept = { id: 'concept', slug: 'concept', demo: true, createdAt: NOW };
      await insertOrganisation(tx, { ...concept, details: draft, status: 'draft' });
      await raiseDirectoryVersion(tx, NOW, [{ kind: 'organisation', id: 'concept' }]);
    });
    await context.directory.refresh();
    const answer = loadSitemap({ request: pageRequest('/sitemap.xml'), params: {}, context });
    const addresses = [...(await answer.text()).matchAll(/<loc>(.+?)<\/loc>/g)].map((match) => match[1]);
    expect(new Set(addresses).size).toBe(addresses.length);
    const partners = addresses.filter((address) => address?.startsWith(`${BASE_URL}/partners/`)).sort();
    const { organisations } = context.directory.current();
    expect(partners).toEqual(organisations.map(({ slug }) => `${BASE_URL}/partners/${slug}`).sort());
    expect(partners).not.toContain(`${BASE_URL}/partners/concept`);
  });

  test('the health check says that the database can be read and written', async () => {
    const answer = await loadHealth({ request: pageRequest('/healthz'), params: {}, context });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const { organisations, version } = context.directory.current();
    expect(await answer.json()).toEqual({ status: 'ok', version, organisations: organisations.length });
  });

  test('the health check changes nothing that is published', async () => {
    const before = context.directory.current();
    await loadHealth({ request: pageRequest('/healthz'), params: {}, context });
    await context.directory.refresh();
    expect(context.directory.current()).toBe(before);
  });

  test('the health check answers 503 when the database is gone', async () => {
    await context.db.close();
    const answer = await loadHealth({ request: pageRequest('/healthz'), params: {}, context });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.json()).toEqual({ status: 'unavailable' });
  });
});
