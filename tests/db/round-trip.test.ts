/** What leaves one installation comes into another: the demo coalition in every format, into one without partners. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportReport } from '#app/domain/import/report.ts';
import { csvColumns } from '#app/domain/interchange/csv-columns.ts';
import { usePublished, type Published } from '#app/features/interchange/export-partners.server.ts';
import type { Format } from '#app/features/interchange/format.ts';
import { FORMATS } from '#app/features/interchange/formats.server.ts';
import { importPartners } from '#app/features/interchange/import-partners.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import type { Database } from '#db/database.ts';
import { databaseContents } from '#tests/support/database-contents.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';

/** Whatever is in no column of a sheet does not come over in one. */
const SHEETS = ['csv'];
const SHEET_FORMATS = FORMATS.filter(({ name }) => SHEETS.includes(name));
const WHOLE_FORMATS = FORMATS.filter(({ name }) => !SHEETS.includes(name));

let demo: TemporaryDatabase;
let empty: TemporaryDatabase;

beforeEach(async () => {
  demo = await temporaryDatabase('demo');
  empty = await temporaryDatabase('empty');
});
afterEach(async () => {
  await demo.dispose();
  await empty.dispose();
});

async function ofPublished<T>(db: Database, use: (published: Published) => Promise<T>): Promise<T> {
  const result = await usePublished(db, use);
  if (result === null) throw new Error('Expected a coalition');
  return result;
}

function exported(db: Database, { encode }: Format): Promise<Buffer> {
  return ofPublished(db, async ({ directory, partners }) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of encode(partners, { directory, baseUrl: 'https://gids.example', now: NOW })) {
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  });
}

async function imported(db: Database, bytes: Uint8Array): Promise<ImportReport> {
  const run = importPartners({ db, now: () => NOW, newId });
  const report = await run({ kind: 'import', id: null }, { bytes, publish: true, dryRun: false });
  if (!report.ok) throw new Error(report.error);
  return report;
}

/** By id; a receiving house says itself when a partner changed. */
function recordsOf(db: Database) {
  return ofPublished(db, async ({ partners }) => {
    const records = new Map<string, object>();
    for await (const { updatedAt: _, ...record } of partners) records.set(record.id, record);
    return records;
  });
}

/** The cells of a sheet, by the id of the partner. */
function cellsOf(db: Database) {
  return ofPublished(db, async ({ directory, partners }) => {
    const read = csvColumns(directory);
    const cells = new Map<string, object>();
    for await (const partner of partners) cells.set(partner.id, read(partner));
    return cells;
  });
}

async function expectUnchangedBy(db: Database, file: Uint8Array): Promise<void> {
  const before = await databaseContents(db);
  const report = await imported(db, file);
  expect(report).toMatchObject({ added: 0, updated: 0, unchanged: report.read, refused: 0, batch: null });
  expect(await databaseContents(db)).toEqual(before);
}

test.each(WHOLE_FORMATS)('$name brings every public record over, field by field', async (format) => {
  const report = await imported(empty.db, await exported(demo.db, format));
  const records = await recordsOf(demo.db);
  expect(records.size).toBeGreaterThan(100);
  expect(report).toMatchObject({ read: records.size, added: records.size, refused: 0, remarks: [] });
  expect(await recordsOf(empty.db)).toEqual(records);
});

test.each(SHEET_FORMATS)('$name brings over what its columns hold', async (format) => {
  const report = await imported(empty.db, await exported(demo.db, format));
  const cells = await cellsOf(demo.db);
  expect(report).toMatchObject({ read: cells.size, added: cells.size, refused: 0 });
  expect(await cellsOf(empty.db)).toEqual(cells);
});

describe.each(FORMATS)('$name changes nothing', (format) => {
  test('where it came from', async () => {
    await expectUnchangedBy(demo.db, await exported(demo.db, format));
  });

  test('where it came in before', async () => {
    const file = await exported(demo.db, format);
    await imported(empty.db, file);
    await expectUnchangedBy(empty.db, file);
  });
});
