import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IMPORT_COLUMNS } from '#app/domain/import/columns.ts';
import type { ImportColumn } from '#app/domain/import/findings.ts';
import { newPartner, summaryOf } from '#app/domain/import/new-partner.ts';
import { rowReader } from '#app/domain/import/read-row.ts';
import { organisationDetails } from '#app/domain/organisation/organisation.ts';
import { aRow, importWorld } from '#tests/support/import-world.ts';

const readRow = rowReader(importWorld());
const making = { newId: () => 'id', today: '2026-09-17' };

type Cells = Partial<Record<ImportColumn, string>>;

function taken(cells: Cells) {
  const reading = readRow(aRow(cells));
  if (!reading.ok) throw new Error(reading.problems.map((problem) => problem.code).join(' '));
  return { draft: reading.draft, codes: reading.remarks.map((remark) => `${remark.column} ${remark.code}`) };
}

function refusals(cells: Cells): string[] {
  const reading = readRow(aRow(cells));
  return reading.ok ? [] : reading.problems.map((problem) => problem.code);
}

describe('a row is refused', () => {
  test.each([
    ['without a name', { name: '' }, ['name-missing']],
    ['without a domain', { domain: '' }, ['domain-missing']],
    ['with another domain', { domain: 'zorg&welzijn' }, ['domain-unknown']],
    ['without an area', { municipalities_served: '' }, ['area-missing']],
    ['when no area is left', { municipalities_served: 'Roermund' }, ['area-unknown']],
    ['without a postcode', { postcode: '' }, ['postcode-missing']],
    ['with what is no postcode', { postcode: '60 01 A' }, ['postcode-invalid']],
    ['with a postcode that has no point', { postcode: '1234 AB' }, ['postcode-unknown']],
    ['when a text does not fit', { description: 'a'.repeat(4001) }, ['too-long']],
    [
      'for every reason at once',
      { name: '', domain: 'x', postcode: 'y' },
      ['name-missing', 'domain-unknown', 'postcode-invalid'],
    ],
  ])('%s', (_, cells, codes) => {
    expect(refusals(cells)).toEqual(codes);
  });
});

describe('a row is taken', () => {
  test.each([
    ['5981cd', '5981 CD'],
    ['5981 CD', '5981 CD'],
    ['NL-5981CD', '5981 CD'],
    ['5981', '5981'],
  ])('with postcode "%s"', (typed, kept) => {
    expect(taken({ postcode: typed }).draft.location.postcode).toBe(kept);
  });

  test.each([
    ['51,2520', '5,7069', { latitude: 51.252, longitude: 5.7069 }, []],
    ['51.2520', '5.7069', { latitude: 51.252, longitude: 5.7069 }, []],
    ['', '', null, []],
    ['5,7069', '51,2520', null, ['lat coordinates-swapped']],
    ['48,85', '2,35', null, ['lat coordinates-outside']],
    ['51,25', '', null, ['lng coordinates-incomplete']],
    ['noord', '5,7', null, ['lat coordinates-unreadable']],
  ])('with coordinates %s / %s', (lat, lng, stated, codes) => {
    const { draft, codes: remarked } = taken({ lat, lng });
    expect(draft.location.stated).toEqual(stated);
    expect(draft.location.ofPostcode).not.toBeNull();
    expect(remarked).toEqual(codes);
  });

  test('with a postcode from elsewhere when its own coordinates are good', () => {
    const { draft, codes } = taken({ postcode: '6524 AB', city: 'Nijmegen', lat: '51,83', lng: '5,87' });
    expect(draft.location).toMatchObject({ city: 'Nijmegen', municipality: null });
    expect(codes).toEqual(['postcode postcode-unknown']);
  });

  test('with the place of its postcode when it names none', () => {
    expect(taken({}).draft.location.city).toBe('Weert');
  });

  test('without the areas that are unknown, as long as one is left', () => {
    const { draft, codes } = taken({ municipalities_served: 'Weert|Roermund' });
    expect(draft.serviceAreas).toEqual(['GM0988']);
    expect(codes).toEqual(['municipalities_served area-unknown']);
  });

  test.each([
    ['0495 00 41 13', '+31495004113', []],
    ['495004113', '+31495004113', ['phone phone-zero-restored']],
    ['0495 00 41 13 (na 17 uur)', '+31495004113', ['phone phone-partly-read']],
    ['0495 00 41 13 / 06 12 34 56 78', '+31495004113', ['phone phone-partly-read']],
    ['0495 00 41', null, ['phone phone-invalid']],
    ['zie website', null, ['phone phone-invalid']],
  ])('with telephone "%s"', (typed, kept, codes) => {
    const { draft, codes: remarked } = taken({ phone: typed });
    expect(draft.phone).toBe(kept);
    expect(remarked).toEqual(codes);
  });

  test.each([
    ['info@kapstok.example', 'info@kapstok.example', []],
    ['mailto:info@kapstok.example', 'info@kapstok.example', []],
    ['a@kapstok.example; b@kapstok.example', 'a@kapstok.example', ['email email-first-only']],
    ['mailfout(at)voorbeeld', null, ['email email-invalid']],
  ])('with mail address "%s"', (typed, kept, codes) => {
    const { draft, codes: remarked } = taken({ email: typed });
    expect(draft.email).toBe(kept);
    expect(remarked).toEqual(codes);
  });

  test.each([
    ['www.kapstok.example', 'https://www.kapstok.example'],
    ['http://kapstok.example/hulp', 'http://kapstok.example/hulp'],
    ['javascript:alert(1)', null],
    ['info@kapstok.example', null],
    ['geen', null],
  ])('with website "%s"', (typed, kept) => {
    expect(taken({ website: typed }).draft.website).toBe(kept);
  });

  test('with themes by any word for them, an audience among them, and unknown words as keywords', () => {
    const { draft, codes } = taken({ themes: 'Schuld|toeslagen|tienerouders|breien' });
    expect(draft).toMatchObject({ themes: ['money'], audiences: ['young-parents'], keywords: ['breien'] });
    expect(codes).toEqual(['themes theme-unknown']);
  });

  test('with languages in any list, an unknown one as keyword', () => {
    const { draft, codes } = taken({ languages: 'Nederlands en Engels, Klingon' });
    expect(draft).toMatchObject({ languages: ['nl', 'en'], keywords: ['Klingon'] });
    expect(codes).toEqual(['languages language-unknown']);
  });

  test('with an unknown kind of organisation as it was typed', () => {
    const { draft, codes } = taken({ type: 'Zweefvliegclub' });
    expect(draft).toMatchObject({ type: null, typeLabel: 'Zweefvliegclub', serviceName: 'Zweefvliegclub' });
    expect(codes).toEqual(['type type-unknown']);
  });

  test('with services as name and description, commas inside', () => {
    expect(taken({ services: 'Inloop: koffie, thee|Maatje' }).draft.services).toEqual([
      { name: 'Inloop', description: 'koffie, thee' },
      { name: 'Maatje', description: null },
    ]);
  });

  test('with formulas and tags as plain text', () => {
    const { draft, codes } = taken({ name: '=HYPERLINK("http://x")', description: '<b>€ 5</b> & meer' });
    expect(draft).toMatchObject({ name: '=HYPERLINK("http://x")', description: '<b>€ 5</b> & meer' });
    expect(codes).toEqual(['name formula-as-text']);
  });
});

describe('a new partner', () => {
  const partner = (cells: Cells) => newPartner(taken(cells).draft, making);

  test('has one service named after its kind when the row has none', () => {
    const { services } = partner({ type: 'Kraamzorg', description: 'Hulp thuis.' });
    expect(services).toMatchObject([
      { name: 'Kraamzorgorganisatie', description: 'Hulp thuis.', phases: ['before', 'during', 'after'] },
    ]);
  });

  test('gives number and address to its contact person, or keeps them itself', () => {
    const reach = { phone: '0495 00 41 13', email: 'a@kapstok.example' };
    expect(partner({ ...reach, contact_name: 'Team Oost', contact_role: 'planner' })).toMatchObject({
      phone: null,
      contacts: [
        { name: 'Team Oost', role: 'planner', phone: '+31495004113', visibility: 'public', legalBasisOn: '2026-09-17' },
      ],
    });
    expect(partner(reach)).toMatchObject({ phone: '+31495004113', email: 'a@kapstok.example', contacts: [] });
  });

  test('is summed up by its first sentence, cut at a word', () => {
    expect(summaryOf('Gratis, o.a. voor vaders. Ook thuis.', [])).toBe('Gratis, o.a. voor vaders.');
    expect(summaryOf('', [{ name: 'Inloop' }])).toBe('Inloop');
    expect(summaryOf('woord '.repeat(40), []).length).toBeLessThanOrEqual(110);
  });

  test('can be kept whatever the cells say, or the row is refused', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'Weert', '6001 AB', 'sociaal', '51,2', '5,7', '=1+1', 'a|b;c', ':', '|;|', 'x'.repeat(400)),
      fc.string({ unit: 'grapheme' }),
    );
    const rows = fc.record(Object.fromEntries(IMPORT_COLUMNS.map((column) => [column, cell])), { requiredKeys: [] });
    const good = { name: 'N', domain: 'sociaal', municipalities_served: 'Weert', postcode: '6001 AB' };
    fc.assert(
      fc.property(rows, fc.boolean(), (cells, patched) => {
        const reading = readRow(aRow(patched ? { ...cells, ...good } : { ...cells, description: 'x' }));
        if (!reading.ok) {
          expect(reading.problems.length).toBeGreaterThan(0);
          return;
        }
        const parsed = organisationDetails.safeParse(newPartner(reading.draft, making));
        expect(parsed.error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
