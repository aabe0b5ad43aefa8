/** The only constructor of a database, for the server, scripts and tests alike. */
import { DatabaseUnavailable, type Database, type OpenOptions } from './database.ts';
import { DATABASE_KIND, kindOfDatabase } from './database-kind.ts';
import { openPostgres } from './postgres.server.ts';
import { openSqlite } from './sqlite.server.ts';

const OPEN = { sqlite: openSqlite, postgres: openPostgres };
const BUSY_PATIENCE_MS = 10_000;

/**
 * @param url `file:path/to/file.db` or `postgres://user:password@host:port/name`, of the kind this process works with
 * @throws {DatabaseUnavailable} with one message that says which database, the reason and the way back
 */
export async function openDatabase(url: string, options: Partial<OpenOptions> = {}): Promise<Database> {
  if (kindOfDatabase(url) !== DATABASE_KIND) {
    const expected = DATABASE_KIND === 'sqlite' ? 'file:data/x.db' : 'postgres://user@host/name';
    throw new DatabaseUnavailable(
      `Cannot open the database: expected an address such as ${expected}, as DATABASE_URL says, got another kind`,
    );
  }
  return OPEN[DATABASE_KIND](url, { busyPatienceMs: BUSY_PATIENCE_MS, ...options });
}
