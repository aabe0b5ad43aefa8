import { describe, expect, test } from 'vitest';
import type { KnownPartner } from '#app/domain/import/planned-row.ts';
import type { RowChoices } from '#app/domain/import/prepared-import.ts';
import { planRecords, type RecordImportWorld } from '#app/domain/interchange/plan-records.ts';
import { detailsFrom, type PublicPartner } from '#app/domain/interchange/public-partner.ts';
import type { ReferralRoute } from '#app/domain/organisation/organisation.ts';
import { atOnce } from '#app/domain/steps.ts';
import { aRecord, recordId } from '#tests/support/a-record.ts';
import { aContact, aLocation, aService } from '#tests/support/an-organisation.ts';
import { importWorld } from '#tests/support/import-world.ts';

const TODAY = '2026-09-17';
const NOW = Date.UTC(2026, 8, 17);
const VERIFIED = { at: NOW - 1000, by: 'partner', how: 'mail' } as const;
const world = importWorld();

type There = { partners?: KnownPartner[]; routes?: ReferralRoute[]; choices?: RowChoices; publish?: boolean };

function plan(records: unknown[], { partners = [], routes = [], choices = {}, publish = true }: There = {}) {
  const slugs = new Map(partners.map(({ slug, id }) => [slug, id]));
  const there: RecordImportWorld = { ...world, partners, routes, slugs };
  return atOnce(planRecords(there, records, { choices, publish, isErased: () => false, today: TODAY, now: NOW }));
}

/** The partner that a record became when it was taken in. */
function known(record: PublicPartner, overrides: Partial<KnownPartner> = {}): KnownPartner {
  const { id, slug, verification } = record;
  const kept = { id, slug, verification, unconfirmedSince: null, demo: false, version: 3, updatedAt: 1 };
  return { ...detailsFrom(record, null, TODAY), ...kept, status: 'published', ...overrides };
}

/** Somewhere else under another name, so that nothing looks like the first one. */
function another(overrides: Partial<PublicPartner> = {}): PublicPartner {
  const locations = [
    aLocation({ id: 'location-2', street: 'Dijk', houseNumber: '2', postcode: '6001 AB', city: 'Weert' }),
  ];
  const reached = { phone: '+31495004113', email: 'info@kapstok.example', website: null };
  return aRecord({ name: 'Inloophuis De Kapstok', locations, ...reached, ...overrides }, 2);
}

const outcomes = (rows: ReturnType<typeof plan>) => rows.map(({ outcome }) => outcome);
const codes = (rows: ReturnType<typeof plan>) =>
  rows.flatMap(({ row, findings }) => findings.map(({ code, column }) => `${row} ${column} ${code}`));

describe('a record', () => {
  test('of an unknown partner adds it with its own id and slug', () => {
    const [row] = plan([aRecord({ verification: VERIFIED })]);
    expect(row).toMatchObject({ outcome: 'added', findings: [] });
    expect(row?.write).toMatchObject({ kind: 'add', id: recordId(1), slug: 'lampje-1', verification: VERIFIED });
  });

  test('that says what is known already changes nothing', () => {
    const record = aRecord({ verification: VERIFIED });
    expect(plan([record], { partners: [known(record)] })).toMatchObject([
      { outcome: 'unchanged', write: null, routes: null },
    ]);
  });

  test('of a known id changes that partner, whatever it is called, and leaves its slug', () => {
    const before = known(aRecord());
    const [row] = plan([aRecord({ name: 'De Lantaarn', slug: 'de-lantaarn' })], { partners: [before] });
    expect(row?.write).toMatchObject({ kind: 'update', id: before.id, version: 3, after: { name: 'De Lantaarn' } });
  });

  test('of another installation is matched by name and postcode', () => {
    const before = known(aRecord());
    const [row] = plan([aRecord({ id: recordId(9), description: 'Nieuw.' })], { partners: [before] });
    expect(row?.write).toMatchObject({ kind: 'update', id: before.id, after: { description: 'Nieuw.' } });
  });

  test('of which only the confirmation is newer adds that', () => {
    const [row] = plan([aRecord({ verification: VERIFIED })], { partners: [known(aRecord())] });
    expect(row).toMatchObject({ outcome: 'updated', write: { verification: VERIFIED } });
    expect(row?.write?.kind === 'update' && row.write.after === row.write.before).toBe(true);
  });

  test('whose confirmation is older leaves the one we have', () => {
    const before = known(aRecord({ verification: VERIFIED }));
    const older = aRecord({ verification: { ...VERIFIED, at: VERIFIED.at - 1 } });
    expect(outcomes(plan([older], { partners: [before] }))).toEqual(['unchanged']);
  });

  test('puts a draft online when the import publishes', () => {
    const draft = known(aRecord(), { status: 'draft' });
    expect(plan([aRecord()], { partners: [draft] })[0]?.write).toMatchObject({ publishes: true, visible: true });
    expect(outcomes(plan([aRecord()], { partners: [draft], publish: false }))).toEqual(['unchanged']);
  });

  test('of what left the coalition is refused', () => {
    const rows = plan([aRecord()], { partners: [known(aRecord(), { status: 'archived' })] });
    expect(codes(rows)).toEqual(['1 name archived']);
  });
});

describe('partners of one file', () => {
  test('are not duplicates of each other, however alike', () => {
    const twin = aRecord({ id: recordId(2), slug: 'lampje-1' }, 2);
    const rows = plan([aRecord(), { ...twin, name: aRecord().name }]);
    expect(outcomes(rows)).toEqual(['added', 'added']);
    expect(rows.map(({ write }) => write?.kind === 'add' && write.slug)).toEqual(['lampje-1', 'lampje-1-2']);
  });

  test('are not duplicates of a partner that the file has itself', () => {
    const rows = plan([aRecord(), aRecord({}, 2)], { partners: [known(aRecord())] });
    expect(outcomes(rows)).toEqual(['unchanged', 'added']);
  });

  test('that have one id are one: the second is refused', () => {
    expect(codes(plan([aRecord(), aRecord({ name: 'Een ander' })]))).toEqual(['2 id id-twice']);
  });

  test('cannot have a part that belongs to another', () => {
    const thief = another({ services: [aService({ id: 'service-1', phases: [] })] });
    expect(codes(plan([aRecord(), thief]))).toEqual(['2 null id-taken']);
    expect(codes(plan([thief], { partners: [known(aRecord())] }))).toEqual(['1 null id-taken']);
  });
});

describe('a likely duplicate', () => {
  const there = known(aRecord());
  const alike = aRecord({ name: 'Lampje', id: recordId(9), slug: 'lampje-9' }, 9);
  const run = (choices: RowChoices = {}) => plan([alike], { partners: [there], choices });

  test('is refused with the partner it may be', () => {
    const [row] = run();
    expect(row).toMatchObject({ outcome: 'refused', doubt: { partner: there.id, slug: there.slug } });
    expect(row?.findings.map(({ code }) => code)).toEqual(['likely-duplicate']);
  });

  test.each([
    ['skipped', { kind: 'skip' }, 'refused', null],
    ['added as another one', { kind: 'add' }, 'added', recordId(9)],
    ['taken as the partner it is like', { kind: 'update', partner: there.id }, 'updated', there.id],
    ['refused when that partner is gone', { kind: 'update', partner: recordId(7) }, 'refused', null],
  ] as const)('is %s when that is chosen', (_, choice, outcome, id) => {
    const [row] = run({ 1: choice });
    expect([row?.outcome, row?.write?.id ?? null]).toEqual([outcome, id]);
    expect(row?.doubt?.partner).toBe(there.id);
  });
});

describe('what is not known here', () => {
  test('of places is left out, and a service without any goes', () => {
    const areas = (id: string, serviceAreas: string[]) => aService({ id, phases: [], serviceAreas });
    const record = aRecord({ services: [areas('a', ['GM1640', 'GM0001', 'GM0957']), areas('b', ['GM0002'])] });
    const [row] = plan([record]);
    expect(codes([row!])).toEqual([
      '1 services.0.serviceAreas areas-unknown',
      '1 services.1.serviceAreas service-without-area',
    ]);
    expect(row?.write).toMatchObject({ details: { services: [{ id: 'a', serviceAreas: ['GM0957', 'GM1640'] }] } });
  });

  test('of places leaves nothing when it is all there is', () => {
    const nowhere = aRecord({ services: [aService({ serviceAreas: ['GM0001'] })] });
    expect(codes(plan([nowhere]))).toEqual(['1 services no-area-left']);
  });

  test('of words becomes something to search for, once, also the second time', () => {
    const record = aRecord({
      keywords: ['rouw'],
      languages: ['nl', 'tlh'],
      programmes: [{ programme: 'wiegpas', role: 'Doet mee', status: 'active', since: null }],
      services: [aService({ themes: ['money', 'rouw'], phases: ['later'], audiences: ['opas', 'opas'] })],
    });
    const [row] = plan([record]);
    expect(row?.findings.map(({ value, code }) => [value, code])).toEqual(
      ['rouw', 'later', 'opas', 'wiegpas', 'tlh'].map((word) => [word, 'term-unknown']),
    );
    const details = row?.write?.kind === 'add' ? row.write.details : null;
    expect(details).toMatchObject({
      keywords: ['rouw', 'later', 'opas', 'wiegpas', 'tlh'],
      programmes: [],
      languages: ['nl'],
      services: [{ themes: ['money'], phases: [], audiences: [] }],
    });
    const there = { ...known(aRecord()), ...details };
    expect(outcomes(plan([record], { partners: [there] }))).toEqual(['unchanged']);
  });

  test('of kinds of organisation is kept as it was called', () => {
    const [row] = plan([aRecord({ type: 'guild', typeLabel: null })]);
    expect(row?.write).toMatchObject({ details: { type: null, typeLabel: 'guild' } });
    expect(codes([row!])).toEqual(['1 type type-unknown']);
  });

  test('of time is left out: nobody confirmed anything tomorrow', () => {
    const [row] = plan([aRecord({ verification: { ...VERIFIED, at: NOW + 1 } })]);
    expect(row).toMatchObject({ outcome: 'added', write: { verification: null } });
    expect(codes([row!])).toEqual(['1 verification.at verification-impossible']);
  });
});

describe('what points to another partner', () => {
  const pointing = (instead: string | null) =>
    aRecord({ services: [aService({ id: 'service-1', phases: [], exclusions: [{ text: 'Geen spoed', instead }] })] });
  const insteadIn = ([row]: ReturnType<typeof plan>) =>
    row?.write?.kind === 'add' ? row.write.details.services[0]?.exclusions[0]?.instead : undefined;

  test('by slug finds it later in the file, or among those that are there', () => {
    expect(insteadIn(plan([pointing('lampje-2'), another()]))).toBe('lampje-2');
    expect(insteadIn(plan([pointing('lampje-2')], { partners: [known(another())] }))).toBe('lampje-2');
  });

  test('by slug follows a partner that has another slug here', () => {
    const here = known(another(), { slug: 'kapstok' });
    expect(insteadIn(plan([pointing('lampje-2'), another()], { partners: [here] }))).toBe('kapstok');
  });

  test('by a slug nobody has is left out', () => {
    const rows = plan([pointing('nergens')]);
    expect(insteadIn(rows)).toBeNull();
    expect(codes(rows)).toEqual(['1 services.0.exclusions.0 partner-unknown']);
  });

  const route = (partner: string, theme = 'money') => ({ partner, theme, frequency: 'weekly' as const });

  test('by id becomes a route to the partner as it is known here', () => {
    const here = known(another({ id: recordId(5) }));
    const rows = plan([aRecord({ refersTo: [route(recordId(2))] }), another()], { partners: [here] });
    expect(rows[0]?.routes?.routes).toEqual([
      { from: recordId(1), to: recordId(5), theme: 'money', frequency: 'weekly' },
    ]);
  });

  test('is left out when it is nobody, itself, or for a theme we do not have', () => {
    const refersTo = [route(recordId(8)), route(recordId(1)), route(recordId(2), 'rouw')];
    const rows = plan([aRecord({ refersTo }), another()]);
    expect(rows[0]?.routes).toBeNull();
    expect(codes(rows)).toEqual(['1 refersTo.2.theme route-theme-unknown', '1 refersTo.0.partner partner-unknown']);
  });

  test('replaces whom it referred to, but for those that are not online', () => {
    const online = known(another());
    const draft = known(another({ id: recordId(3) }), { status: 'draft' });
    const routes = [online, draft].map(({ id: to }): ReferralRoute => ({
      from: recordId(1),
      to,
      theme: 'money',
      frequency: 'weekly',
    }));
    const partners = [known(aRecord()), online, draft];
    const rows = plan([aRecord()], { partners, routes });
    expect(rows).toMatchObject([
      { outcome: 'updated', write: null, routes: { from: recordId(1), routes: [routes[1]] } },
    ]);
    const same = plan([aRecord({ refersTo: [route(online.id)] })], { partners, routes });
    expect(outcomes(same)).toEqual(['unchanged']);
  });
});

describe('a record that cannot be kept is refused, and the others go in', () => {
  const long = 'x'.repeat(101);
  const deep = JSON.parse(`${'{"a":'.repeat(15)}1${'}'.repeat(15)}`);

  test.each([
    ['no object', null, null],
    ['a list', [], null],
    ['an empty object', {}, null],
    ['without a name', { ...aRecord(), name: ' ' }, 'name'],
    ['with a name of control characters', { ...aRecord(), name: '\u0000\u0007' }, 'name'],
    ['with a number as name', { ...aRecord(), name: 5 }, 'name'],
    ['with an id that is none', { ...aRecord(), id: '1; DROP TABLE organisations' }, 'id'],
    ['with a slug that is no address', { ...aRecord(), slug: '../beheer' }, 'slug'],
    ['with a website that runs', { ...aRecord(), website: 'javascript:alert(1)' }, 'website'],
    ['outside the country', { ...aRecord(), locations: [aLocation({ latitude: 0 })] }, 'locations.0.latitude'],
    ['without a place', { ...aRecord(), locations: [] }, 'locations'],
    ['with a text without end', { ...aRecord(), description: 'x'.repeat(4001) }, 'description'],
    ['with a list without end', { ...aRecord(), keywords: Array.from({ length: 1001 }, () => 'x') }, 'keywords'],
    ['with depth without end', { ...aRecord(), extra: deep }, 'extra.a.a.a.a.a.a.a.a.a'],
    ['with a part without an id', { ...aRecord(), services: [aService({ id: '' })] }, 'services.id'],
    ['with an id without end', { ...aRecord(), services: [aService({ id: long })] }, 'services.id'],
    ['with two parts of one id', { ...aRecord(), locations: [aLocation(), aLocation()] }, 'locations.id'],
  ])('%s', (_, record, where) => {
    const rows = plan([record, another()]);
    expect(outcomes(rows)).toEqual(['refused', 'added']);
    const [first] = rows[0]?.findings ?? [];
    expect(first).toMatchObject({ row: 1, code: 'invalid', refuses: true });
    if (where !== null) expect(first?.value).toBe(where);
  });

  test('control characters and half characters are taken out of a text', () => {
    const [row] = plan([aRecord({ description: 'Twee\u0000 regels\n\tén 👨‍👩‍👧\ud800.' })]);
    expect(row?.write).toMatchObject({ details: { description: 'Twee regels\n\tén 👨‍👩‍👧.' } });
  });

  test('what a record cannot state itself is not taken from it', () => {
    const contact = { ...aContact(), visibility: 'coordinators', legalBasis: 'consent' };
    const [row] = plan([{ ...aRecord(), contacts: [contact], demo: true, version: 99, status: 'archived' }]);
    expect(row?.write).toMatchObject({
      details: { contacts: [{ visibility: 'public', legalBasis: 'legitimate-interest', legalBasisOn: TODAY }] },
    });
  });
});
