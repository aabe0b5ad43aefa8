/**
 * What can be wrong with a database outside this program, told from what SQLite answers. Whatever else it answers (a broken
 * rule, a wrong query) is a bug, and no trouble of this kind.
 */
import SQLite from 'better-sqlite3';

/**
 * - `full`: no room on the disk
 * - `locked`: another program keeps it to itself
 * - `read-only`: this program may not write the file or its folder
 * - `disk`: the disk refuses to read or write
 * - `damaged`: the file is no database (any more)
 */
export type DatabaseTrouble = 'full' | 'locked' | 'read-only' | 'disk' | 'damaged';

/** Extended codes, such as SQLITE_BUSY_SNAPSHOT, begin with these. */
const TROUBLES: [string, DatabaseTrouble][] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_IOERR', 'disk'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
];

/** @returns null when the error says nothing of the kind */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  if (!(error instanceof Error)) return null;
  if (!(error instanceof SQLite.SqliteError)) return databaseTrouble(error.cause);
  const { code } = error;
  return TROUBLES.find(([start]) => code.startsWith(start))?.[1] ?? null;
}
