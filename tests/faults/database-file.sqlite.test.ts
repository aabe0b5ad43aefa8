/** A database file that cannot be used is refused as it stands, with the way back. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { DatabaseUnavailable } from '#db/database.ts';
import { DAMAGES, fingerprint, soundDatabase } from '../prove/faults/not-opened.ts';

let folder: string;
let sound: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  sound = await soundDatabase(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(DAMAGES)('$what', async ({ says, damage }) => {
  const file = join(folder, 'damaged.db');
  copyFileSync(sound, file);
  await damage(file);
  const before = fingerprint(file);
  let refusal: unknown = null;
  try {
    await (await openDatabase(`file:${file}`)).close();
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(DatabaseUnavailable);
  expect(String(refusal)).toContain(file);
  expect(String(refusal)).toContain(says);
  expect(fingerprint(file)).toBe(before);
});

test('a file that is empty, or not there, becomes a database', async () => {
  await (await openDatabase(`file:${join(folder, 'new', 'fresh.db')}`)).close();
  expect(fingerprint(join(folder, 'new', 'fresh.db'))).not.toBe('');
});
