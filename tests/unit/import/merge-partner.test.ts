import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowNotes, type ImportColumn } from '#app/domain/import/findings.ts';
import { mergePartner } from '#app/domain/import/merge-partner.ts';
import { newPartner } from '#app/domain/import/new-partner.ts';
import { rowReader } from '#app/domain/import/read-row.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { aRow, importWorld } from '#tests/support/import-world.ts';

const readRow = rowReader(importWorld());
let count = 0;
const making = { newId: () => `id-${++count}`, today: '2026-09-17' };

type Cells = Partial<Record<ImportColumn, string>>;

const FULL: Cells = {
  description: 'Koffie en een praatje. Elke week.',
  themes: 'schulden|eenzaamheid',
  services: 'Inloop: koffie|Maatje: iemand loopt mee',
  municipalities_served: 'Weert|Nederweert',
  street: 'Fabelstraat',
  house_number: '7',
  phone: '0495 00 41 13',
  email: 'info@kapstok.example',
  contact_name: 'Zoë Zonderling',
  contact_role: 'planner',
  languages: 'Nederlands|Pools',
};

function draftOf(cells: Cells) {
  const reading = readRow(aRow(cells));
  if (!reading.ok) throw new Error(reading.problems.map((problem) => problem.code).join(' '));
  return reading.draft;
}

/** A partner from a full sheet, that has since told more about itself. */
function aPartner(change: (partner: OrganisationDetails) => OrganisationDetails = (partner) => partner) {
  return change(newPartner(draftOf(FULL), making));
}

function merge(existing: OrganisationDetails, cells: Cells) {
  const notes = rowNotes(1);
  const merged = mergePartner(existing, draftOf(cells), making, notes);
  return { merged, codes: notes.findings.map((finding) => finding.code) };
}

describe('the same row again', () => {
  test('gives an equal partner, whatever the cells say', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        'Weert',
        'Weert|Venlo',
        'schulden|breien',
        '51,2',
        '5,7',
        '=1',
        'a: b|a : c|-|?',
        '0495004113',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    const optional = Object.keys(FULL).filter((column) => column !== 'municipalities_served');
    const rows = fc.record(Object.fromEntries([...optional, 'type', 'lat', 'lng'].map((column) => [column, cell])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(rows, (cells) => {
        const partner = newPartner(draftOf(cells), making);
        expect(merge(partner, cells).merged).toEqual(partner);
      }),
    );
  });

  test('leaves alone how a partner divided themes and areas over its services', () => {
    const partner = aPartner((one) => ({
      ...one,
      services: one.services.map((service, index) => ({
        ...service,
        themes: [service.themes[index]!],
        serviceAreas: [service.serviceAreas[index]!],
      })),
    }));
    expect(merge(partner, FULL).merged).toEqual(partner);
  });
});

describe('a changed row', () => {
  test('keeps what the sheet has no column for', () => {
    const partner = aPartner((one) => ({
      ...one,
      shortName: 'Kapstok',
      interpreter: true,
      covenant: { status: 'signed', signedOn: '2024-01-01' },
      services: one.services.map((service) => ({
        ...service,
        cost: 'Gratis',
        waiting: { text: '2 weken', maxWeeks: 2, urgent: null, statedOn: '2026-01-01' },
      })),
    }));
    const { merged } = merge(partner, { ...FULL, services: 'Inloop: thee|Maatje: iemand loopt mee' });
    expect(merged).toEqual({
      ...partner,
      services: partner.services.with(0, { ...partner.services[0]!, description: 'thee' }),
    });
  });

  test('keeps what an empty cell does not say', () => {
    const partner = aPartner();
    const { merged } = merge(partner, { municipalities_served: 'Weert|Nederweert' });
    expect(merged).toEqual(partner);
  });

  test('changes the areas of every service', () => {
    const { merged } = merge(aPartner(), { ...FULL, municipalities_served: 'Venlo' });
    expect(merged.services.map((service) => service.serviceAreas)).toEqual([['GM0983'], ['GM0983']]);
  });

  test('keeps the id of a service that got another name, and one that the sheet left out', () => {
    const partner = aPartner();
    const renamed = merge(partner, { ...FULL, services: 'Inloop: koffie|Buddy: iemand loopt mee' });
    expect(renamed.merged.services.map(({ id, name }) => [id, name])).toEqual([
      [partner.services[0]!.id, 'Inloop'],
      [partner.services[1]!.id, 'Buddy'],
    ]);
    const shorter = merge(partner, { ...FULL, services: 'Inloop: koffie' });
    expect(shorter.merged).toEqual(partner);
    expect(shorter.codes).toEqual(['service-kept']);
  });

  test('keeps a point that was put in its place by hand, until the address changes', () => {
    const partner = aPartner((one) => ({
      ...one,
      locations: one.locations.map((location) => ({
        ...location,
        latitude: 51.2511,
        precision: 'address',
        wheelchair: true,
      })),
    }));
    expect(merge(partner, FULL).merged).toEqual(partner);
    const { merged, codes } = merge(partner, { ...FULL, postcode: '6041 AB' });
    expect(codes).toEqual(['location-moved']);
    expect(merged.locations).toMatchObject([
      { id: partner.locations[0]!.id, postcode: '6041 AB', city: 'Roermond', precision: 'postcode', wheelchair: null },
    ]);
  });

  test('has a new person take the place of the one on the same number, without what was personal', () => {
    const partner = aPartner((one) => ({
      ...one,
      contacts: one.contacts.map((contact) => ({
        ...contact,
        task: 'Iemand aanmelden',
        absence: { until: '2026-12-01', fallback: null },
        legalBasisOn: '2024-01-01',
      })),
    }));
    const { merged, codes } = merge(partner, { ...FULL, contact_name: 'Joep Zomaar', contact_role: '' });
    expect(codes).toEqual(['contact-replaced']);
    expect(merged.contacts).toMatchObject([
      { name: 'Joep Zomaar', role: null, task: 'Iemand aanmelden', absence: null, legalBasisOn: '2026-09-17' },
    ]);
  });

  test('adds somebody on another number, and tells who is there still', () => {
    const other = { contact_name: 'Joep Zomaar', phone: '0495 00 99 99', email: '' };
    const { merged, codes } = merge(aPartner(), { ...FULL, ...other });
    expect(merged.contacts.map((contact) => contact.name)).toEqual(['Joep Zomaar', 'Zoë Zonderling']);
    expect(codes).toEqual(['contacts-kept']);
  });
});
