/** Files of whole records on a real database: what they write, what they leave, and what is no such file. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportReport } from '#app/domain/import/report.ts';
import type { PublicPartner } from '#app/domain/interchange/public-partner.ts';
import { LARGEST_RECORDS_BYTES, MOST_RECORDS } from '#app/features/interchange/file-refusal.ts';
import { importPartners } from '#app/features/interchange/import-partners.server.ts';
import { ImportInterrupted } from '#app/features/interchange/write-import.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { archiveOrganisation, updateOrganisation } from '#db/repositories/organisations.server.ts';
import { allOrganisations, organisationById } from '#db/repositories/read-organisations.server.ts';
import { readReferralRoutes } from '#db/repositories/referral-routes.server.ts';
import { revisionsOf } from '#db/repositories/revisions.server.ts';
import { aRecord, fileOf, recordId } from '#tests/support/a-record.ts';
import { aContact } from '#tests/support/an-organisation.ts';
import { databaseContents } from '#tests/support/database-contents.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';

let temporary: TemporaryDatabase;

beforeEach(async () => {
  temporary = await temporaryDatabase('empty');
});
afterEach(() => temporary.dispose());

type Options = { publish?: boolean; db?: Database };

async function run(bytes: Uint8Array, { publish = true, db = temporary.db }: Options = {}) {
  const run = importPartners({ db, now: () => NOW, newId });
  return run({ kind: 'import', id: null }, { bytes, publish, dryRun: false });
}

async function taken(records: unknown[], options?: Options): Promise<ImportReport> {
  const report = await run(Buffer.from(fileOf(records)), options);
  if (!report.ok) throw new Error(report.error);
  return report;
}

const partners = () => allOrganisations(temporary.db.read);
const codes = (report: ImportReport) => report.remarks.map(({ row, code }) => `${row} ${code}`);

/** Partner `number`, at a door and a number of its own. */
function record(number: number, overrides: Partial<PublicPartner> = {}): PublicPartner {
  const { locations, ...rest } = aRecord({}, number);
  const own = { houseNumber: String(number), street: `Straat ${number}`, postcode: '6001 AB', city: 'Weert' };
  return {
    ...rest,
    name: `Partner ${number}`,
    phone: null,
    email: null,
    website: null,
    locations: locations.map((location) => ({ ...location, ...own })),
    ...overrides,
  };
}

const route = (to: number) => ({ partner: recordId(to), theme: 'money', frequency: 'weekly' as const });
const verification = { at: NOW - 1000, by: 'partner', how: 'mail' } as const;

describe('an import of records', () => {
  test('is one batch: partners, who confirmed them, and whom they refer to', async () => {
    const report = await taken([record(1, { refersTo: [route(2)], verification }), record(2)]);
    expect(report).toMatchObject({ holds: 'records', read: 2, added: 2, refused: 0, remarks: [] });
    expect(await organisationById(temporary.db.read, recordId(1))).toMatchObject({ slug: 'lampje-1', verification });
    expect(await readReferralRoutes(temporary.db.read)).toEqual([
      { from: recordId(1), to: recordId(2), theme: 'money', frequency: 'weekly' },
    ]);
    const of = (kind: 'organisation' | 'referral-routes') => revisionsOf(temporary.db.read, kind, recordId(1));
    const revisions = [...(await of('organisation')), ...(await of('referral-routes'))];
    expect(revisions.map(({ batch, action }) => [batch, action])).toEqual(Array(2).fill([report.batch, 'import']));
  });

  test('takes the good ones in and tells of the others', async () => {
    const report = await taken([record(1), { ...record(2), domain: 'zorg' }, record(1), null, record(3)]);
    expect(report).toMatchObject({ read: 5, added: 2, refused: 3 });
    expect(codes(report)).toEqual(['2 invalid', '3 id-twice', '4 invalid']);
    expect(report.remarks[0]).toMatchObject({ value: 'domain', refuses: true });
  });

  test('keeps new partners as drafts without --publish, and what they refer to as well', async () => {
    await taken([record(1, { refersTo: [route(2)] }), record(2)], { publish: false });
    expect((await partners()).map(({ status }) => status)).toEqual(['draft', 'draft']);
    const again = await taken([record(1, { refersTo: [route(2)] }), record(2)]);
    expect(again).toMatchObject({ added: 0, updated: 2 });
    expect(await readReferralRoutes(temporary.db.read)).toHaveLength(1);
  });

  test('of whom somebody refers to changes that alone', async () => {
    await taken([record(1), record(2)]);
    expect(await taken([record(1, { refersTo: [route(2)] }), record(2)])).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await organisationById(temporary.db.read, recordId(1))).toMatchObject({ version: 1 });
  });

  test('leaves contacts that it cannot know of', async () => {
    await taken([record(1)]);
    const [known] = await partners();
    if (!known) throw new Error('Expected a partner');
    const contacts = [aContact({ visibility: 'coordinators' })];
    await temporary.db.inTransaction((tx) => updateOrganisation(tx, known.id, 1, { ...known, contacts }, NOW));
    expect(await taken([record(1, { description: 'Anders.' })])).toMatchObject({ updated: 1 });
    expect(await partners()).toMatchObject([{ description: 'Anders.', contacts }]);
  });

  test('refuses who has left the coalition', async () => {
    await taken([record(1)]);
    const departure = { reason: 'gestopt', mergedInto: null };
    await temporary.db.inTransaction((tx) => archiveOrganisation(tx, recordId(1), 1, departure, NOW));
    expect(codes(await taken([record(1, { name: 'Opnieuw' })]))).toEqual(['1 archived']);
  });
});

describe('beside other writers', () => {
  test('two imports of one file at the same time add each partner once', async () => {
    const other = await openDatabase(temporary.url);
    const records = [record(1, { refersTo: [route(2)] }), record(2)];
    const reports = await Promise.all([taken(records), taken(records, { db: other })]);
    await other.close();
    expect(await partners()).toHaveLength(2);
    expect(reports.map(({ added }) => added).reduce((sum, added) => sum + added)).toBe(2);
    expect(await readReferralRoutes(temporary.db.read)).toHaveLength(1);
  });

  test('a broken off import keeps whole transactions, and running it again does the rest', async () => {
    const records = Array.from({ length: 120 }, (_, n) => record(n + 1, { refersTo: [route(((n + 1) % 120) + 1)] }));
    let transactions = 0;
    const failing: Database = {
      ...temporary.db,
      inTransaction(work) {
        transactions++;
        if (transactions === 5) throw new Error('disk full');
        return temporary.db.inTransaction(work);
      },
    };
    await expect(taken(records, { db: failing })).rejects.toThrow(ImportInterrupted);
    expect(await readReferralRoutes(temporary.db.read)).toHaveLength(50);
    expect(await taken(records)).toMatchObject({ added: 0, updated: 70, unchanged: 50 });
    expect(await readReferralRoutes(temporary.db.read)).toHaveLength(120);
  });
});

describe('a file that cannot be taken in leaves the database as it was', () => {
  const good = Buffer.from(fileOf([record(1)]));
  const nested = `{"format":"korte-lijntjes","version":1,"partners":${'['.repeat(5_000_000)}`;

  test.each([
    ['that is cut off', () => good.subarray(0, good.length - 20), 'no-json'],
    ['of something else', () => Buffer.from('[{"naam":"Lampje"}]'), 'other-json'],
    ['of a later version', () => Buffer.from(String(good).replace('"version":1', '"version":9')), 'other-version'],
    ['that is nested without end', () => Buffer.from(nested), 'too-deep'],
    ['of 50 MB of nothing', () => Buffer.alloc(50 * 1024 * 1024, '{'), 'too-deep'],
    ['larger than we take', () => Buffer.alloc(LARGEST_RECORDS_BYTES + 1, '{'), 'too-large'],
    ['with 100,000 records', () => Buffer.from(fileOf(Array.from({ length: 100_000 }, () => ({})))), 'too-many'],
  ])('%s', async (_, file, error) => {
    const before = await databaseContents(temporary.db);
    expect(await run(file())).toMatchObject({ ok: false, error });
    expect(await databaseContents(temporary.db)).toEqual(before);
  });

  test('however many records it has that are none', async () => {
    const before = await databaseContents(temporary.db);
    const records = Array.from({ length: MOST_RECORDS }, (_, n) => (n % 2 ? { id: recordId(1), slug: 'x' } : [[n]]));
    expect(await taken(records)).toMatchObject({ read: MOST_RECORDS, refused: MOST_RECORDS, batch: null });
    expect(await databaseContents(temporary.db)).toEqual(before);
  });
});
