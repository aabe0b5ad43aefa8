/**
 * Looks at a database file before anything is written to it: a damaged one, or one of a newer version of this program, is
 * refused as it stands. Reads every page once (measured: half a second for 30,000 partners, 400 MB).
 */
import { statSync } from 'node:fs';
import SQLite from 'better-sqlite3';

export type FileFault = 'damaged' | 'newer';

const PATIENCE_MS = 5_000;
/** Made by the migrator of Drizzle. */
const APPLIED = '__drizzle_migrations';

/**
 * @param newestMigration when the newest migration that this program knows was made, UTC milliseconds
 * @returns null when nothing is wrong with it, also when it is not there yet
 * @throws {SqliteError} when the file cannot be read
 */
export function faultOfFile(file: string, newestMigration: number): FileFault | null {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return null;
  const database = new SQLite(file, { readonly: true, timeout: PATIENCE_MS });
  try {
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') return 'damaged';
    return lastApplied(database) > newestMigration ? 'newer' : null;
  } finally {
    database.close();
  }
}

/** Zero when no migration was ever applied. */
function lastApplied(database: SQLite.Database): number {
  const isKnown = database.prepare('select 1 from sqlite_schema where name = ?').get(APPLIED);
  if (!isKnown) return 0;
  return Number(database.prepare(`select max(created_at) from ${APPLIED}`).pluck().get());
}
