/** A SQLite installation is taken over to PostgreSQL: all of it, as it was, or nothing. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import SQLite from 'better-sqlite3';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noFilters } from '#app/domain/search/filters.ts';
import { search } from '#app/domain/search/search.ts';
import { loadDirectory } from '#app/features/load-directory.server.ts';
import { openInstallation, type SqliteInstallation } from '#db/sqlite-installation.server.ts';
import { compareWith, RowsRefused, takeOver } from '#db/take-over.server.ts';
import { coalitionLogo, imports, jobs, searchCounts, users } from '#db/schema.ts';
import { childEnvironment } from '#tests/support/child-environment.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { makeEarlierDatabase, MIGRATION_LIST } from '#tests/support/earlier-database.ts';

let folder: string;
let filled: string;
let file: string;
let target: TemporaryDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-moving-'));
  filled = join(folder, 'filled.db');
  // In a process of its own: the tables of this one are those of PostgreSQL.
  await run(['scripts/seed.ts', '--scenario', 'demo'], `file:${filled}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

let copies = 0;
beforeEach(async () => {
  file = join(folder, `${(copies += 1)}.db`);
  copyFileSync(filled, file);
  target = await temporaryDatabase(null);
});
afterEach(() => target.dispose());

async function run(program: string[], databaseUrl: string) {
  const env = childEnvironment({ DATABASE_URL: databaseUrl });
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', ...program], { env });
    return { code: 0, out: stdout, err: '' };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

const command = (...args: string[]) => run(['scripts/migrate-to-postgres.ts', ...args], target.url);

/** In the file, as nobody but somebody with a tool of their own can. */
function inFile(...statements: string[]): void {
  const database = new SQLite(file);
  database.pragma('foreign_keys = OFF');
  for (const statement of statements) database.exec(statement);
  database.close();
}

async function inTarget(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: target.url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function opened(): SqliteInstallation {
  const result = openInstallation(file);
  if (!result.ok) throw new Error(result.error);
  return result.installation;
}

async function rowsInTarget(): Promise<number> {
  const installation = opened();
  let rows = 0;
  for (const { table } of installation.tables) rows += (await target.db.read.select().from(table)).length;
  installation.close();
  return rows;
}

test('the demo coalition comes over whole, and is searched there', async () => {
  const { code, out } = await command(file);
  expect([code, out]).toEqual([0, expect.stringContaining('each read back and found the same')]);
  expect(out).toContain('103 partners published');
  expect(out).toMatch(/^organisations +103$/m);
  expect(out).toContain('SESSION_SECRET');
  expect(out).not.toContain('THAT IS NOT IN THE COPY');

  const directory = await loadDirectory(target.db);
  const request = { place: '', position: null, filters: noFilters(), serves: 'client', sort: 'match' } as const;
  expect(search(directory, { ...request, q: 'schulden' }, NOW).hits().length).toBeGreaterThan(0);

  const again = await command(file);
  expect([again.code, again.err]).toEqual([1, expect.stringMatching(/has rows already, in \w+ and \d+ more/)]);
});

test('rows with whatever a column takes come over as they were', async () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  const large = Buffer.alloc(9_000_000, 'a,b\r\n');
  const words = ['a, "b"', '{x}', 'c:\\d', "o'brien", 'NULL', '', '👶 ë ﷽', 'é', 'e\u0301', 'twee\nregels'];
  const database = new SQLite(file);
  const count = database.prepare("insert into search_counts values ('2026-11-01', 'money', '', ?, 'none', ?)");
  for (const [place, text] of words.entries()) count.run(text, place + 1);
  database
    .prepare("insert into coalition_logo values ('logo', 'image/png', ?, 'f', 0.30000000000000004, 1e-7)")
    .run(bytes);
  const user = database.prepare('insert into users values (?, ?, ?, ?, null, ?, ?, ?, ?)');
  user.run('u1', '\\x41\t%s $1 ${x}', 'een@voorbeeld.example', 1, 'nl', null, 0, 253402300799999);
  user.run('u2', '', 'twee@voorbeeld.example', 0, 'en', 0, 1, -1);
  const job = database.prepare("insert into jobs (id, kind, payload, due_at) values (?, 'k', ?, 9007199254740991)");
  job.run('j1', '{"b":[1.50,"\\u0000\\ud800",null,true],"a":{}}');
  job.run('j2', 'null');
  job.run('j3', null);
  database
    .prepare(
      `insert into imports (id, file_name, bytes, columns, choices, publish, state, written, to_write, person, created_at)
       values ('i', 'a.csv', ?, '{}', '{}', 1, 'ready', 0, 0, 'u1', 1)`,
    )
    .run(large);
  database.close();

  expect(await command(file)).toMatchObject({ code: 0, err: '' });
  const { read } = target.db;
  const counted = await read.select().from(searchCounts);
  expect(new Map(counted.map((row) => [row.words, row.count]))).toEqual(new Map(words.map((one, at) => [one, at + 1])));
  const [logo] = await read.select().from(coalitionLogo);
  expect(logo).toMatchObject({ bytes, width: 0.30000000000000004, height: 1e-7 });
  expect((await read.select().from(users)).toSorted((a, b) => a.id.localeCompare(b.id))).toMatchObject([
    { name: '\\x41\t%s $1 ${x}', emailVerified: true, twoFactorEnabled: null, updatedAt: new Date(253402300799999) },
    { name: '', emailVerified: false, twoFactorEnabled: false, createdAt: new Date(1), updatedAt: new Date(-1) },
  ]);
  const payloads = new Map((await read.select().from(jobs)).map(({ id, payload, dueAt }) => [id, [payload, dueAt]]));
  expect(payloads.get('j1')).toEqual([{ a: {}, b: [1.5, '\0\ud800', null, true] }, Number.MAX_SAFE_INTEGER]);
  expect([payloads.get('j2')![0], payloads.get('j3')![0]]).toEqual([null, null]);
  expect((await read.select().from(imports))[0]!.bytes!.equals(large)).toBe(true);
});

test('what PostgreSQL does not take is named, and nothing is copied', async () => {
  inFile(
    "update organisations set summary = 'a' || char(0) || 'b' where slug = 'geldloket-de-spaarvogel'",
    "update care_paths set steps = '[{' where id = (select min(id) from care_paths)",
    "update verifications set at = 'gisteren' where id = (select min(id) from verifications)",
  );
  const { code, err } = await command(file);
  expect(code).toBe(1);
  expect(err).toMatch(/^ {2}organisations \["[\w-]+"\]: summary$/m);
  expect(err).toMatch(/^ {2}verifications \["[\w-]+"\]: at$/m);
  expect(err).toMatch(/^ {2}care_paths \["[\w-]+"\]: steps$/m);
  expect(await rowsInTarget()).toBe(0);
});

test('a row that is refused halfway leaves nothing of the others', async () => {
  inFile('update verifications set at = 1.5 where id = (select max(id) from verifications)');
  const installation = opened();
  const taking = takeOver(target.db, installation);
  await expect(taking).rejects.toThrow(RowsRefused);
  await expect(taking).rejects.toThrow(/^verifications: invalid input syntax for type bigint: "1.5"$/);
  installation.close();
  expect(await rowsInTarget()).toBe(0);
});

test('what is written to the file meanwhile is not taken over, and that is told', async () => {
  inFile('pragma journal_mode = wal');
  const installation = opened();
  inFile("update organisations set name = 'Andere naam'", 'delete from expressions');
  expect(await takeOver(target.db, installation)).toMatchObject({ ok: true });
  expect(await compareWith(target.db, installation)).toEqual([]);
  expect(installation.close()).toEqual({ isWrittenSince: true });
  const directory = await loadDirectory(target.db);
  expect(directory.organisations.map(({ name }) => name)).not.toContain('Andere naam');
});

test('a row that was changed, lost or added on the other side is told', async () => {
  const installation = opened();
  await takeOver(target.db, installation);
  expect(await compareWith(target.db, installation)).toEqual([]);
  await inTarget(
    "update organisations set demo = not demo, summary = summary || ' ' where slug = 'geldloket-de-spaarvogel'",
  );
  await inTarget('delete from referral_routes where ctid = (select min(ctid) from referral_routes)');
  await inTarget("insert into limits (kind, key, window_ends_at, count) values ('k', 'x', 1, 1)");
  expect((await compareWith(target.db, installation)).toSorted()).toEqual([
    'limits: 1 rows instead of 0',
    expect.stringMatching(/^organisations \["[\w-]+"\]: summary, demo$/),
    expect.stringMatching(/^referral_routes \[.+\]: is not there$/),
    expect.stringMatching(/^referral_routes: \d+ rows instead of \d+$/),
  ]);
  installation.close();
});

describe('refuses, and copies nothing from', () => {
  const other = (name: string) => join(folder, name);
  test.each([
    ['a file that is not there', () => other('nergens.db'), 'is not there'],
    [
      'another kind of file',
      () => {
        writeFileSync(other('brief.db'), 'Beste lezer, '.repeat(1000));
        return other('brief.db');
      },
      'is damaged, or is no database',
    ],
    [
      'a database of another program',
      () => {
        inFile('alter table coalition rename to customers');
        return file;
      },
      'is a database of another program',
    ],
    [
      'a newer one',
      () => {
        inFile("insert into __drizzle_migrations (hash, created_at) values ('x', 9999999999999)");
        return file;
      },
      'comes from a newer version',
    ],
    [
      'an older one',
      () => {
        makeEarlierDatabase(other('older.db'), MIGRATION_LIST.at(-2)!.tag, filled);
        return other('older.db');
      },
      'Start this version on it once',
    ],
    [
      'one without a coalition',
      () => {
        inFile('delete from coalition');
        return file;
      },
      'has no coalition in it',
    ],
  ])('%s', async (_, make, message) => {
    const { code, err } = await command(make());
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
    expect(err).not.toMatch(/\n\s+at /);
    expect(await target.db.read.select().from(users)).toEqual([]);
  });

  test('anything, when DATABASE_URL is a file or no file is given', async () => {
    const toFile = await run(['scripts/migrate-to-postgres.ts', file], `file:${other('goal.db')}`);
    expect([toFile.code, toFile.err]).toEqual([1, expect.stringContaining('DATABASE_URL=postgres://')]);
    const { code, err } = await command();
    expect([code, err]).toEqual([1, expect.stringContaining('Usage:')]);
  });
});
