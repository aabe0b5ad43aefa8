/**
 * The only constructor of a database, for the server, scripts and tests alike.
 * Reads use one connection (WAL, so they never wait); writes queue up on another, one transaction at a time.
 * better-sqlite3 waits synchronously for a lock, which would freeze the server, so the writer does not wait at all:
 * `BEGIN IMMEDIATE` is tried again with timers instead.
 */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setImmediate as othersTurn, setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import SQLite from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as schema from './schema.ts';

export type Queries = BetterSQLite3Database<typeof schema>;

export type Database = {
  /** For reading only. */
  read: Queries;
  /** Reads several things as they were at one moment, whatever is written meanwhile. */
  readAtOnce<T>(work: (db: Queries) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in one transaction: all of it is kept, or nothing when it throws. Transactions of this process
   * wait for each other; one of another process is waited for during at most `BUSY_PATIENCE_MS`.
   * No mail and no fetch belong inside.
   */
  inTransaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  /** Changes whenever another connection or process has committed. */
  changeMark(): string;
  close(): void;
};

export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));
const BUSY_PATIENCE_MS = 10_000;

/**
 * @param url `file:path/to/file.db`; the folder is made when it is not there
 * @throws {DatabaseUnavailable} with one sentence that names the file and the reason.
 */
export function openDatabase(url: string): Database {
  if (!url.startsWith('file:')) {
    throw new DatabaseUnavailable(`Cannot open the database: expected DATABASE_URL such as file:data/x.db, got ${url}`);
  }
  const file = resolve(url.slice('file:'.length));
  const opened: SQLite.Database[] = [];
  try {
    mkdirSync(dirname(file), { recursive: true });
    const writer = new SQLite(file, { timeout: 0 });
    opened.push(writer);
    writer.pragma('busy_timeout = 5000');
    writer.pragma('journal_mode = WAL');
    writer.pragma('synchronous = FULL');
    writer.pragma('foreign_keys = ON');
    migrate(drizzle(writer), { migrationsFolder: MIGRATIONS });
    writer.pragma('busy_timeout = 0');
    const reader = new SQLite(file, { readonly: true });
    opened.push(reader);
    return connect(writer, reader);
  } catch (cause) {
    for (const connection of opened) connection.close();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DatabaseUnavailable(`Cannot open the database ${file}: ${reason}`, { cause });
  }
}

function connect(writer: SQLite.Database, reader: SQLite.Database): Database {
  const tx = drizzle(writer, { schema });
  let queue: Promise<unknown> = Promise.resolve();

  async function transact<T>(work: (tx: Queries) => Promise<T>): Promise<T> {
    await beginImmediate(writer);
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
      const turn = queue.then(() => transact(work));
      // better-sqlite3 answers at once: without a pause, transactions in a row would keep every request waiting.
      queue = turn.catch(() => undefined).then(() => othersTurn());
      return turn;
    },
    changeMark: () => String(reader.pragma('data_version', { simple: true })),
    close() {
      reader.close();
      writer.close();
    },
  };
}

async function beginImmediate(writer: SQLite.Database): Promise<void> {
  const giveUpAt = performance.now() + BUSY_PATIENCE_MS;
  for (;;) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const busy = error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!busy || performance.now() > giveUpAt) throw error;
      await sleep(20 + Math.random() * 30);
    }
  }
}
