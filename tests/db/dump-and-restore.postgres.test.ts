/** What docs/operations.md says of pg_dump and pg_restore: all comes back, and what happened since is taken into account. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { directoryVersion, raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { erasuresToDoAgain, insertErasure } from '#db/repositories/erasures.server.ts';
import { markSent } from '#db/repositories/outbox.server.ts';
import { outbox, sessions, users } from '#db/schema.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { databaseContents } from '#tests/support/database-contents.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { newDatabase } from '#tests/support/new-database.ts';
import { runCommand } from '#tests/support/run-command.ts';
import { leaveMail } from '#tests/support/waiting-mail.ts';
import { findPrograms } from '../../scripts/postgres.mjs';

const HOUR = 60 * 60_000;
/** As docs/operations.md has them. */
const DUMP = ['--format=custom'];
const RESTORE = ['--exit-on-error', '--single-transaction'];

let live: TemporaryDatabase;
let folder: string;
let restored: string;

beforeEach(async () => {
  live = await temporaryDatabase('demo');
  folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-dump-'));
  restored = `restored_${newId().replaceAll('-', '')}`;
});
afterEach(async () => {
  await live.dispose();
  await tool('dropdb', '--if-exists', `--maintenance-db=${process.env.DATABASE_URL}`, restored);
  rmSync(folder, { recursive: true });
});

function tool(name: string, ...args: string[]) {
  return promisify(execFile)(join(findPrograms(), name), args);
}

async function dump(): Promise<string> {
  const file = join(folder, 'korte-lijntjes.dump');
  await tool('pg_dump', ...DUMP, `--file=${file}`, live.url);
  return file;
}

/** @returns where it is now */
async function putBack(file: string): Promise<string> {
  const url = new URL(live.url);
  url.pathname = `/${restored}`;
  const empty = ['--template=template0', '--encoding=UTF8', '--locale=C'];
  await tool('createdb', `--maintenance-db=${process.env.DATABASE_URL}`, ...empty, restored);
  await tool('pg_restore', ...RESTORE, `--dbname=${url.href}`, file);
  return url.href;
}

function resume(databaseUrl: string, ...args: string[]) {
  return runCommand('resume', databaseUrl, args);
}

async function inDatabase<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(url);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

/** Without our own program, which would migrate it. */
async function asItIs<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** By subject. */
async function mails({ read }: Database) {
  return new Map((await read.select().from(outbox)).map((mail) => [mail.subject, mail]));
}

/** Somebody signed in, and two mails that wait. */
async function fillLive(): Promise<void> {
  const moments = { createdAt: new Date(NOW), updatedAt: new Date(NOW) };
  await live.db.inTransaction(async (tx) => {
    await tx
      .insert(users)
      .values({ id: 'u', name: '', email: 'isa@voorbeeld.example', emailVerified: true, ...moments });
    const session = { id: 's', userId: 'u', token: 't', expiresAt: new Date(NOW + HOUR) };
    await tx.insert(sessions).values({ ...session, ...moments });
  });
  await leaveMail(live.db, 'wordt verstuurd');
  await leaveMail(live.db, 'blijft wachten');
}

test('a dump has everything, and what happened since it was made is known again', async () => {
  await fillLive();
  const before = await databaseContents(live.db);
  const file = await dump();
  await live.db.inTransaction(async (tx) => {
    await markSent(tx, (await mails(live.db)).get('wordt verstuurd')!, NOW + HOUR);
    const erasure = { id: newId(), emailHash: 'hash', at: NOW + HOUR, by: 'u', reason: 'Gevraagd', rows: 3 };
    await insertErasure(tx, erasure);
    for (let at = 0; at < 5; at += 1) await raiseDirectoryVersion(tx, NOW, [{ kind: 'everything' }]);
  });
  const url = await putBack(file);
  expect(await inDatabase(url, databaseContents)).toEqual(before);

  const { code, out } = await resume(url, new URL(live.url).pathname.slice(1));
  expect([code, out]).toEqual([0, expect.stringContaining('1 had been sent or refused since, 1 will be sent, 0 may')]);
  expect(out).toContain('Persons that were erased since: 1.');
  await inDatabase(url, async (db) => {
    expect(await db.read.select().from(sessions)).toEqual([]);
    expect((await mails(db)).get('wordt verstuurd')).toMatchObject({ sentAt: NOW + HOUR, refusedAt: null });
    expect((await mails(db)).get('blijft wachten')).toMatchObject({ sentAt: null, refusedAt: null });
    expect(await erasuresToDoAgain(db.read)).toMatchObject([{ emailHash: 'hash', rows: null }]);
    expect(await directoryVersion(db.read)).toBeGreaterThan(await directoryVersion(live.db.read));
  });
});

test('the database that was replaced may be of a newer version, and stays as it is', async () => {
  await fillLive();
  const url = await putBack(await dump());
  await asItIs(live.url, (client) =>
    client.query("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)"),
  );
  expect(await resume(url, new URL(live.url).pathname.slice(1))).toMatchObject({
    code: 0,
    out: expect.stringContaining('2 will be sent, 0 may'),
  });
});

test('resuming refuses one that nothing happened in, and makes no table in it', async () => {
  await fillLive();
  const empty = await newDatabase();
  const refused = await resume(live.url, new URL(empty.url).pathname.slice(1));
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('has no tables that tell what happened') });
  const tables = "SELECT count(*)::int AS count FROM pg_tables WHERE schemaname = 'public'";
  expect((await asItIs(empty.url, (client) => client.query(tables))).rows).toEqual([{ count: 0 }]);
  await (await openDatabase(empty.url)).close();
  expect(await resume(live.url, new URL(empty.url).pathname.slice(1))).toMatchObject({
    code: 1,
    err: expect.stringContaining('there is no coalition in it'),
  });
  await empty.remove();
});

test('without the database that was replaced, waiting mail is put before the coordinators', async () => {
  await fillLive();
  const url = await putBack(await dump());
  const { code, out } = await resume(url);
  expect([code, out]).toEqual([0, expect.stringContaining('0 will be sent, 2 may have been sent')]);
  await inDatabase(url, async (db) => {
    const held = [...(await mails(db)).values()];
    expect(held.map(({ refusedAt }) => refusedAt)).not.toContain(null);
    expect(await directoryVersion(db.read)).toBeGreaterThan(await directoryVersion(live.db.read));
  });
});

test.each([
  ['the database itself', () => [live.url, new URL(live.url).pathname.slice(1)], 'is the database itself'],
  ['one that is not there', () => [live.url, 'nergens'], 'There is no database of that name'],
  ['a SQLite file', () => ['file:nergens.db'], 'npm run restore does this by itself'],
  ['two names', () => [live.url, 'een', 'twee'], 'Usage: npm run resume'],
])('resuming refuses %s, and changes nothing', async (_, make, message) => {
  await fillLive();
  const before = await databaseContents(live.db);
  const [url, ...args] = make();
  expect(await resume(url!, ...args)).toMatchObject({ code: 1, err: expect.stringContaining(message) });
  expect(await databaseContents(live.db)).toEqual(before);
});
