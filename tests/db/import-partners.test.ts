/** The import on a real database, with a sheet that has the dirt real ones have. */
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportReport } from '#app/domain/import/report.ts';
import { importPartners } from '#app/features/interchange/import-partners.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { directoryVersion } from '#db/repositories/directory-state.server.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { revisionsOf } from '#db/repositories/revisions.server.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';

const HEADER =
  "Naam;Soort organisatie;Domein;Omschrijving;Thema's;Hulpaanbod;Werkgebied;Straat;Huisnr.;Postcode;Plaats;Breedtegraad;Lengtegraad;Telefoon;E-mailadres;Website;Contactpersoon;Functie;Talen";

/** Row numbers count from 1, the first row under the header. */
const ROWS = [
  'Budgetcafé Ruim Sop;Schuldhulpverlening;sociaal;Koffie en een rekenmachine. Elke week.;schulden|toeslagen;Inloop: samen de post openen;Roermond|Roerdalen;Fabelstraat;3;6041 AB;Roermond;51,1941;5,9871;0475 00 98 01;ruimsop@voorbeeld.example;www.ruimsop.example;Zoë Zonderling;consulent;Nederlands, Pools',
  'Kraamhulp Het Vogelnest;Kraamzorg;medisch;Kraamzorg thuis.;"kraamtijd; borstvoeding";Kraamzorg: acht dagen thuis;Heel Noord-Limburg;Verzonnenweg;12a;5911aa;Venlo;;;077-000 98 02;;;;;Nederlands',
  ';Kraamzorg;medisch;Zonder naam;kraamtijd;;Venlo;Straat;1;5911 AA;Venlo;;;077 000 98 03;;;;;',
  'Praktijk Nergensland;Psycholoog;medisch;Gesprekken.;psychische klachten;Gesprek;Rurmond;Straat;1;6041 AA;Roermond;;;;;;;;',
  'Stichting Kromme Code;Welzijn;sociaal;Koffie.;eenzaamheid;Inloop;Weert;Straat;1;60 AB 1;Weert;;;;;;;;',
  'Post zonder Apenstaart;Welzijn;sociaal;Koffie.;eenzaamheid;Inloop;Weert;Straat;2;6001 AA;Weert;;;;kapot(at)adres;;;;',
  'Budgetcafe ruim sop;schuldhulp;sociaal;Nog een keer.;schulden;;Roermond;Fabelstraat;3;6041AB;Roermond;;;+31 475 009801;;;;;',
  'Punt Omgekeerd;Welzijn;sociaal;Koffie.;eenzaamheid;Inloop;Venlo;Straat;4;5911 AA;Venlo;6,17;51,37;;;;;;',
  '"=1+1";Welzijn;sociaal;Koffie.;eenzaamheid;Inloop;Venlo;Straat;5;5911 AA;Venlo;;;;;;;;',
  'Kliniek Ander Woord;Kliniek;zorg;Koffie.;psychische klachten;Inloop;Venlo;Straat;6;5911 AA;Venlo;;;;;;;;',
  'Logo <b>Vet</b> & Co;Logopedie;medisch;Oefenen voor € 0.;taal|knutselen;Oefenen: thuis;Alle gemeenten;Straat;7;6093 AA;Heythuysen;;;;;;;;Nederlands|Klingon',
];

let temporary: TemporaryDatabase;

beforeEach(async () => {
  temporary = await temporaryDatabase('empty');
});
afterEach(() => temporary.dispose());

function sheet(rows = ROWS): Buffer {
  return iconv.encode([HEADER, ...rows].join('\r\n'), 'win1252');
}

async function run(bytes: Uint8Array, options: { publish?: boolean; dryRun?: boolean } = {}) {
  const { publish = true, dryRun = false } = options;
  return importPartners({ db: temporary.db, now: () => NOW, newId })(
    { kind: 'import', id: null },
    { bytes, publish, dryRun },
  );
}

async function taken(bytes: Uint8Array, options?: { publish?: boolean; dryRun?: boolean }): Promise<ImportReport> {
  const result = await run(bytes, options);
  if (!result.ok) throw new Error(result.error);
  return result;
}

async function partner(name: string) {
  const found = (await publishedOrganisations(temporary.db.read)).find((one) => one.name === name);
  if (!found) throw new Error(`${name} was not taken in`);
  return found;
}

describe('a sheet as Dutch Excel saves it', () => {
  test('goes in row by row, and every bad row is reported', async () => {
    const report = await taken(sheet());
    expect(report).toMatchObject({ read: 11, added: 6, updated: 0, unchanged: 0, refused: 5 });
    const refused = report.remarks.filter((finding) => finding.refuses).map(({ row, code }) => [row, code]);
    expect(refused).toEqual([
      [3, 'name-missing'],
      [4, 'area-unknown'],
      [5, 'postcode-invalid'],
      [7, 'likely-duplicate'],
      [10, 'domain-unknown'],
    ]);
    const remarked = report.remarks.filter((finding) => !finding.refuses).map(({ row, code }) => `${row} ${code}`);
    expect(remarked).toEqual(
      expect.arrayContaining([
        '6 email-invalid',
        '8 coordinates-swapped',
        '9 formula-as-text',
        '11 theme-unknown',
        '11 language-unknown',
      ]),
    );
  });

  test('asks back for a municipality that is nearly right', async () => {
    const report = await taken(sheet());
    expect(report.remarks.find((finding) => finding.row === 4)).toMatchObject({ values: { suggestion: 'Roermond' } });
  });

  test('reads accents, decimal commas, lists, phones and web addresses', async () => {
    await taken(sheet());
    const cafe = await partner('Budgetcafé Ruim Sop');
    expect(cafe.type).toBe('debt-help');
    expect(cafe.languages).toEqual(['nl', 'pl']);
    expect(cafe.website).toBe('https://www.ruimsop.example');
    expect(cafe.locations[0]).toMatchObject({
      latitude: 51.1941,
      longitude: 5.9871,
      postcode: '6041 AB',
      municipality: 'GM0957',
    });
    expect(cafe.services[0]).toMatchObject({ name: 'Inloop', themes: ['money'], serviceAreas: ['GM0957', 'GM1669'] });
    expect(cafe.contacts[0]).toMatchObject({ name: 'Zoë Zonderling', phone: '+31475009801', visibility: 'public' });
    const nest = await partner('Kraamhulp Het Vogelnest');
    expect(nest.services[0]?.serviceAreas).toHaveLength(7);
    expect(nest.locations[0]).toMatchObject({ postcode: '5911 AA', precision: 'postcode' });
    expect((await partner('Logo <b>Vet</b> & Co')).keywords).toContain('knutselen');
    expect((await partner('=1+1')).name).toBe('=1+1');
  });

  test('changes nothing the second time, not even the version', async () => {
    await taken(sheet());
    const before = await directoryVersion(temporary.db.read);
    const again = await taken(sheet());
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 6, batch: null });
    expect(await directoryVersion(temporary.db.read)).toBe(before);
  });

  test('updates a partner whose row has changed, and records how it was', async () => {
    await taken(sheet());
    const before = await partner('Budgetcafé Ruim Sop');
    const changed = ROWS.map((row) => row.replace('Elke week.', 'Elke dinsdag.'));
    expect(await taken(sheet(changed))).toMatchObject({ added: 0, updated: 1, unchanged: 5 });
    const after = await partner('Budgetcafé Ruim Sop');
    expect(after.description).toContain('Elke dinsdag.');
    expect(after.services[0]?.id).toBe(before.services[0]?.id);
    const revisions = await revisionsOf(temporary.db.read, 'organisation', after.id);
    expect(revisions.map((revision) => revision.before === null)).toEqual([true, false]);
    expect(revisions[1]).toMatchObject({ before: { description: before.description }, actor: { kind: 'import' } });
  });

  test('keeps new partners as drafts without --publish, and writes nothing in a dry run', async () => {
    expect(await taken(sheet(), { dryRun: true })).toMatchObject({ added: 6, batch: null });
    expect(await taken(sheet(), { publish: false })).toMatchObject({ added: 6 });
    expect(await publishedOrganisations(temporary.db.read)).toEqual([]);
  });
});

describe('a file that is no such sheet', () => {
  test.each([
    ['an empty file', Buffer.from('')],
    ['an Excel workbook', Buffer.from('PK\u0003\u0004 sheet')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    ['a letter', Buffer.from('Beste coördinator,\n\nBijgaand de lijst.\n')],
    ['other columns', Buffer.from('kleur;maat\nrood;XL\n')],
  ])('%s is refused, and nothing is written', async (_, bytes) => {
    expect(await run(bytes)).toMatchObject({ ok: false });
    expect(await publishedOrganisations(temporary.db.read)).toEqual([]);
  });
});
