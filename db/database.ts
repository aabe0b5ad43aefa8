/** What a database is to everything that works with one, whichever kind it is. */
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type * as schema from './schema.ts';

/** Those of PostgreSQL have this type as well: what only one of both can do is not used (schema/dialect.ts). */
export type Queries = BetterSQLite3Database<typeof schema>;

export type Database = {
  /** For reading only. */
  read: Queries;
  /** Reads several things as they were at one moment, whatever is written meanwhile. */
  readAtOnce<T>(work: (db: Queries) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in one transaction: all of it is kept, or nothing when it throws. Transactions of this process
   * wait for each other; one of another process is waited for during at most `busyPatienceMs`.
   * No mail and no fetch belong inside.
   */
  inTransaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  /** Changes whenever another connection or process has committed; on PostgreSQL also when that cannot be told. */
  changeMark(): string;
  /**
   * What was committed is in the file itself from here on, and what was erased is no longer in the log beside it. The log
   * of a PostgreSQL server is its own: nothing happens there.
   */
  emptyLog(): Promise<void>;
  close(): Promise<void>;
};

export type OpenOptions = {
  /** How long a transaction waits for one of another process. */
  busyPatienceMs: number;
};

export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}
