/**
 * A real, migrated database, filled with a scenario of the seed. Filling takes half a second, so it is done once in a run,
 * for the first test that asks; every test gets a copy of its own.
 */
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { fillDatabase } from '#app/features/fill-database.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { DATABASE_KIND } from '#db/database-kind.ts';
import type { Database } from '#db/database.ts';
import { startingContents, type Scenario } from '#seed/scenarios.ts';
import { NOW } from './demo-directory.ts';
import { newDatabase, onServer, urlOnServer, type NewDatabase } from './new-database.ts';

export type TemporaryDatabase = NewDatabase & {
  db: Database;
  /** Closes it and takes it away. */
  dispose(): Promise<void>;
};

/** @param scenario null: nothing but its tables */
export async function temporaryDatabase(scenario: Scenario | null = 'empty'): Promise<TemporaryDatabase> {
  const made = await newDatabase(scenario && (await filled(scenario)));
  const db = await openDatabase(made.url);
  return {
    ...made,
    db,
    async dispose() {
      await db.close();
      await made.remove();
    },
  };
}

/** @returns the address of a database that nobody has open */
function filled(scenario: Scenario): Promise<string> {
  return DATABASE_KIND === 'postgres' ? filledOnServer(scenario) : filledFile(scenario);
}

async function filledFile(scenario: Scenario): Promise<string> {
  const file = join(inject('filledDatabases'), `${scenario}.db`);
  if (!existsSync(file)) {
    // Another worker may be filling one too: the file gets its name when it is whole.
    const filling = `${file}.${newId()}`;
    await fill(`file:${filling}`, scenario);
    renameSync(filling, file);
  }
  return `file:${file}`;
}

async function filledOnServer(scenario: Scenario): Promise<string> {
  const name = `filled_${scenario}`;
  await onServer(async (client) => {
    // Another worker may want the same one: it waits until this one is whole.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.rowCount) return;
    const filling = `filling_${scenario}`;
    await client.query(`CREATE DATABASE ${filling} TEMPLATE template0`);
    await fill(urlOnServer(filling), scenario);
    await client.query(`ALTER DATABASE ${filling} RENAME TO ${name}`);
  });
  return urlOnServer(name);
}

async function fill(url: string, scenario: Scenario): Promise<void> {
  const db = await openDatabase(url);
  await fillDatabase({ db, newId, now: NOW })(startingContents(scenario, NOW, newId));
  await db.close();
}
