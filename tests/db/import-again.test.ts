/** What an import does to partners that are there already, beside other writers, and from the command line. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportReport } from '#app/domain/import/report.ts';
import { importPartners } from '#app/features/interchange/import-partners.server.ts';
import { MOST_RECORDS } from '#app/features/interchange/file-refusal.ts';
import { LARGEST_FILE_BYTES } from '#app/features/interchange/read-partner-sheet.server.ts';
import { ImportInterrupted } from '#app/features/interchange/write-import.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { directoryVersion } from '#db/repositories/directory-state.server.ts';
import { updateOrganisation } from '#db/repositories/organisations.server.ts';
import { allOrganisations } from '#db/repositories/read-organisations.server.ts';
import { revisionsOf } from '#db/repositories/revisions.server.ts';
import { childEnvironment } from '#tests/support/child-environment.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';

const SAMPLE = fileURLToPath(new URL('../samples/partners.csv', import.meta.url));
const HEADER = 'id,name,domain,municipalities_served,street,house_number,postcode,phone,description';

let temporary: TemporaryDatabase;

beforeEach(async () => {
  temporary = await temporaryDatabase('empty');
});
afterEach(() => temporary.dispose());

type Options = { publish?: boolean; db?: Database };

async function run(sheet: string | Uint8Array, { publish = true, db = temporary.db }: Options = {}) {
  const bytes = typeof sheet === 'string' ? Buffer.from(sheet) : sheet;
  return importPartners({ db, now: () => NOW, newId })({ kind: 'import', id: null }, { bytes, publish, dryRun: false });
}

async function taken(sheet: string | Uint8Array, options?: Options): Promise<ImportReport> {
  const result = await run(sheet, options);
  if (!result.ok) throw new Error(result.error);
  return result;
}

function sheetOf(...rows: string[]): string {
  return [HEADER, ...rows].join('\n');
}

const partners = () => allOrganisations(temporary.db.read);
const codes = (report: ImportReport) => report.remarks.map(({ row, code }) => `${row} ${code}`);
const KAPSTOK = ',De Kapstok,informeel,Weert,Fabelstraat,7,6001 AB,0495 00 41 13,Koffie.';

test('rows keep the numbers of the sheet when it has empty ones', async () => {
  const report = await taken(readFileSync(SAMPLE));
  expect(report).toMatchObject({ read: 7, added: 4, refused: 3 });
  expect(codes(report)).toEqual([
    '0 column-unknown',
    '4 phone-zero-restored',
    '5 area-is-place',
    '5 phone-partly-read',
    '6 area-unknown',
    '7 domain-unknown',
    '8 likely-duplicate',
  ]);
});

describe('drafts', () => {
  test('do not change what is published', async () => {
    const before = await directoryVersion(temporary.db.read);
    await taken(sheetOf(KAPSTOK), { publish: false });
    expect((await partners()).map((one) => one.status)).toEqual(['draft']);
    expect(await directoryVersion(temporary.db.read)).toBe(before);
  });

  test('go online when the same sheet is published, and stay online without', async () => {
    await taken(sheetOf(KAPSTOK), { publish: false });
    expect(await taken(sheetOf(KAPSTOK), { publish: true })).toMatchObject({ added: 0, updated: 1 });
    expect(await taken(sheetOf(KAPSTOK), { publish: false })).toMatchObject({ updated: 0, unchanged: 1 });
    expect((await partners()).map((one) => one.status)).toEqual(['published']);
  });
});

describe('a partner that is there already', () => {
  test('is found by id or slug, also under another name, and keeps its slug', async () => {
    await taken(sheetOf(KAPSTOK));
    const id = (await partners())[0]?.id ?? '';
    const renamed = KAPSTOK.replace('De Kapstok', 'De Paraplu');
    expect(await taken(sheetOf(`${id}${renamed}`))).toMatchObject({ added: 0, updated: 1 });
    expect(await taken(sheetOf(`de-kapstok${KAPSTOK}`))).toMatchObject({ added: 0, updated: 1 });
    expect(await partners()).toMatchObject([{ id, slug: 'de-kapstok', name: 'De Kapstok', version: 3 }]);
    expect(await revisionsOf(temporary.db.read, 'organisation', id)).toHaveLength(3);
  });

  test('is not added again when it only looks different', async () => {
    await taken(sheetOf(KAPSTOK));
    const report = await taken(sheetOf(',Stichting Kapstok,informeel,Weert,Fabelstraat,7,6001 AB,,'));
    expect(report).toMatchObject({ added: 0, refused: 1, batch: null });
    expect(report.remarks[0]).toMatchObject({
      values: { other: { slug: 'de-kapstok' }, grounds: ['name', 'address'] },
    });
  });

  test('elsewhere under the same name gets a namesake with a slug of its own, and that is told', async () => {
    await taken(sheetOf(KAPSTOK));
    const report = await taken(sheetOf(',De Kapstok,informeel,Venlo,Straat,1,5911 AA,,'));
    expect(codes(report)).toEqual(['1 possible-duplicate']);
    expect((await partners()).map((one) => one.slug)).toEqual(['de-kapstok', 'de-kapstok-2']);
  });
});

describe('beside other writers', () => {
  test('two imports of one sheet at the same time add each partner once', async () => {
    const other = await openDatabase(temporary.url);
    const sheet = sheetOf(KAPSTOK, ',Taaltafel,onderwijs,Venray,Straat,2,5801 AA,,');
    const reports = await Promise.all([taken(sheet), taken(sheet, { db: other })]);
    await other.close();
    expect((await partners()).map((one) => one.name).sort()).toEqual(['De Kapstok', 'Taaltafel']);
    expect(reports.map((report) => report.added).reduce((sum, added) => sum + added)).toBe(2);
  });

  test('a partner that somebody changes meanwhile is left to them, and told', async () => {
    await taken(sheetOf(KAPSTOK));
    const [known] = await partners();
    if (!known) throw new Error('Expected a partner');
    const inBetween: Database = {
      ...temporary.db,
      async inTransaction(work) {
        const details = { ...known, description: 'Van henzelf.' };
        await temporary.db.inTransaction((tx) => updateOrganisation(tx, known.id, known.version, details, NOW));
        return temporary.db.inTransaction(work);
      },
    };
    const report = await taken(sheetOf(KAPSTOK.replace('Koffie', 'Thee')), { db: inBetween });
    expect(report).toMatchObject({ updated: 0, refused: 1 });
    expect(codes(report)).toEqual(['1 changed-meanwhile']);
    expect((await partners())[0]?.description).toBe('Van henzelf.');
  });

  test('a broken off import keeps whole transactions, and running it again does the rest', async () => {
    const rows = Array.from({ length: 120 }, (_, n) => `,Partner ${n},sociaal,Weert,Straat,${n + 1},6001 AB,,`);
    let transactions = 0;
    const failing: Database = {
      ...temporary.db,
      inTransaction(work) {
        transactions++;
        if (transactions === 3) throw new Error('disk full');
        return temporary.db.inTransaction(work);
      },
    };
    await expect(run(sheetOf(...rows), { db: failing })).rejects.toThrow(ImportInterrupted);
    expect(await partners()).toHaveLength(100);
    expect(await taken(sheetOf(...rows))).toMatchObject({ added: 20, unchanged: 100 });
  });
});

describe('a file', () => {
  const good = sheetOf(KAPSTOK);

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${good}`)],
    ['UTF-16, as Excel saves Unicode text', iconv.encode(good.replaceAll(',', '\t'), 'utf16le', { addBOM: true })],
    ['a line that names the separator', Buffer.from(`sep=;\r\n${good.replaceAll(',', ';')}`)],
    ['a title above the header', Buffer.from(`Sociale kaart, versie 3\n\n${good}`)],
  ])('with %s is read', async (_, bytes) => {
    expect(await taken(bytes)).toMatchObject({ read: 1, added: 1, remarks: [] });
  });

  test.each([
    ['larger than we take', Buffer.alloc(LARGEST_FILE_BYTES + 1, 'a'), 'too-large'],
    ['with a quote that never closes', Buffer.from(sheetOf('"x,De Kapstok,informeel')), 'unreadable'],
    ['without a column that every row needs', Buffer.from('naam;plaats\nDe Kapstok;Weert'), 'columns-missing'],
    [
      'with more rows than fit',
      Buffer.from(sheetOf(...Array.from({ length: MOST_RECORDS + 1 }, () => ',x,y,z'))),
      'too-many-rows',
    ],
  ])('%s is refused', async (_, bytes, error) => {
    expect(await run(bytes)).toMatchObject({ ok: false, error });
    expect(await partners()).toEqual([]);
  });

  test('is refused by a database without a coalition', async () => {
    const unset = await temporaryDatabase(null);
    expect(await run(good, { db: unset.db })).toMatchObject({ ok: false, error: 'not-set-up' });
    await unset.dispose();
  });
});

describe('npm run import', () => {
  const script = fileURLToPath(new URL('../../scripts/import.ts', import.meta.url));

  async function command(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const env = childEnvironment({ DATABASE_URL: temporary.url });
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, ...args], {
        env,
      });
      return { code: 0, out: stdout, err: stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout, err: stderr };
    }
  }

  test('tells in Dutch what it did, and succeeds although rows were refused', async () => {
    const { code, out } = await command(SAMPLE, '--publish');
    expect(code).toBe(0);
    expect(out).toContain('4 toegevoegd');
    expect(out).toContain('Bedoelt u Venlo?');
    expect((await partners()).map((one) => one.status)).toEqual(Array(4).fill('published'));
  });

  test.each([
    ['a file that is not there', ['nergens.csv'], 'Cannot read nergens.csv'],
    ['a folder', [fileURLToPath(new URL('.', import.meta.url))], 'Cannot read'],
    ['a file that is no sheet', [script], 'herkennen geen koppen'],
    ['an option it does not know', [SAMPLE, '--force'], 'Usage: npm run import'],
  ])('fails in one message for %s', async (_, args, message) => {
    const { code, err } = await command(...args);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
