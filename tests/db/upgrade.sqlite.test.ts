/** A database of every earlier version opens with all that was in it; one that cannot be migrated stays as it was. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noFilters } from '#app/domain/search/filters.ts';
import { search } from '#app/domain/search/search.ts';
import { createEntry } from '#app/features/entries/write-entry.server.ts';
import { loadDirectory } from '#app/features/load-directory.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { DatabaseUnavailable, type Database } from '#db/database.ts';
import { fileOf } from '#db/database-file.server.ts';
import { readCoalition, readGeography } from '#db/repositories/coalition.server.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { revisionsOf } from '#db/repositories/revisions.server.ts';
import { readVocabulary } from '#db/repositories/vocabulary.server.ts';
import { anOrganisation } from '#tests/support/an-organisation.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { makeEarlierDatabase, MIGRATION_LIST, rowsOf, schemaOf, tamperWith } from '#tests/support/earlier-database.ts';
import { giveRole } from '#tests/support/give-role.ts';

const EARLIER = MIGRATION_LIST.slice(0, -1).map(({ tag }) => tag);

let demo: TemporaryDatabase;
let folder: string;
let filled: string;
let whole: Awaited<ReturnType<typeof readAll>>;

beforeAll(async () => {
  demo = await temporaryDatabase('demo');
  const person = { name: 'Noor van Nergens', email: 'noor@voorbeeld.example', role: 'lead' as const };
  await giveRole(demo.db, person, { municipality: 'GM0957' });
  folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-upgrade-'));
  filled = join(folder, 'filled.db');
  whole = await readAll(demo.db);
  await demo.db.close();
  copyFileSync(fileOf(demo.url), filled);
});
afterAll(async () => {
  await demo.remove();
  rmSync(folder, { recursive: true, force: true });
});

function earlier(last: string, name: string): string {
  const file = join(folder, name);
  makeEarlierDatabase(file, last, filled);
  return file;
}

/** What the repositories read of it. */
async function readAll({ read }: Database) {
  const organisations = await publishedOrganisations(read);
  return {
    coalition: await readCoalition(read),
    geography: await readGeography(read),
    vocabulary: await readVocabulary(read),
    organisations,
    history: (await revisionsOf(read, 'organisation', organisations[0]!.id)).map(({ at, actor, after }) => ({
      at,
      actor,
      after,
    })),
  };
}

test.each(EARLIER)(
  'a database as %s left it has every row that it had, and is read, searched and written like any other',
  async (last) => {
    const file = earlier(last, `${last}.db`);
    const before = `${file}.before`;
    copyFileSync(file, before);
    const db = await openDatabase(`file:${file}`);
    expect(rowsOf(file, before)).toEqual(rowsOf(before));
    expect(rowsOf(before).organisations).toHaveLength(103);
    expect(schemaOf(file).length).toBe(schemaOf(filled).length);
    expect(await readAll(db)).toEqual(whole);

    const details = anOrganisation({ name: 'Zwaluw na de overstap' });
    const actor = { kind: 'import' as const, id: null };
    const entry = { details, actor, action: 'import' as const, reason: '', status: 'published' as const };
    await db.inTransaction((tx) => createEntry(tx, { newId, now: NOW }, entry));
    const directory = await loadDirectory(db);
    await db.close();
    const names = (q: string) => {
      const request = { q, place: '', position: null, filters: noFilters(), serves: 'client', sort: 'match' } as const;
      const hits = search(directory, request, NOW).hits();
      return hits.map(({ organisation }) => organisation.name);
    };
    expect(names('schulden roermond').length).toBeGreaterThan(3);
    expect(names('zwaluw na de overstap')[0]).toBe('Zwaluw na de overstap');
  },
);

test('a database that cannot be migrated stays as it was, and opens once the cause is gone', async () => {
  const file = earlier('0003_referral', 'hindered.db');
  // In the way of the second of the migrations that are still to come.
  tamperWith(file, 'create table working_groups (x)');
  const [rows, schema] = [rowsOf(file), schemaOf(file)];
  await expect(openDatabase(`file:${file}`)).rejects.toThrow(DatabaseUnavailable);
  expect(rowsOf(file)).toEqual(rows);
  expect(schemaOf(file)).toEqual(schema);
  tamperWith(file, 'drop table working_groups');
  await (await openDatabase(`file:${file}`)).close();
  expect(rowsOf(file).organisations).toHaveLength(103);
});
