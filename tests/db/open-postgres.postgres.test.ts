/** What whoever keeps the server is told when its database cannot be used, and that a lost connection is made again. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#app/platform/ids.server.ts';
import { runOwnCommand } from '#app/platform/own-command.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { directoryVersion, raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { newDatabase, onServer, urlOnServer, type NewDatabase } from '#tests/support/new-database.ts';

const PASSWORD = 'niet-te-tonen';
const NEWER = 9_999_999_999_999;

/** Why it does not open. */
async function refusal(url: string): Promise<string> {
  const opening = openDatabase(url);
  const reason = await opening.then(
    async (db) => {
      await db.close();
      return 'it opened';
    },
    (error: Error) => `${error.name}: ${error.message}`,
  );
  expect(reason).toMatch(/^DatabaseUnavailable: Cannot open the database \S* ?on \S+, port \d+: /);
  expect(reason).not.toContain(PASSWORD);
  return reason.slice(reason.indexOf(': ', reason.indexOf('port')) + 2);
}

function withUser(url: string, user: string): string {
  const other = new URL(url);
  other.username = user;
  other.password = PASSWORD;
  return other.href;
}

describe('a server that', () => {
  let other: Server;
  let callers: Socket[];

  const listening = (answer: (socket: Socket) => void) =>
    new Promise<string>((resolve) => {
      callers = [];
      other = createServer((socket) => {
        callers.push(socket.resume().on('error', () => undefined));
        answer(socket);
      });
      other.listen(0, '127.0.0.1', () =>
        resolve(`postgres://ons:${PASSWORD}@127.0.0.1:${(other.address() as AddressInfo).port}/kaart`),
      );
    });
  const end = () => new Promise((resolve) => other.close(resolve));
  afterEach(end);

  test('is not there cannot be reached', async () => {
    const url = await listening(() => undefined);
    await end();
    expect(await refusal(url)).toMatch(/^The server cannot be reached\. .* start again\. \(.*ECONNREFUSED/);
  });

  test.each<[string, (socket: Socket) => void]>([
    ['says nothing', () => undefined],
    ['breaks off', (socket) => socket.destroy()],
    ['speaks another language', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ])('%s is given up, and let go', async (_, answer) => {
    const url = await listening(answer);
    expect(await refusal(url)).toMatch(/^The server cannot be reached\. .* start again\. \(/);
    await expect.poll(() => callers.every(({ closed }) => closed)).toBe(true);
  });
});

describe('a database that', () => {
  let made: NewDatabase;
  beforeEach(async () => {
    made = await newDatabase();
  });
  afterEach(() => made.remove());

  test('is not there is to be made', async () => {
    expect(await refusal(urlOnServer('nergens'))).toMatch(/^There is no database of that name\. Make it \(createdb\)/);
  });

  test('does not know the user', async () => {
    expect(await refusal(withUser(made.url, 'niemand'))).toMatch(/^The server does not let this user in\. Correct/);
  });

  test('is of somebody else', async () => {
    const user = `vreemd_${newId().replaceAll('-', '')}`;
    await onServer((client) => client.query(`CREATE ROLE ${user} LOGIN`));
    expect(await refusal(withUser(made.url, user))).toMatch(/^This user may not make tables in it\. .*OWNER TO/);
    await onServer((client) => client.query(`DROP ROLE ${user}`));
  });

  test('does not keep text as UTF-8', async () => {
    const name = `latin_${newId().replaceAll('-', '')}`;
    await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'`));
    expect(await refusal(urlOnServer(name))).toBe(
      'It keeps text as LATIN1. Make one with createdb --encoding UTF8 -T template0.',
    );
    await onServer((client) => client.query(`DROP DATABASE ${name}`));
  });
});

describe('one that is open', () => {
  let temporary: TemporaryDatabase;
  beforeEach(async () => {
    temporary = await temporaryDatabase('demo');
  });
  afterEach(() => temporary.dispose());

  /** With the database itself, beside what has it open. */
  async function inIt<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: temporary.url });
    await client.connect();
    return work(client).finally(() => client.end());
  }

  test('is left alone once a newer version has worked with it', async () => {
    await inIt((client) =>
      client.query('INSERT INTO __drizzle_migrations (hash, created_at) VALUES ($1, $2)', ['later', NEWER]),
    );
    expect(await refusal(temporary.url)).toMatch(
      /^A newer version of this program has worked with it\. Nothing was changed/,
    );
  });

  test('is followed again after every connection was lost, and each look counts as a change meanwhile', async () => {
    const { db } = temporary;
    const quiet = db.changeMark();
    expect(db.changeMark()).toBe(quiet);
    await inIt((client) =>
      client.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      ),
    );
    await expect.poll(() => db.changeMark() !== db.changeMark(), { timeout: 5_000, interval: 10 }).toBe(true);
    // Listening again: as long as nobody writes, two looks see the same.
    await expect.poll(() => db.changeMark() === db.changeMark(), { timeout: 5_000, interval: 100 }).toBe(true);

    const before = await directoryVersion(db.read);
    const mark = db.changeMark();
    const other = await openDatabase(temporary.url);
    await other.inTransaction((tx) => raiseDirectoryVersion(tx, NOW, [{ kind: 'everything' }]));
    await other.close();
    await expect.poll(() => db.changeMark() !== mark, { timeout: 1_000, interval: 10 }).toBe(true);
    expect(await directoryVersion(db.read)).toBe(before + 1);
    await db.inTransaction((tx) => raiseDirectoryVersion(tx, NOW, [{ kind: 'everything' }]));
    expect(await directoryVersion(db.read)).toBe(before + 2);
  });

  test('is copied by what the server has for it, and that is what our own commands say', async () => {
    const env = { DATABASE_URL: temporary.url };
    await expect(runOwnCommand('backup', ['kopie.db'], env)).rejects.toThrow(/pg_dump/);
    await expect(runOwnCommand('restore', ['kopie.db'], env)).rejects.toThrow(/pg_restore/);
  });
});
