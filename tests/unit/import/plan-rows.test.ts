import { describe, expect, test } from 'vitest';
import { findHeader } from '#app/domain/import/columns.ts';
import { planRows } from '#app/domain/import/plan-import.ts';
import type { KnownPartner } from '#app/domain/import/planned-row.ts';
import type { RowChoice, RowChoices } from '#app/domain/import/prepared-import.ts';
import { atOnce } from '#app/domain/steps.ts';
import { anOrganisation } from '#tests/support/an-organisation.ts';
import { aRow, importWorld } from '#tests/support/import-world.ts';

const world = importWorld();
const ID = '0199a1b2-0000-7000-8000-000000000001';

const known: KnownPartner = {
  ...anOrganisation(),
  ...{ id: ID, slug: 'het-lampje', verification: null, unconfirmedSince: null, demo: false, version: 1, updatedAt: 1 },
  status: 'published',
};

type Cells = Parameters<typeof aRow>[0];

function plan(rows: Cells[], choices: RowChoices = {}) {
  const options = { choices, publish: true, isErased: () => false, newId: () => 'new', today: '2026-09-17' };
  const read = rows.map((cells, position) => aRow(cells, position + 1));
  return atOnce(planRows(world, [known], read, options));
}

describe('a row that is probably about a partner that is there', () => {
  const alike = { name: 'Lampje', street: 'Fabelstraat', house_number: '7', postcode: '6041 AB' };

  test('is refused, with the partner it may be about', () => {
    const [row] = plan([alike]);
    expect(row).toMatchObject({ name: 'Lampje', outcome: 'refused', doubt: { partner: ID, slug: 'het-lampje' } });
    expect(row?.doubt?.grounds).toEqual(['name', 'address']);
  });

  test.each<[string, RowChoice, string, string | null]>([
    ['skipped', { kind: 'skip' }, 'refused', null],
    ['added as another one', { kind: 'add' }, 'added', 'new'],
    ['taken as that partner', { kind: 'update', partner: ID }, 'updated', ID],
    ['refused when there is no such partner', { kind: 'update', partner: 'gone' }, 'refused', null],
  ])('is %s when that is chosen', (_, choice, outcome, id) => {
    const [row] = plan([alike], { 1: choice });
    expect([row?.outcome, row?.write?.id ?? null]).toEqual([outcome, id]);
    expect(row?.doubt?.partner).toBe(ID);
  });

  test('cannot be about one that another row is about', () => {
    const choice = { kind: 'update', partner: ID } as const;
    const rows = plan([alike, { ...alike, name: 'Stichting Lampje' }], { 1: choice, 2: choice });
    expect(rows.map(({ findings }) => findings.filter(({ refuses }) => refuses).map(({ code }) => code))).toEqual([
      [],
      ['choice-unknown'],
    ]);
  });
});

describe('the id of a row', () => {
  const elsewhere = '0199a1b2-0000-7000-8000-000000000002';

  test('becomes that of a new partner when it is one of another installation', () => {
    const [row] = plan([{ id: elsewhere }]);
    expect(row).toMatchObject({ outcome: 'added', write: { id: elsewhere }, findings: [] });
  });

  test('is remarked when it cannot be', () => {
    const [row] = plan([{ id: '17' }]);
    expect(row).toMatchObject({ outcome: 'added', write: { id: 'new' }, findings: [{ code: 'id-unknown' }] });
  });
});

describe('a head', () => {
  const titles = ['Naam', 'Kleur', 'Plek', 'Naam kort'];

  test('can be given another column than we read, or none', () => {
    const header = findHeader([titles], { Plek: 'city', Naam: null, 'Naam kort': 'name' });
    expect(header?.heads).toEqual([
      { title: 'Naam', column: null },
      { title: 'Kleur', column: null },
      { title: 'Plek', column: 'city' },
      { title: 'Naam kort', column: 'name' },
    ]);
    expect([...(header?.positions ?? [])]).toEqual([
      ['city', 2],
      ['name', 3],
    ]);
  });

  test('that has a column another has already counts for none', () => {
    expect(findHeader([titles], { Kleur: 'name' })?.heads.slice(0, 2)).toEqual([
      { title: 'Naam', column: 'name' },
      { title: 'Kleur', column: null },
    ]);
  });
});
