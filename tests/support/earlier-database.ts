/**
 * A database as an earlier version left it: the migrations up to one, with the rows of a filled database in the columns
 * that there were.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import SQLite from 'better-sqlite3';

type Migration = { tag: string; when: number };

const MIGRATIONS = new URL('../../db/migrations/', import.meta.url);

/** Oldest first. */
export const MIGRATION_LIST = readJournal();

function readJournal(): Migration[] {
  const journal = readFileSync(new URL('meta/_journal.json', MIGRATIONS), 'utf8');
  return (JSON.parse(journal) as { entries: Migration[] }).entries;
}

/**
 * @param last name of the newest migration it has had
 * @param filled a file that nobody writes to
 */
export function makeEarlierDatabase(file: string, last: string, filled: string): void {
  const database = new SQLite(file);
  database.pragma('foreign_keys = OFF');
  database.exec('create table __drizzle_migrations (id serial primary key, hash text not null, created_at numeric)');
  const applied = MIGRATION_LIST.slice(0, MIGRATION_LIST.findIndex(({ tag }) => tag === last) + 1);
  for (const { tag, when } of applied) {
    const sql = readFileSync(new URL(`${tag}.sql`, MIGRATIONS), 'utf8');
    database.exec(sql);
    const hash = createHash('sha256').update(sql).digest('hex');
    database.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run(hash, when);
  }
  database.prepare('attach ? as filled').run(filled);
  for (const table of tablesOf(database)) {
    const shared = columnsOf(database, 'main', table).filter((name) =>
      columnsOf(database, 'filled', table).includes(name),
    );
    const columns = shared.map((name) => `"${name}"`).join(', ');
    if (shared.length > 0)
      database.exec(`insert into main."${table}" (${columns}) select ${columns} from filled."${table}"`);
  }
  database.close();
}

function tablesOf(database: SQLite.Database): string[] {
  const query =
    "select name from main.sqlite_schema where type = 'table' and name not like '\\_\\_%' escape '\\' order by name";
  return database.prepare<[], string>(query).pluck().all();
}

function columnsOf(database: SQLite.Database, schema: string, table: string): string[] {
  return database
    .prepare<[string, string], string>('select name from pragma_table_info(?, ?)')
    .pluck()
    .all(table, schema);
}

export type Rows = Record<string, unknown[]>;

/** Every row of every table, by its table; of a later database only what is `like` an earlier one. */
export function rowsOf(file: string, like?: string): Rows {
  const database = new SQLite(file, { fileMustExist: true });
  const model = like === undefined ? database : new SQLite(like, { readonly: true });
  const rows = tablesOf(model).map((table): [string, unknown[]] => {
    const columns = columnsOf(model, 'main', table).map((name) => `"${name}"`);
    return [table, database.prepare(`select ${columns.join(', ')} from "${table}" order by rowid`).all()];
  });
  if (model !== database) model.close();
  database.close();
  return Object.fromEntries(rows);
}

/** Tables and indexes, as they were made. */
export function schemaOf(file: string): unknown[] {
  const database = new SQLite(file, { fileMustExist: true });
  const schema = database.prepare('select type, name, sql from sqlite_schema order by name').all();
  database.close();
  return schema;
}

/** Changes a file as no version of the program would. */
export function tamperWith(file: string, sql: string): void {
  const database = new SQLite(file, { fileMustExist: true });
  database.exec(sql);
  database.close();
}
