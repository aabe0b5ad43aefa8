/**
 * What can be wrong with a database outside this program, told from what SQLite or PostgreSQL answers. Whatever else it
 * answers (a broken rule, a wrong query) is a bug, and no trouble of this kind.
 */
import SQLite from 'better-sqlite3';
import { DrizzleQueryError } from 'drizzle-orm';
import pg from 'pg';

/**
 * - `full`: no room on the disk
 * - `locked`: another program keeps it to itself
 * - `read-only`: this program may not write the file or its folder, or the server takes no changes
 * - `disk`: the disk refuses to read or write
 * - `damaged`: the file is no database (any more)
 * - `unreachable`: the server does not answer, or stops
 */
export type DatabaseTrouble = FileTrouble | 'unreachable';
export type FileTrouble = 'full' | 'locked' | 'read-only' | 'disk' | 'damaged';

/** Extended codes, such as SQLITE_BUSY_SNAPSHOT, begin with these. */
const OF_SQLITE: [string, FileTrouble][] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_IOERR', 'disk'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
];

/** SQLSTATE, or the class it begins with (docs of PostgreSQL, appendix A). */
const OF_POSTGRES: [string, DatabaseTrouble][] = [
  ['53100', 'full'],
  ['55P03', 'locked'],
  ['25006', 'read-only'],
  ['58', 'disk'],
  ['XX001', 'damaged'],
  ['XX002', 'damaged'],
  // Lost connections, those that the server has no room for, statements that took too long, and a server that stops.
  ['08', 'unreachable'],
  ['53', 'unreachable'],
  ['57', 'unreachable'],
  ['25P03', 'unreachable'],
];

/** How the driver tells in words, without a code, that a connection or an answer did not come. */
const NO_ANSWER = /^Connection terminated|timeout|^Client (has encountered a connection error|was closed)/i;

/** As `databaseTrouble`, of a database that is a file. */
export function fileTrouble(error: unknown): FileTrouble | null {
  if (!(error instanceof Error)) return null;
  return error instanceof SQLite.SqliteError ? starting(OF_SQLITE, error.code) : fileTrouble(error.cause);
}

/** @returns null when the error says nothing of the kind */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof SQLite.SqliteError) return starting(OF_SQLITE, error.code);
  if (error instanceof pg.DatabaseError) return starting(OF_POSTGRES, error.code ?? '');
  // Only of a question to the database: a mail server can be out of reach too.
  if (error instanceof DrizzleQueryError && error.cause && isNoAnswer(error.cause)) return 'unreachable';
  return databaseTrouble(error.cause);
}

function starting<Trouble>(troubles: [string, Trouble][], code: string): Trouble | null {
  return troubles.find(([start]) => code.startsWith(start))?.[1] ?? null;
}

/** What the system says of a socket has the name of the call that failed. */
function isNoAnswer(cause: Error): boolean {
  return 'syscall' in cause || cause instanceof AggregateError || NO_ANSWER.test(cause.message);
}
