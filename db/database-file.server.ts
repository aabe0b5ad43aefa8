/**
 * A database as a file: looked at before it is trusted, copied while others write to it, and claimed before it is
 * replaced. Nothing here migrates, and nothing here changes what is in it.
 */
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import SQLite from 'better-sqlite3';
import { fileTrouble } from './database-trouble.server.ts';
import { kindOfDatabase } from './database-kind.ts';
import type { Erasure } from './repositories/erasures.server.ts';

/** What somebody needs to tell one copy from another. */
export type DatabaseContents = {
  coalition: string;
  /** Those that are published. */
  partners: number;
  /** Of the directory. */
  version: number;
  /** Name of the newest migration it has had. */
  migration: string;
  bytes: number;
};

/**
 * - `damaged`: pages, or rows that point at nothing; or no database at all
 * - `other`: a database of another program
 * - `newer`: a newer version of this program has worked with it
 * - `no-coalition`: ours, with nothing in it yet
 */
export type DatabaseFault = 'missing' | 'damaged' | 'other' | 'newer' | 'no-coalition';

export type Inspection = { ok: true; contents: DatabaseContents } | { ok: false; error: DatabaseFault };

/** What every SQLite database begins with. */
const HEADER = Buffer.from('SQLite format 3\0');
const APPLIED = '__drizzle_migrations';
const NEEDED_TABLES = [APPLIED, 'coalition', 'directory_state', 'organisations'];

/**
 * @param url `file:path/to/file.db`
 * @throws {Error} with what to do instead, when the database is no file
 */
export function fileOf(url: string): string {
  if (kindOfDatabase(url) === 'postgres') {
    throw new Error(
      'This is for SQLite. A PostgreSQL database is copied with pg_dump and put back with pg_restore: docs/operations.md',
    );
  }
  return resolve(url.replace(/^file:/, ''));
}

/** Reads every page and follows every foreign key: measured, four seconds for 30,000 partners (400 MB). */
export function inspectDatabase(file: string): Inspection {
  if (!existsSync(file)) return { ok: false, error: 'missing' };
  const database = new SQLite(file, { fileMustExist: true });
  try {
    return inspect(database, statSync(file).size);
  } catch (error) {
    if (fileTrouble(error) !== 'damaged') throw error;
    return { ok: false, error: 'damaged' };
  } finally {
    database.close();
  }
}

function inspect(database: SQLite.Database, bytes: number): Inspection {
  if (database.pragma('integrity_check(1)', { simple: true }) !== 'ok') return { ok: false, error: 'damaged' };
  const hasTable = database.prepare("select 1 from sqlite_schema where type = 'table' and name = ?");
  if (!NEEDED_TABLES.every((name) => hasTable.get(name))) return { ok: false, error: 'other' };
  const value = (query: string) => database.prepare<[], unknown>(query).pluck().get();
  const applied = Number(value(`select max(created_at) from ${APPLIED}`));
  const known = knownMigrations();
  if (applied > known.at(-1)!.when) return { ok: false, error: 'newer' };
  const migration = known.find(({ when }) => when === applied)?.tag;
  if (migration === undefined) return { ok: false, error: 'other' };
  if (database.prepare('pragma foreign_key_check').get()) return { ok: false, error: 'damaged' };
  const coalition = value('select name from coalition');
  if (coalition === undefined) return { ok: false, error: 'no-coalition' };
  const partners = Number(value("select count(*) from organisations where status = 'published'"));
  const version = Number(value('select version from directory_state') ?? 0);
  return { ok: true, contents: { coalition: String(coalition), partners, version, migration, bytes } };
}

/** Oldest first. */
export function knownMigrations(): { when: number; tag: string }[] {
  const journal = readFileSync(new URL('./migrations/meta/_journal.json', import.meta.url), 'utf8');
  return (JSON.parse(journal) as { entries: { when: number; tag: string }[] }).entries;
}

/**
 * Copies what is in a database at one moment, also while others write to it, into one new file that nobody else may read.
 * @throws {SqliteError} when one of both cannot be read or written
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  await (await open(to, 'wx', 0o600)).close();
  const source = new SQLite(from, { readonly: true, fileMustExist: true });
  try {
    // Held until the end, so that a commit by others does not make the copy start over.
    source.exec('BEGIN');
    source.prepare('select count(*) from sqlite_schema').get();
    await source.backup(to);
  } finally {
    source.close();
  }
  const copy = new SQLite(to);
  // A copy is one file, and can be read where nothing can be written.
  copy.pragma('journal_mode = DELETE');
  copy.close();
}

/** What became of a mail that is waiting in an earlier copy; all null when it is waiting still. */
export type MailFate = { sentAt: number | null; refusedAt: number | null; reason: string | null };

/** What a database knows that an earlier copy of it cannot. */
export type LaterKnowledge = {
  /** Of the directory. */
  version: number;
  /** By Message-ID. */
  mails: Map<string, MailFate>;
  /** Of persons, as they were recorded. */
  erasures: Erasure[];
};

export type Claim = {
  /** Null when there is no database, or when it cannot be read. */
  knows: LaterKnowledge | null;
  release(): void;
};

/**
 * Keeps a database to itself, as one file, until it is released.
 * @returns null while somebody else has it open
 * @throws {SqliteError} when this user cannot write to it
 */
export function claimDatabase(file: string): Claim | null {
  // Opening something else as a database would take away what lies beside it.
  if (!isDatabase(file)) return { knows: null, release() {} };
  const database = new SQLite(file, { fileMustExist: true, timeout: 0 });
  try {
    // Leaving WAL takes the last change in, and is refused as long as anybody has the file open, however idle.
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
    return { knows: readKnowledge(database), release: () => database.close() };
  } catch (error) {
    database.close();
    const trouble = fileTrouble(error);
    if (trouble === 'locked') return null;
    if (trouble === 'damaged' || trouble === 'disk') return { knows: null, release() {} };
    throw error;
  }
}

function isDatabase(file: string): boolean {
  if (!existsSync(file)) return false;
  const start = Buffer.alloc(HEADER.length);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, start);
  closeSync(descriptor);
  return start.equals(HEADER);
}

function readKnowledge(database: SQLite.Database): LaterKnowledge | null {
  if (!hasColumns(database, 'outbox', ['message_id', 'sent_at', 'refused_at', 'last_error'])) return null;
  const version = Number(database.prepare('select version from directory_state').pluck().get() ?? 0);
  const fates = database.prepare<[], MailFate & { messageId: string }>(
    'select message_id as messageId, sent_at as sentAt, refused_at as refusedAt, last_error as reason from outbox',
  );
  const mails = new Map(fates.all().map(({ messageId, ...fate }) => [messageId, fate]));
  return { version, mails, erasures: readErasures(database) };
}

function readErasures(database: SQLite.Database): Erasure[] {
  if (!hasColumns(database, 'erasures', ['id', 'email_hash', 'at', 'by_person', 'reason', 'rows'])) return [];
  const query = 'select id, email_hash as emailHash, at, by_person as "by", reason, rows from erasures';
  return database.prepare<[], Erasure>(query).all();
}

function hasColumns(database: SQLite.Database, table: string, names: string[]): boolean {
  const columns = database.prepare('select name from pragma_table_info(?)').pluck().all(table);
  return names.every((name) => columns.includes(name));
}
