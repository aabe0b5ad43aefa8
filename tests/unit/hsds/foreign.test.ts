/** Organizations as other systems write them: what is read, what is made of it, and what is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPartner, type PartnerReading } from '#app/domain/hsds/read-partner.ts';
import { readingWorld } from '#app/domain/hsds/read-world.ts';
import { publicPartner } from '#app/domain/interchange/public-partner.ts';
import { idOfName } from '#app/platform/ids.server.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';

const world = readingWorld(demoDirectory(), idOfName);

const ADDRESS = { address_1: 'Lampjesweg 12-a', city: 'Roermond', postal_code: '6041ab', country: 'NL' };
const LOCATION = {
  id: 'c3b0a1de-6a0b-4d0c-9c43-0a4f6f6c0d01',
  location_type: 'physical',
  latitude: 51.19,
  longitude: 5.98,
  addresses: [ADDRESS],
};
const SERVICE = { id: 'a7b7b4f2-5f0e-4a6e-8b70-1b7a0b0b9a02', name: 'Spreekuur geld', status: 'active' };
const ORGANIZATION = {
  id: '5b5de2f0-9b2f-4a0c-bc0a-5b8f3c1d7e03',
  name: 'Stichting Het Lampje',
  description: 'Wij helpen met geld. Ook met post.',
  locations: [LOCATION],
  services: [SERVICE],
};

function partnerIn(reading: PartnerReading) {
  if (!reading.ok) throw new Error(`Expected a partner, got ${reading.error}`);
  return reading.partner;
}
const read = (changes: object = {}) => partnerIn(readPartner(world, { ...ORGANIZATION, ...changes }));
const readService = (changes: object) => read({ services: [{ ...SERVICE, ...changes }] }).services[0]!;
const readLocation = (changes: object) => read({ locations: [{ ...LOCATION, ...changes }] }).locations[0]!;
const term = (name: string) => ({ taxonomy_term: { id: 'x', code: 'theme:housing', name, taxonomy: 'LGA' } });

describe('an organization of somebody else', () => {
  test('becomes a partner that says no more than it did', () => {
    expect(readPartner(world, ORGANIZATION)).toMatchObject({ ok: true, domainChosen: true });
    expect(read()).toMatchObject({
      id: ORGANIZATION.id,
      slug: 'stichting-het-lampje',
      summary: 'Wij helpen met geld.',
      description: ORGANIZATION.description,
      covenant: { status: 'none', signedOn: null },
      verification: null,
      contacts: [],
      updatedAt: 0,
      locations: [{ street: 'Lampjesweg', houseNumber: '12-a', postcode: '6041 AB', municipality: 'GM0957' }],
      services: [
        { name: 'Spreekuur geld', serviceAreas: ['GM0957'], phases: ['before', 'during', 'after'], referral: null },
      ],
    });
  });

  test('keeps the same id in every file, also when its own is no UUID', () => {
    const id = read({ id: '4711' }).id;
    expect(id).not.toBe('4711');
    expect(read({ id: '4711', name: 'Een nieuwe naam' }).id).toBe(id);
    expect(read({ id: '4712' }).id).not.toBe(id);
    expect(read({ id: ORGANIZATION.id.toUpperCase() }).id).toBe(ORGANIZATION.id);
  });

  test('without services offers what it is', () => {
    expect(read({ services: [] }).services).toMatchObject([{ name: ORGANIZATION.name }]);
  });

  test('has the addresses, contacts and numbers that stand with its services', () => {
    const partner = read({
      locations: [],
      services: [
        {
          ...SERVICE,
          email: 'info@lampje.example',
          url: 'https://lampje.example/geld',
          phones: [{ number: '0475 00 51 99', type: 'fax' }, { number: '0475 00 51 02' }],
          contacts: [{ id: 'een', name: 'Team geld', phones: [{ number: '0475-005103' }], email: 'geen adres' }],
          service_at_locations: [
            { location: LOCATION, schedules: [{ byday: 'MO', opens_at: '09:00', closes_at: '12:00' }] },
          ],
        },
      ],
    });
    expect(partner).toMatchObject({
      phone: '+31475005102',
      email: 'info@lampje.example',
      website: 'https://lampje.example/geld',
      locations: [{ street: 'Lampjesweg', hours: [{ day: 1, opens: '09:00', closes: '12:00' }] }],
      contacts: [{ name: 'Team geld', phone: '+31475005103', email: null, task: 'Contact', level: 'execution' }],
    });
  });
});

describe('a word of another taxonomy', () => {
  test('is the theme, the audience or the kind it names, by any of its expressions', () => {
    const service = readService({
      attributes: [term('Geldzorgen'), term('Debt'), term('schuldhulp'), term('Jonge ouders')],
    });
    expect(service.themes).toEqual(['money']);
    expect(service.audiences).toEqual(['young-parents']);
    expect(read({ attributes: [term('Verloskundigenpraktijk')] }).type).toBe('midwifery');
  });

  test('becomes a keyword when none of our words means it', () => {
    const partner = read({ services: [{ ...SERVICE, attributes: [term('Zeilmakerij'), term('Zeilmakerij')] }] });
    expect(partner.keywords).toEqual(['Zeilmakerij']);
    expect(partner.services[0]!.themes).toEqual([]);
  });

  test('is not ours because it has a code of ours', () => {
    expect(readService({ attributes: [term('Zeilmakerij')] }).themes).not.toContain('housing');
  });

  test('names a language by its code or its name', () => {
    const languages = [{ code: 'pl' }, { name: 'Arabisch' }, { name: 'Klingon' }];
    expect(read({ services: [{ ...SERVICE, languages }] })).toMatchObject({
      languages: ['pl', 'ar'],
      keywords: ['Klingon'],
    });
  });
});

describe('a service of somebody else', () => {
  test('works where it says: by code, by name, or around its address', () => {
    expect(
      readService({ service_areas: [{ uri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0988' }] }).serviceAreas,
    ).toEqual(['GM0988']);
    expect(readService({ service_areas: [{ name: 'Gemeente Weert' }] }).serviceAreas).toEqual(['GM0988']);
    expect(readService({ service_areas: [{ extent: 'Weert', extent_type: 'text' }] }).serviceAreas).toEqual(['GM0988']);
    expect(readService({ service_areas: [{ name: 'Atlantis' }] }).serviceAreas).toEqual(['GM0957']);
  });

  test('says in its description what we have no field for', () => {
    expect(
      readService({
        description: 'Elke dinsdag.',
        application_process: 'Bel ons.',
        required_documents: [{ document: 'Paspoort' }],
        alert: 'Dicht in augustus.',
      }).description,
    ).toBe('Elke dinsdag.\n\nAanmelden: Bel ons.\n\nMeenemen: Paspoort\n\nDicht in augustus.');
  });

  test('has its price, its waiting time and its conditions', () => {
    expect(
      readService({
        cost_options: [{ option: 'Per keer', amount: '5', currency: 'EUR' }],
        wait_time: 'Twee weken',
        last_modified: '2026-08-01T10:00:00.000Z',
        eligibility_description: 'Ouders\nMet een kind',
        minimum_age: '18',
      }),
    ).toMatchObject({
      cost: 'Per keer EUR 5',
      waiting: { text: 'Twee weken', maxWeeks: null, urgent: null, statedOn: '2026-08-01' },
      eligibility: ['Ouders', 'Met een kind', 'Leeftijd: 18+'],
    });
  });
});

describe('an address of somebody else', () => {
  test('without a point is in the middle of its postcode', () => {
    expect(readLocation({ latitude: undefined, longitude: undefined }).precision).toBe('postcode');
    expect(readLocation({ latitude: '51.19', longitude: '5.98' })).toMatchObject({
      latitude: 51.19,
      precision: 'address',
    });
  });

  test.each([
    ['it has no postcode', { addresses: [{ ...ADDRESS, postal_code: 'SW1A 1AA' }] }],
    ['it has no address', { addresses: [] }],
    ['it is virtual', { location_type: 'virtual' }],
    ['it is in another country', { latitude: 40.7, longitude: -74 }],
  ])('is none when %s', (_, changes) => {
    expect(readPartner(world, { ...ORGANIZATION, locations: [{ ...LOCATION, ...changes }] })).toEqual({
      ok: false,
      error: 'no-location',
      name: ORGANIZATION.name,
    });
  });
});

describe('what is refused', () => {
  test.each([
    ['no-organization', null],
    ['no-organization', 'tekst'],
    ['no-organization', [ORGANIZATION]],
    ['no-name', { ...ORGANIZATION, name: ' ' }],
    [
      'no-service',
      {
        ...ORGANIZATION,
        locations: [
          { ...LOCATION, addresses: [{ ...ADDRESS, postal_code: '1011AB' }], latitude: 52.37, longitude: 4.9 },
        ],
      },
    ],
  ])('is told: %s', (error, organization) => {
    expect(readPartner(world, organization)).toMatchObject({ ok: false, error });
  });

  test('nothing at all makes it fail, and what it reads is valid', () => {
    const anything = fc.oneof(fc.anything(), fc.constantFrom('x'.repeat(5000), 'GM0957', '6041 AB'));
    const object = (keys: object) => fc.dictionary(fc.constantFrom(...Object.keys(keys)), anything);
    const service = object({
      ...SERVICE,
      description: 1,
      attributes: 1,
      languages: 1,
      service_areas: 1,
      schedules: 1,
      wait_time: 1,
    });
    const location = object({ ...LOCATION, schedules: 1, accessibility: 1, attributes: 1 });
    fc.assert(
      fc.property(
        object({ ...ORGANIZATION, contacts: 1, phones: 1, programs: 1, website: 1, email: 1 }),
        service,
        location,
        (organization, someService, someLocation) => {
          const mixed = {
            ...organization,
            name: 'Lampje',
            locations: [LOCATION, { ...LOCATION, id: '2', ...someLocation }],
            services: [{ ...SERVICE, ...someService }],
          };
          for (const one of [organization, mixed]) {
            const reading = readPartner(world, one);
            if (reading.ok) expect(publicPartner.safeParse(reading.partner).success).toBe(true);
          }
        },
      ),
    );
  });
});
