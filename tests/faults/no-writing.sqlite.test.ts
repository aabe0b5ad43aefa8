/** A database that cannot be written: nothing half is left, whoever waits is told in time, and afterwards it goes on. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { databaseTrouble } from '#db/database-trouble.server.ts';
import { directoryVersion, raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { canTakeRoom } from '#tests/support/no-room.ts';
import { proveFullDisk, proveReadOnly } from '../prove/faults/no-writing.ts';

let temporary: TemporaryDatabase;
beforeEach(async () => {
  temporary = await temporaryDatabase('empty');
});
afterEach(() => temporary.dispose());

/** What the trouble was; null when it was written. */
async function write(db = temporary.db): Promise<string | null> {
  try {
    await db.inTransaction((tx) => raiseDirectoryVersion(tx, NOW, [{ kind: 'everything' }]));
    return null;
  } catch (error) {
    return databaseTrouble(error) ?? String(error);
  }
}

function pragma(text: string): Promise<unknown> {
  return temporary.db.inTransaction(async (tx) => tx.run(`pragma ${text}`));
}

test('without room for another page nothing of a change is kept, and with room the same change is', async () => {
  const { db } = temporary;
  const before = await directoryVersion(db.read);
  await pragma('max_page_count = 1');
  const large = { kind: 'organisation' as const, id: 'x'.repeat(200_000) };
  const writing = db.inTransaction((tx) => raiseDirectoryVersion(tx, NOW, [large]));
  expect(databaseTrouble(await writing.catch((error: unknown) => error))).toBe('full');
  expect(await directoryVersion(db.read)).toBe(before);
  await pragma('max_page_count = 1000000');
  await db.inTransaction((tx) => raiseDirectoryVersion(tx, NOW, [large]));
  expect(await directoryVersion(db.read)).toBe(before + 1);
});

test('that became read-only goes on being read', async () => {
  const before = await directoryVersion(temporary.db.read);
  await pragma('query_only = on');
  expect(await write()).toBe('read-only');
  expect(await directoryVersion(temporary.db.read)).toBe(before);
});

test('that another program keeps locked: each that waits is told within the patience, also those behind the first', async () => {
  const patient = await openDatabase(temporary.url, { busyPatienceMs: 200 });
  let isLocked = true;
  const locked = temporary.db.inTransaction(async () => {
    while (isLocked) await sleep(10);
  });
  const started = performance.now();
  expect(await Promise.all([write(patient), write(patient), write(patient)])).toEqual(['locked', 'locked', 'locked']);
  expect(performance.now() - started).toBeGreaterThan(200);
  isLocked = false;
  await locked;
  expect(await write(patient)).toBeNull();
  await patient.close();
});

test('an error that is a bug is no trouble of the database', () => {
  expect(databaseTrouble(new Error('no'))).toBeNull();
  expect(databaseTrouble(null)).toBeNull();
});

describe.runIf(canTakeRoom())('over HTTP', () => {
  test.each([
    ['a full disk', proveFullDisk],
    ['a database that became read-only', proveReadOnly],
  ])(
    '%s refuses a form with a page that keeps it, and pages go on',
    async (_what, prove) => {
      const proofs = await prove();
      expect(proofs.filter(({ holds }) => !holds)).toEqual([]);
    },
    120_000,
  );
});
