/** A real, migrated database in a temporary folder, filled with a scenario of the seed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const db = openDatabase(`file:${file}`);
  if (scenario) await fillDatabase({ db, newId, now: NOW })(startingContents(scenario, NOW, newId));
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
