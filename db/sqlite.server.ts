/**
 * A database in one file. Reads use one connection (WAL, so they never wait); writes queue up on another, one transaction at
 * a time. better-sqlite3 waits synchronously for a lock, which would freeze the server, so the writer does not wait at all:
 * `BEGIN IMMEDIATE` is tried again with timers instead.
 */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setImmediate as othersTurn, setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import SQLite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { faultOfFile, type FileFault } from './check-file.server.ts';
import { DatabaseUnavailable, type Database, type OpenOptions, type Queries } from './database.ts';
import { fileTrouble, type FileTrouble } from './database-trouble.server.ts';
import * as schema from './schema.ts';

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

/** What to do about it, for whoever keeps the server. */
const WAYS_BACK: Record<Exclude<FileTrouble, 'damaged'> | FileFault, string> = {
  full: 'There is no room on the disk. Make room, and start again.',
  locked: 'Another program keeps it locked. End that program, and start again.',
  'read-only':
    'The file or its folder cannot be opened for writing. Give the user that runs this program the right to do so, and start again.',
  disk: 'The disk refuses to read or write. See what is wrong with it, and start again.',
  damaged:
    'The file is damaged, or is no database. Nothing was changed in it. Put a copy back: npm run restore -- FILE',
  newer:
    'A newer version of this program has worked with it. Nothing was changed in it. Start that version, or put back a copy of before: npm run restore -- FILE',
};

/**
 * @param url `file:path/to/file.db`; the folder is made when it is not there
 * @throws {DatabaseUnavailable} with one message that names the file, the reason and the way back.
 */
export async function openSqlite(url: string, { busyPatienceMs }: OpenOptions): Promise<Database> {
  const file = resolve(url.slice('file:'.length));
  const opened: SQLite.Database[] = [];
  try {
    mkdirSync(dirname(file), { recursive: true });
    const newest = readMigrationFiles({ migrationsFolder: MIGRATIONS }).at(-1)?.folderMillis ?? 0;
    const fault = faultOfFile(file, newest);
    if (fault) throw new DatabaseUnavailable(cannotOpen(file, WAYS_BACK[fault]));
    const writer = new SQLite(file, { timeout: 0 });
    opened.push(writer);
    writer.pragma('busy_timeout = 5000');
    writer.pragma('journal_mode = WAL');
    writer.pragma('synchronous = FULL');
    writer.pragma('foreign_keys = ON');
    // What is erased is overwritten, not left in the file until its place is needed.
    writer.pragma('secure_delete = ON');
    migrate(drizzle(writer), { migrationsFolder: MIGRATIONS });
    writer.pragma('busy_timeout = 0');
    const reader = new SQLite(file, { readonly: true });
    opened.push(reader);
    return connect(writer, reader, busyPatienceMs);
  } catch (cause) {
    for (const connection of opened) connection.close();
    if (cause instanceof DatabaseUnavailable) throw cause;
    const trouble = fileTrouble(cause);
    const reason = cause instanceof Error ? cause.message : String(cause);
    const told = trouble ? `${WAYS_BACK[trouble]} (${reason})` : reason;
    throw new DatabaseUnavailable(cannotOpen(file, told), { cause });
  }
}

function cannotOpen(file: string, reason: string): string {
  return `Cannot open the database ${file}: ${reason}`;
}

function connect(writer: SQLite.Database, reader: SQLite.Database, busyPatienceMs: number): Database {
  const tx = drizzle(writer, { schema });
  let queue: Promise<unknown> = Promise.resolve();

  async function transact<T>(work: (tx: Queries) => Promise<T>, giveUpAt: number): Promise<T> {
    await beginImmediate(writer, giveUpAt);
    try {
      const result = await work(tx);
      writer.exec('COMMIT');
      return result;
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      throw error;
    }
  }

  const read = drizzle(reader, { schema });
  let reading: Promise<unknown> = Promise.resolve();

  async function snapshot<T>(work: (db: Queries) => Promise<T>): Promise<T> {
    reader.exec('BEGIN');
    try {
      return await work(read);
    } finally {
      reader.exec('COMMIT');
    }
  }

  return {
    read,
    readAtOnce(work) {
      const turn = reading.then(() => snapshot(work));
      reading = turn.catch(() => undefined);
      return turn;
    },
    inTransaction(work) {
      // Counted from here: while another process keeps the database, nobody also waits for the patience of those before.
      const giveUpAt = performance.now() + busyPatienceMs;
      const turn = queue.then(() => transact(work, giveUpAt));
      // better-sqlite3 answers at once: without a pause, transactions in a row would keep every request waiting.
      queue = turn.catch(() => undefined).then(() => othersTurn());
      return turn;
    },
    changeMark: () => String(reader.pragma('data_version', { simple: true })),
    emptyLog() {
      const turn = queue.then(() => void writer.pragma('wal_checkpoint(TRUNCATE)'));
      queue = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      reader.close();
      writer.close();
    },
  };
}

async function beginImmediate(writer: SQLite.Database, giveUpAt: number): Promise<void> {
  for (;;) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (fileTrouble(error) !== 'locked' || performance.now() > giveUpAt) throw error;
      await sleep(20 + Math.random() * 30);
    }
  }
}
