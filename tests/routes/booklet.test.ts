/** The booklet of a municipality: everybody who works there once, with what everybody may see. */
import { describe, expect, test } from 'vitest';
import { bookletOf } from '#app/domain/directory/booklet.ts';
import { partnersIn, helpersIn } from '#app/domain/directory/coverage.ts';
import { buildDirectory } from '#app/domain/directory/directory.ts';
import { loader } from '#app/routes/directory/booklet.tsx';
import { aContact, aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';
import { pageRequest, requestContext } from '#tests/support/request-context.ts';

const directory = demoDirectory();
const leudal = directory.municipalityBySlug('leudal')!;

function load(municipality = 'leudal', language = 'nl', of = directory) {
  const request = pageRequest(`/gemeenten/${municipality}/boekje`, language);
  return loader({ request, params: { municipality }, context: requestContext(of) });
}

describe('the chapters', () => {
  const chapters = bookletOf(directory, leudal.code);
  const partners = chapters.flatMap((chapter) => chapter.partners);

  test('have every partner that works there once, numbered in the order of the pages', () => {
    expect(partners.map(({ number }) => number)).toEqual(partners.map((_, index) => index + 1));
    const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id).sort();
    expect(ids(partners.map(({ organisation }) => organisation))).toEqual(ids(partnersIn(directory, leudal.code)));
  });

  test('name with every theme everybody who helps with it there, in full or by number', () => {
    for (const { theme, partners, also } of chapters) {
      if (theme === null) continue;
      const named = [...partners, ...also].map(({ organisation }) => organisation.id).sort();
      expect(named, theme).toEqual(
        helpersIn(directory, theme, leudal.code)
          .map(({ id }) => id)
          .sort(),
      );
    }
  });

  test('have of a partner only the services that work there', () => {
    const services = partners.flatMap((partner) => partner.services);
    expect(services.filter(({ serviceAreas }) => !serviceAreas.includes(leudal.code))).toEqual([]);
  });

  test('keep the place of a theme that nobody helps with', () => {
    const empty = buildDirectory({ ...directory, organisations: [] });
    expect(bookletOf(empty, leudal.code).map(({ theme }) => theme)).toEqual(
      directory.vocabulary.theme.map(({ id }) => id),
    );
  });

  test('end with who has no theme', () => {
    const details = anOrganisation({
      locations: [aLocation()],
      services: [aService({ themes: [], serviceAreas: [leudal.code] })],
    });
    const changed = { ...directory.organisations[0]!, ...details };
    const last = bookletOf(buildDirectory({ ...directory, organisations: [changed] }), leudal.code).at(-1);
    expect(last).toMatchObject({ theme: null, partners: [{ number: 1 }], also: [] });
  });
});

describe('the page', () => {
  test('says of which coalition, municipality and day it is, and where it is kept right', async () => {
    const { view, page, address } = await load();
    expect(page.title).toBe('Sociale kaart van Leudal');
    expect(view).toMatchObject({ coalition: directory.coalition.name, date: '17 september 2026', demo: true });
    expect(address).toBe('gids.voorbeeld.example/gemeenten/leudal');
    expect((await load('leudal', 'en')).view.date).toBe('17 September 2026');
  });

  test('has with a partner what it does, how to refer, its number, mail, address and hours', async () => {
    const details = anOrganisation({ contacts: [aContact()] });
    const changed = { ...directory.organisations[0]!, ...details };
    const { view } = await load('leudal', 'nl', buildDirectory({ ...directory, organisations: [changed] }));
    const entry = view.chapters.flatMap(({ entries }) => entries)[0];
    expect(entry).toMatchObject({
      number: 1,
      name: 'Stichting Het Lampje',
      summary: details.summary,
      services: ['Budgetmaatje'],
      ways: [{ services: null, who: 'Ouders zelf en verwijzers' }],
      website: 'lampje.example',
      places: [{ address: 'Fabelstraat 7, 6041\u00a0AB Roermond', hours: 'ma 9.00 tot 16.30 uur' }],
    });
    expect(entry?.reach[0]).toMatchObject({ phone: { text: '0475 00 51 02' }, email: 'info@lampje.example' });
  });

  test('has nobody and no number that only some may see', async () => {
    const hidden = aContact({ id: 'a', name: 'Vera Verborgen', visibility: 'network' });
    const half = aContact({ id: 'b', name: 'Olga Openbaar', phone: '+31475009999', phoneVisibility: 'coordinators' });
    const changed = { ...directory.organisations[0]!, ...anOrganisation({ contacts: [hidden, half] }) };
    const { view } = await load('leudal', 'nl', buildDirectory({ ...directory, organisations: [changed] }));
    const text = JSON.stringify(view);
    expect(text).toContain('Olga Openbaar');
    expect(text).not.toMatch(/Verborgen|00 99 99/);
  });

  test('lists all partners by name, with their numbers', async () => {
    const { view } = await load();
    const names = view.index.map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'nl')));
    expect(view.index).toHaveLength(view.count);
    const entries = view.chapters.flatMap((chapter) => chapter.entries);
    for (const { number, name } of view.index) expect(entries[number - 1]?.name).toBe(name);
  });

  test('is not there for a municipality outside the coalition', async () => {
    await expect(load('nergens')).rejects.toMatchObject({ status: 404 });
  });
});

describe('a booklet of one theme', () => {
  test('has everybody who helps with it there, and nobody else', async () => {
    const request = pageRequest('/gemeenten/leudal/boekje?thema=housing');
    const { view, page } = await loader({
      request,
      params: { municipality: 'leudal' },
      context: requestContext(directory),
    });
    expect(page.title).toBe('Sociale kaart van Leudal: Wonen');
    expect(view.chapters).toHaveLength(1);
    expect(view.chapters[0]?.entries).toHaveLength(helpersIn(directory, 'housing', leudal.code).length);
    expect(view.chapters[0]?.also).toEqual([]);
  });

  test('is all there is where one book would be too thick', async () => {
    const [first] = directory.organisations;
    const services = [aService({ themes: ['money', 'housing'], serviceAreas: [leudal.code] })];
    const organisations = Array.from({ length: 401 }, (_, at) => ({
      ...first!,
      services,
      id: `id-${1000 + at}`,
      slug: `p-${at}`,
    }));
    const { view } = await load('leudal', 'nl', buildDirectory({ ...directory, organisations }));
    expect(view).toMatchObject({ isTooMuch: true, count: 401, index: [] });
    expect(view.chapters.filter(({ count }) => count > 0).map(({ id, count }) => [id, count])).toEqual([
      ['money', 401],
      ['housing', 401],
    ]);
    expect(view.chapters.flatMap(({ entries }) => entries)).toEqual([]);
  });
});
