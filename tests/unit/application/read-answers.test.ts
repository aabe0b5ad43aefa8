/** What was typed in four steps becomes an entry, or says which steps are not right yet. */
import { describe, expect, test } from 'vitest';
import { entryFrom, readAnswers } from '#app/domain/application/read-answers.ts';
import { organisationDetails } from '#app/domain/organisation/organisation.ts';
import { aRegistration, TYPED } from '#tests/support/a-registration.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';

const directory = demoDirectory();
const POINT = { latitude: 51.194, longitude: 5.987, precision: 'address', municipality: 'GM0957', city: '' } as const;

function entryOf(changed: Parameters<typeof aRegistration>[0] = {}) {
  const read = readAnswers(aRegistration(changed), directory);
  if (!read.ok) throw new Error(`Not right yet: ${read.missing.join(', ')}`);
  let ids = 0;
  return entryFrom(read.values, { point: POINT, newId: () => `id-${++ids}`, today: '2026-09-17' });
}

describe('four steps', () => {
  test('become an entry that the directory can hold', () => {
    const entry = entryOf();
    expect(organisationDetails.safeParse(entry).error).toBeUndefined();
    expect(entry).toMatchObject({
      name: 'Zwaluw Kraamhulp',
      domain: 'informal',
      type: null,
      phone: '+31475009876',
      email: 'hallo@zwaluwkraamhulp.example',
      website: 'https://www.zwaluwkraamhulp.example',
      locations: [{ street: 'Verzonnen Laan', postcode: '6041 AB', city: 'Roermond', municipality: 'GM0957' }],
      services: [{ serviceAreas: ['GM0957', 'GM0988'], phases: ['after'], referral: { channels: ['phone', 'mail'] } }],
    });
  });

  test('say who may see the contact, and since when on what ground it is kept', () => {
    expect(entryOf().contacts).toMatchObject([
      { visibility: 'network', phoneVisibility: 'network', emailVisibility: 'network', legalBasisOn: '2026-09-17' },
    ]);
    expect(entryOf({ contact: { visibility: 'public' } }).contacts[0]?.visibility).toBe('public');
    expect(readAnswers(aRegistration({ contact: { visibility: 'coordinators' } }), directory).ok).toBe(false);
  });

  test('name the main theme first, and no theme twice', () => {
    const { services } = entryOf({ help: { mainTheme: 'loneliness', themes: ['practical-help', 'loneliness'] } });
    expect(services[0]?.themes).toEqual(['loneliness', 'practical-help']);
  });

  test('take a whole region as all of its municipalities', () => {
    const { services } = entryOf({ places: { serviceAreas: 'midden-limburg' } });
    const region = directory.municipalities.filter((one) => one.region === 'midden-limburg').map(({ code }) => code);
    expect(new Set(services[0]?.serviceAreas)).toEqual(new Set(region));
  });

  test('keep HTML as the text that it is', () => {
    const name = '<script>alert(1)</script> & <b>Zwaluw</b>';
    expect(entryOf({ organisation: { name } }).name).toBe(name);
  });
});

describe('what is not right yet', () => {
  test('is told step by step, in their order', () => {
    expect(readAnswers({}, directory)).toEqual({ ok: false, missing: ['organisation', 'help', 'places', 'contact'] });
    expect(
      readAnswers(aRegistration({ places: { postcode: '12' }, organisation: { phone: '0475' } }), directory),
    ).toEqual({ ok: false, missing: ['organisation', 'places'] });
  });

  test.each([
    ['organisation', 'name', ''],
    ['organisation', 'domain', 'magical'],
    ['organisation', 'phone', '0475 00 12'],
    ['organisation', 'applicantEmail', 'isa'],
    ['help', 'summary', 'x'.repeat(201)],
    ['help', 'mainTheme', ''],
    ['help', 'channels', 'pigeon'],
    ['places', 'serviceAreas', 'GM9999'],
    ['places', 'serviceAreas', undefined],
    ['places', 'city', ' '],
    ['contact', 'consent', undefined],
    ['contact', 'name', { toString: 'a trick' }],
  ] as const)('%s: %s %j', (step, field, typed) => {
    expect(readAnswers(aRegistration({ [step]: { [field]: typed } }), directory)).toEqual({
      ok: false,
      missing: [step],
    });
  });

  test('never makes reading fail, whatever was kept', () => {
    for (const odd of [null, 7, [], ['a', ['b']], { a: {} }, 'x'.repeat(200_000)]) {
      const all = Object.fromEntries(Object.entries(TYPED).map(([step, form]) => [step, mapped(form, odd)]));
      expect(readAnswers(all, directory).ok).toBe(false);
    }
  });
});

function mapped(form: object, value: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.keys(form).map((name) => [name, value]));
}
