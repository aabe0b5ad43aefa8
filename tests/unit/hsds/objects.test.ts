/** Every object we write has what HSDS asks, in the form it asks, and nothing that says nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hsdsOrganization } from '#app/domain/hsds/organization.ts';
import { hsdsService } from '#app/domain/hsds/service.ts';
import { uriOf } from '#app/domain/hsds/web-uri.ts';
import { hsdsWorld } from '#app/domain/hsds/world.ts';
import type { PublicPartner } from '#app/domain/interchange/public-partner.ts';
import { idOfName } from '#app/platform/ids.server.ts';
import { demoDirectory, NOW } from '#tests/support/demo-directory.ts';
import { demoPartners, publicPartnerArbitrary } from '#tests/support/public-partners.ts';
import { wrongIn } from '#tests/support/hsds-required.ts';

const directory = demoDirectory();
const worldAt = (now: number) =>
  hsdsWorld(directory, { idOf: idOfName, now, partnerUrl: (slug) => `https://gids.example/partners/${slug}` });
const world = worldAt(NOW);

function written(partner: PublicPartner): object {
  return JSON.parse(
    JSON.stringify({
      ...hsdsOrganization(world, partner),
      services: partner.services.map((service) => hsdsService(world, partner, service)),
    }),
  ) as object;
}

/** Every id in the tree. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const id = 'id' in value && !('taxonomy_id' in value) ? [String(value.id)] : [];
  return [...id, ...Object.values(value).flatMap(idsIn)];
}

describe('an organization with its services', () => {
  test.each(demoPartners(directory))('has what HSDS asks: $slug', (partner) => {
    expect(wrongIn('organization', written(partner))).toEqual([]);
  });

  test('has what HSDS asks, whatever the partner says', () => {
    fc.assert(
      fc.property(publicPartnerArbitrary, (partner) => {
        expect(wrongIn('organization', written(partner))).toEqual([]);
      }),
    );
  });

  test('gives every object an id of its own, and the same one each time', () => {
    const partners = demoPartners(directory);
    const ids = partners.flatMap((partner) => idsIn(written(partner)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(partners.flatMap((partner) => idsIn(written(partner)))).toEqual(ids);
  });
});

test('the taxonomies and their terms have what HSDS asks, and codes that differ', () => {
  const { taxonomies, terms } = world.taxonomies;
  expect(taxonomies.flatMap((one) => wrongIn('taxonomy', one))).toEqual([]);
  expect(terms.flatMap((one) => wrongIn('taxonomy_term', one))).toEqual([]);
  expect(new Set(terms.map(({ code }) => code)).size).toBe(terms.length);
  expect(terms.every(({ taxonomy_id }) => taxonomies.some(({ id }) => id === taxonomy_id))).toBe(true);
});

describe('a service', () => {
  const [partner] = demoPartners(directory);
  const [service] = partner!.services;
  const stopped = (until: string) =>
    hsdsService(world, partner!, { ...service!, intakeStop: { until, reason: 'Ziekte in het team' } });

  test('is closed while there is an intake stop, and says so', () => {
    expect(stopped('2026-09-17')).toMatchObject({
      status: 'temporarily closed',
      alert: 'Geen nieuwe aanmeldingen tot en met 2026-09-17. Ziekte in het team',
    });
    expect(stopped('2026-09-16')).toMatchObject({ status: 'active' });
    expect(stopped('2026-09-16')).not.toHaveProperty('alert');
  });

  test('names the municipalities it serves with the address the government gave them', () => {
    const { service_areas } = hsdsService(world, partner!, { ...service!, serviceAreas: ['GM0957'] });
    expect(service_areas).toMatchObject([
      { name: 'Roermond', uri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0957' },
    ]);
  });

  test('says the day of the last check as it was in the Netherlands', () => {
    const at = Date.parse('2026-06-30T22:30:00Z');
    const checked = { ...partner!, verification: { at, by: 'partner' as const, how: 'mail' as const } };
    expect(hsdsService(world, checked, service!).assured_date).toBe('2026-07-01');
  });
});

test('a province is Limburg for the demo coalition', () => {
  const [partner] = demoPartners(directory);
  expect(hsdsOrganization(world, partner!).locations[0]!.addresses[0]).toMatchObject({
    state_province: 'Limburg',
    country: 'NL',
  });
});

test('hours are on the clock of the Netherlands, in summer and in winter', () => {
  expect(world.offset).toBe('+02:00');
  expect(worldAt(Date.parse('2026-12-01T12:00:00Z')).offset).toBe('+01:00');
});

test.each([
  ['https://lampje.example', 'https://lampje.example'],
  ['https://lampje.example/hulp?x=1#top', 'https://lampje.example/hulp?x=1#top'],
  ['https://lampje.example/één huis', 'https://lampje.example/%C3%A9%C3%A9n%20huis'],
  ['https://lampje.example/100%', 'https://lampje.example/100%25'],
  ['https://één.example/', 'https://xn--n-9faa.example/'],
  ['https://lampje.example/[a]|{b}', 'https://lampje.example/%5Ba%5D%7C%7Bb%7D'],
])('an address is written as a URI: %s', (address, uri) => {
  expect(uriOf(address)).toBe(uri);
});
