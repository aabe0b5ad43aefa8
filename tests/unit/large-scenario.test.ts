/** The partners of `npm run seed -- --scenario large`: repeatable, varied, valid, and nobody who exists. */
import { beforeAll, describe, expect, test } from 'vitest';
import { organisationDetails } from '#app/domain/organisation/organisation.ts';
import { largePartners } from '#seed/large/large-partners.ts';
import { largeRoutes } from '#seed/large/large-routes.ts';
import { readLargeTexts } from '#seed/large/large-texts.ts';
import { readNationalGeography } from '#seed/national-geography.ts';
import type { StartingPartner } from '#seed/partners.ts';
import { startingContents } from '#seed/scenarios.ts';
import { NOW } from '#tests/support/demo-directory.ts';

const FULL = 30_000;
const SOME = 400;
/** It takes some three seconds; a busy machine may need more than a hook is usually given. */
const PATIENCE_MS = 60_000;

const geography = readNationalGeography();

function made(count: number): Generator<StartingPartner> {
  let ids = 0;
  return largePartners({ geography, count, now: NOW, newId: () => `id-${ids++}` });
}

describe('of thirty thousand', () => {
  const municipalities = new Map<string, number>();
  const types = new Map<string, number>();
  const names = new Set<string>();
  const slugs = new Set<string>();
  const first: StartingPartner[] = [];

  beforeAll(() => {
    for (const partner of made(FULL)) {
      const { details, slug } = partner;
      for (const { municipality } of details.locations) add(municipalities, municipality!);
      add(types, details.type!);
      names.add(details.name);
      slugs.add(slug);
      if (first.length < SOME) first.push(partner);
    }
  }, PATIENCE_MS);

  test('every municipality has some, a large city many', () => {
    expect(municipalities.size).toBe(342);
    expect(municipalities.get('GM0363')).toBeGreaterThan(1000);
    expect(municipalities.get('GM0088')).toBeLessThan(30);
  });

  test('names are nearly all different, slugs all', () => {
    expect(names.size).toBeGreaterThan(FULL * 0.99);
    expect(slugs.size).toBe(FULL);
  });

  test('every kind of organisation of the vocabulary is there', () => {
    const terms = startingContents('empty', NOW, () => '').terms;
    const wanted = terms.filter((term) => term.kind === 'organisation-type').map((term) => term.id);
    expect([...types.keys()].sort()).toEqual(expect.arrayContaining(wanted.sort()));
  });

  test('the first ones are those of a smaller number', () => {
    expect([...made(SOME)]).toEqual(first);
  });
});

describe('each partner', () => {
  const partners = [...made(SOME)];

  test('fits what the directory keeps, as it is', () => {
    for (const { details } of partners) expect(organisationDetails.parse(details)).toEqual(details);
  });

  test('has a summary for one line, and no hole in its sentences', () => {
    for (const { details } of partners) {
      expect(details.summary.length).toBeLessThanOrEqual(110);
      expect(JSON.stringify(details)).not.toMatch(/[<>{}|]\w*[<>|]|undefined/);
    }
  });

  test('uses only terms of the vocabulary', () => {
    const terms = startingContents('empty', NOW, () => '').terms;
    const known = new Set(terms.map((term) => `${term.kind} ${term.id}`));
    for (const { details } of partners) {
      const used = [
        ...details.services.flatMap((one) => one.themes.map((id) => `theme ${id}`)),
        ...details.services.flatMap((one) => one.phases.map((id) => `phase ${id}`)),
        ...details.services.flatMap((one) => one.audiences.map((id) => `audience ${id}`)),
        ...details.languages.map((id) => `language ${id}`),
        ...details.programmes.map((one) => `programme ${one.programme}`),
      ];
      expect(used.filter((one) => !known.has(one))).toEqual([]);
    }
  });

  test('has addresses at the reserved domain and numbers that nobody has', () => {
    for (const { details } of partners) {
      const emails = [details.email, ...details.contacts.map((contact) => contact.email)].filter((one) => one !== null);
      for (const email of emails) expect(email).toMatch(/^[a-z0-9.-]+@voorbeeld\.example$/);
      if (details.website) expect(details.website).toMatch(/^https:\/\/[a-z0-9-]+\.voorbeeld\.example$/);
      const phones = [details.phone, ...details.contacts.map((contact) => contact.phone)].filter((one) => one !== null);
      // Area code and six or seven digits, of which the first are zeros: given out to nobody.
      for (const phone of phones) expect(phone).toMatch(/^\+31(\d{2}000|\d{3}00)\d{4}$/);
    }
  });

  test('was checked in the last two years, or never', () => {
    const moments = partners.map((partner) => partner.verification?.at ?? null);
    expect(moments).toContain(null);
    const days = moments.filter((at) => at !== null).map((at) => (NOW - at) / 86_400_000);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...days)).toBeLessThanOrEqual(730);
    expect(Math.max(...days)).toBeGreaterThan(600);
  });

  test('works where it lives, with the neighbours, in its province or everywhere', () => {
    const sizes = [...made(2000)].map(({ details }) => details.services[0]!.serviceAreas.length);
    expect(sizes).toContain(1);
    expect(sizes).toContain(342);
    expect(sizes.filter((size) => size > 1 && size < 14).length).toBeGreaterThan(500);
  });
});

describe('whom partners refer to', () => {
  const partners = [...made(2000)];
  const bySlug = new Map(partners.map((one) => [one.slug, one.details]));
  const themes = [...readLargeTexts().themes.keys()];
  const routes = routesBetween(partners);

  function routesBetween(some: StartingPartner[]) {
    const { noted, routes } = largeRoutes(themes);
    expect([...noted(some)]).toEqual(some);
    return [...routes()];
  }

  test('is somebody with a theme they do not have, who works where they live', () => {
    for (const { from, to, theme } of routes) {
      const home = bySlug.get(from)!.locations[0]!.municipality!;
      const helps = bySlug
        .get(to)!
        .services.some((one) => one.themes.includes(theme) && one.serviceAreas.includes(home));
      expect(helps, `${from} ${to} ${theme}`).toBe(true);
      expect(bySlug.get(from)!.services.flatMap((one) => one.themes)).not.toContain(theme);
    }
  });

  test('is about three each, never one twice for a theme, and many go to a few', () => {
    expect(routes.length / partners.length).toBeGreaterThan(2);
    expect(routes.length / partners.length).toBeLessThan(3.5);
    expect(new Set(routes.map(({ from, to, theme }) => `${from} ${to} ${theme}`)).size).toBe(routes.length);
    const arrivals = new Map<string, number>();
    for (const { to } of routes) add(arrivals, to);
    expect(Math.max(...arrivals.values())).toBeGreaterThan(100);
    expect(arrivals.size).toBeLessThan(partners.length);
  });

  test('is the same every time', () => {
    expect(routesBetween(partners)).toEqual(routes);
  });
});

test('every theme has texts, and every kind asks for themes that have', () => {
  const texts = readLargeTexts();
  const terms = startingContents('empty', NOW, () => '').terms;
  const themes = terms.filter((term) => term.kind === 'theme').map((term) => term.id);
  expect([...texts.themes.keys()]).toEqual(expect.arrayContaining(themes));
  for (const kind of texts.kinds)
    for (const theme of [...kind.main, ...kind.also]) expect(texts.themes.has(theme), theme).toBe(true);
});

describe('the national geography', () => {
  test('has every municipality once, with a postcode and a main town', () => {
    const { municipalities, postcodes, places, regions } = geography;
    expect(regions).toHaveLength(12);
    expect(new Set(municipalities.map((one) => one.code)).size).toBe(342);
    expect(new Set(municipalities.map((one) => one.slug)).size).toBe(342);
    expect(new Set(postcodes.map((one) => one.code)).size).toBe(postcodes.length);
    const withPostcode = new Set(postcodes.map((one) => one.municipality));
    const withTown = new Set(places.map((one) => one.municipality));
    expect(municipalities.filter((one) => !withPostcode.has(one.code) || !withTown.has(one.code))).toEqual([]);
  });

  test('keeps what the demo coalition says of its fourteen municipalities', () => {
    const { geography: demo } = startingContents('empty', NOW, () => '');
    for (const { code, slug, latitude, longitude, aliases } of demo.municipalities) {
      const here = geography.municipalities.find((one) => one.code === code);
      expect(here).toMatchObject({ slug, latitude, longitude, aliases, region: 'limburg' });
    }
    expect(geography.postcodes).toEqual(expect.arrayContaining(demo.postcodes));
  });
});

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
