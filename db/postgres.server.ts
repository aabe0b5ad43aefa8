/**
 * A database on a PostgreSQL server, for several processes at once. Every transaction that writes first takes one lock that
 * all processes share, so that they write one after another as SQLite has it: what a transaction reads cannot change
 * before it ends, and none is ever to be tried again (docs/decisions/023-postgresql-by-the-same-repositories.md).
 */
import { randomUUID } from 'node:crypto';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DrizzleQueryError } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { DatabaseUnavailable, type Database, type OpenOptions, type Queries } from './database.ts';
import { followCommits } from './follow-commits.server.ts';
import * as schema from './schema.ts';

const MIGRATIONS = { migrationsFolder: fileURLToPath(new URL('./migrations-postgres', import.meta.url)) };
/** In the schema of the tables themselves: whoever may make those may not always make a schema. */
const APPLIED = { migrationsSchema: 'public', migrationsTable: '__drizzle_migrations' };
const OLDEST_SERVER = 15;

/** Any two numbers, as long as all versions of this program have the same ones. */
const WRITE_LOCK = 1_000_001;
const MIGRATION_LOCK = 1_000_002;

/** Beside the one that writes and the one that listens. */
const READING_CONNECTIONS = 8;
const CONNECT_MS = 5_000;
const STATEMENT_MS = 60_000;
/** For the answer to come back: longer than the server itself gives a statement. */
const ANSWER_MS = STATEMENT_MS + 5_000;
/** A process that stands still in a transaction keeps all others from writing. */
const IDLE_IN_TRANSACTION_MS = 60_000;
/** Filling an index of a large table takes its time. */
const MIGRATION_MS = 15 * 60_000;

// Numbers of ours are times and counts, far below 2^53: also the sum of a bigint, which comes as a numeric.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** What to do about it, for whoever keeps the server, by what PostgreSQL answers. */
const WAYS_BACK: Record<string, string> = {
  '28P01': 'The server refuses the password. Correct it in DATABASE_URL, and start again.',
  '28000': 'The server does not let this user in. Correct DATABASE_URL or pg_hba.conf, and start again.',
  '3D000': 'There is no database of that name. Make it (createdb), and start again.',
  '42501':
    'This user may not make tables in it. Make the user its owner (ALTER DATABASE … OWNER TO …), and start again.',
  '53300': 'The server has no connection left. End what else uses it or raise max_connections, and start again.',
};

/**
 * @param url `postgres://user:password@host:port/name`
 * @throws {DatabaseUnavailable} with one message that names the host, port and database, the reason and the way back
 */
export function openPostgres(url: string, { busyPatienceMs }: OpenOptions): Promise<Database> {
  return opened(url, async (settings) => {
    await prepareTables(settings);
    return connect(settings, busyPatienceMs);
  });
}

/**
 * One to look into, of whatever version: no table is made or changed.
 * @throws {DatabaseUnavailable} as `openPostgres` does
 */
export function openPostgresAsItIs(url: string): Promise<Database> {
  return opened(url, (settings) => connect(settings, 0));
}

async function opened(url: string, open: (settings: pg.ClientConfig) => Promise<Database>): Promise<Database> {
  try {
    return await open({
      connectionString: url,
      application_name: 'korte-lijntjes',
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
    });
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw new DatabaseUnavailable(`${cannotOpen(url)}: ${error.message}`);
    throw new DatabaseUnavailable(`${cannotOpen(url)}: ${wayBack(error)}`, { cause: error });
  }
}

/** Never with the password, nor with anything else that stands in the address. */
function cannotOpen(url: string): string {
  const { host, port, database } = new pg.Client({ connectionString: url });
  return `Cannot open the database ${database ?? ''} on ${host}, port ${port}`;
}

function wayBack(error: unknown): string {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  const reason = reasonOf(cause);
  const known = cause instanceof pg.DatabaseError ? WAYS_BACK[cause.code ?? ''] : undefined;
  if (known) return `${known} (${reason})`;
  if (cause instanceof pg.DatabaseError) return reason;
  return `The server cannot be reached. See that it runs and that DATABASE_URL is right, and start again. (${reason})`;
}

/** Of several addresses of one name that were tried, the first one tells. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

/** Of processes that start together one migrates, and the others find it done. */
async function prepareTables(settings: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...settings, statement_timeout: MIGRATION_MS });
  // What is lost while nothing is asked is told by the next question.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await refuseOldServer(client);
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewer(client);
    await migrate(drizzle(client), { ...MIGRATIONS, ...APPLIED });
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const answer = await client.query<{ version: string; encoding: string }>(
    "SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding",
  );
  const { version = '', encoding = '' } = answer.rows[0] ?? {};
  if (Number.parseInt(version, 10) < OLDEST_SERVER) {
    throw new DatabaseUnavailable(`PostgreSQL ${OLDEST_SERVER} or newer is needed, and this is ${version}.`);
  }
  if (encoding !== 'UTF8') {
    throw new DatabaseUnavailable(`It keeps text as ${encoding}. Make one with createdb --encoding UTF8 -T template0.`);
  }
}

async function refuseNewer(client: pg.Client): Promise<void> {
  const table = `${APPLIED.migrationsSchema}.${APPLIED.migrationsTable}`;
  const known = await client.query<{ name: string | null }>('SELECT to_regclass($1) AS name', [table]);
  if (!known.rows[0]?.name) return;
  const answer = await client.query<{ newest: number | null }>(`SELECT max(created_at) AS newest FROM ${table}`);
  const newest = readMigrationFiles(MIGRATIONS).at(-1)?.folderMillis ?? 0;
  if ((answer.rows[0]?.newest ?? 0) <= newest) return;
  throw new DatabaseUnavailable(
    'A newer version of this program has worked with it. Nothing was changed in it. Start that version, or put back a copy of before with pg_restore.',
  );
}

async function connect(settings: pg.ClientConfig, busyPatienceMs: number): Promise<Database> {
  const commits = await followCommits(settings, randomUUID());
  const bounded = {
    ...settings,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  };
  const readers = new pg.Pool({ ...bounded, max: READING_CONNECTIONS });
  const writers = new pg.Pool({ ...bounded, max: 1 });
  // A connection that is lost while nobody uses it is replaced by the next.
  for (const pool of [readers, writers]) pool.on('error', () => undefined);
  let queue: Promise<unknown> = Promise.resolve();
  let closing: Promise<void> | null = null;

  async function end(): Promise<void> {
    await commits.stop();
    await Promise.all([readers.end(), writers.end()]);
  }

  return {
    read: queriesOver(readers),
    readAtOnce: (work) =>
      inOne(readers, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', 'COMMIT', (client) =>
        work(queriesOver(client)),
      ),
    inTransaction(work) {
      // Counted from here: while another process keeps the lock, nobody also waits for the patience of those before.
      const giveUpAt = performance.now() + busyPatienceMs;
      const turn = queue.then(async () => {
        try {
          return await inOne(writers, beginWriting(giveUpAt), `${commits.notice}; COMMIT`, (client) =>
            work(queriesOver(client)),
          );
        } finally {
          // Also when it failed: the server may have committed before its answer was lost.
          commits.noteOwn();
        }
      });
      queue = turn.catch(() => undefined).then(() => othersTurn());
      return turn;
    },
    changeMark: () => commits.mark(),
    emptyLog: () => Promise.resolve(),
    // A pool ends once; whoever closes again waits for the same.
    close: () => (closing ??= end()),
  };
}

function queriesOver(connection: pg.Pool | pg.PoolClient): Queries {
  const queries: unknown = drizzle(connection, { schema });
  // One type for the queries of both kinds: see `Queries`.
  return queries as Queries;
}

/** Zero would be to wait for ever. */
function beginWriting(giveUpAt: number): string {
  const patience = Math.max(1, Math.round(giveUpAt - performance.now()));
  return `BEGIN; SET LOCAL lock_timeout = ${patience}; SELECT pg_advisory_xact_lock(${WRITE_LOCK})`;
}

/** Carries out `work` between two statements on one connection, and takes back what it did when it throws. */
async function inOne<T>(
  pool: pg.Pool,
  begin: string,
  end: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await asked('connect', () => pool.connect());
  // Lost while it is in use: the next question tells, and it is not used again.
  let broken = false;
  const lose = () => (broken = true);
  client.on('error', lose);
  try {
    await asked(begin, () => client.query(begin));
    const result = await work(client);
    await asked(end, () => client.query(end));
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(lose);
    throw error;
  } finally {
    client.off('error', lose);
    client.release(broken);
  }
}

/** A failure of what we ask ourselves looks like one of Drizzle, so that `databaseTrouble` knows where it comes from. */
async function asked<T>(statement: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new DrizzleQueryError(statement, [], error instanceof Error ? error : new Error(String(error)));
  }
}
