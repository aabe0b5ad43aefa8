/**
 * A real, migrated database in a temporary folder, filled with a scenario of the seed. Filling takes half a second, so it
 * is done once in a run, for the first test that asks; every test gets a copy of its own.
 */
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { fillDatabase } from '#app/features/fill-database.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase, type Database } from '#db/client.server.ts';
import { startingContents, type Scenario } from '#seed/scenarios.ts';
import { NOW } from './demo-directory.ts';

export type TemporaryDatabase = {
  db: Database;
  file: string;
  /** Takes the file away; the database is closed already. */
  remove(): void;
  /** Closes the database and takes the file away. */
  dispose(): void;
};

export async function temporaryDatabase(scenario: Scenario | null = 'empty'): Promise<TemporaryDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  const file = join(folder, 'test.db');
  if (scenario) copyFileSync(await filledDatabase(scenario), file);
  const db = openDatabase(`file:${file}`);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return {
    db,
    file,
    remove,
    dispose() {
      db.close();
      remove();
    },
  };
}

/** @returns a file that nobody has open */
async function filledDatabase(scenario: Scenario): Promise<string> {
  const file = join(inject('filledDatabases'), `${scenario}.db`);
  if (existsSync(file)) return file;
  // Another worker may be filling one too: the file gets its name when it is whole.
  const filling = `${file}.${newId()}`;
  const db = openDatabase(`file:${filling}`);
  await fillDatabase({ db, newId, now: NOW })(startingContents(scenario, NOW, newId));
  db.close();
  renameSync(filling, file);
  return file;
}
