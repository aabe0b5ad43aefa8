/** A workbook goes into the directory as a whole or not at all, wherever it was broken off. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importPartners } from '#app/features/interchange/import-partners.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { aRecord } from '#tests/support/a-record.ts';
import { databaseContents } from '#tests/support/database-contents.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { onePartner, ownWorkbook, workbookParts, zipped } from '#tests/support/workbooks.ts';

let database: TemporaryDatabase;

beforeEach(async () => {
  database = await temporaryDatabase('empty');
});
afterEach(() => database.dispose());

function take(bytes: Uint8Array) {
  const run = importPartners({ db: database.db, now: () => NOW, newId });
  return run({ kind: 'import', id: null }, { bytes, publish: true, dryRun: false });
}

test('a workbook that was broken off leaves the database as it was', async () => {
  const before = await databaseContents(database.db);
  const whole = await ownWorkbook([aRecord({}, 1), aRecord({}, 2)]);
  for (let parts = 1; parts < 8; parts++) {
    const bytes = whole.subarray(0, Math.floor((whole.length * parts) / 8));
    expect(await take(bytes)).toMatchObject({ ok: false, error: 'damaged' });
  }
  expect(await databaseContents(database.db)).toEqual(before);
  expect(await take(whole)).toMatchObject({ ok: true, added: 2, refused: 0, remarks: [] });
});

test('a list of a coordinator goes in once, however often it is given', async () => {
  const bytes = zipped(
    workbookParts([{ rows: onePartner(['Lampje', 'sociaal', 'Weert', 6001, 475001234, 'Een zin.']) }]),
  );
  expect(await take(bytes)).toMatchObject({ ok: true, added: 1, refused: 0 });
  expect(await take(bytes)).toMatchObject({ ok: true, added: 0, updated: 0, unchanged: 1, batch: null });
});
