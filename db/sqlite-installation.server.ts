/**
 * All that a SQLite installation holds, as it was at one moment, whatever is written to it meanwhile: what is taken over to
 * another database. Rows are as the repositories see them, whichever database those are set up for in this process: what
 * SQLite stores as text or a number becomes what the column of that table is.
 */
import SQLite from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { inspectDatabase, knownMigrations, type DatabaseContents, type DatabaseFault } from './database-file.server.ts';
import * as schema from './schema.ts';
import { contentOf, isTable, type Column, type Table } from './schema/dialect.ts';

/** By the name of the property in the schema. */
export type Row = Record<string, unknown>;

export type KeyedTable = {
  name: string;
  table: Table;
  /** Properties of the primary key, in its order. */
  key: string[];
};

/** Where something stands, for whoever has to look at it: `organisations ["0190…"]: summary`. */
export type Place = string;

export type SqliteInstallation = {
  contents: DatabaseContents;
  /** A table comes after those that its rows refer to. */
  tables: KeyedTable[];
  /** In the order of the primary key. No more at once than fits in a statement and in memory. */
  batches(table: KeyedTable): Generator<Row[]>;
  /** Where a text has a character that PostgreSQL does not store (U+0000), or is no JSON or number where one belongs. */
  unwritable(): Place[];
  /** Tells whether somebody else wrote to it after that one moment. */
  close(): { isWrittenSince: boolean };
};

/** `older`: a migration of this program is still to be done. */
export type InstallationFault = DatabaseFault | 'older';

export type OpenedInstallation =
  { ok: true; installation: SqliteInstallation } | { ok: false; error: InstallationFault };

const ROWS_AT_ONCE = 500;
const CHARACTERS_AT_ONCE = 4_000_000;

/** @throws {SqliteError} when the file cannot be read */
export function openInstallation(file: string): OpenedInstallation {
  const inspection = inspectDatabase(file);
  if (!inspection.ok) return inspection;
  const { contents } = inspection;
  if (contents.migration !== knownMigrations().at(-1)?.tag) return { ok: false, error: 'older' };
  const database = new SQLite(file, { readonly: true, fileMustExist: true });
  const version = () => database.pragma('data_version', { simple: true });
  // The moment is that of the first thing read.
  database.exec('BEGIN');
  const tables = inOrder(tablesOf(database), database);
  const before = version();

  function* rowsOf({ name, table, key }: KeyedTable): Generator<Stored> {
    const columns = getTableColumns(table);
    const order = key.map((property) => quoted(columns[property]!.name)).join(', ');
    yield* database.prepare<[], Stored>(`select * from ${quoted(name)} order by ${order}`).iterate();
  }

  return {
    ok: true,
    installation: {
      contents,
      tables,
      *batches(table) {
        const columns = Object.entries(getTableColumns(table.table));
        let batch: Row[] = [];
        let characters = 0;
        for (const stored of rowsOf(table)) {
          batch.push(
            Object.fromEntries(columns.map(([property, column]) => [property, seen(column, stored)] as const)),
          );
          characters += sizeOf(stored);
          if (batch.length < ROWS_AT_ONCE && characters < CHARACTERS_AT_ONCE) continue;
          yield batch;
          [batch, characters] = [[], 0];
        }
        if (batch.length > 0) yield batch;
      },
      unwritable() {
        const places: Place[] = [];
        for (const table of tables) {
          for (const stored of rowsOf(table)) places.push(...unwritableIn(table, stored));
        }
        return places;
      },
      close() {
        database.exec('COMMIT');
        const isWrittenSince = version() !== before;
        database.close();
        return { isWrittenSince };
      },
    },
  };
}

/** By the name of the column. */
type Stored = Record<string, null | number | string | Buffer>;

function tablesOf(database: SQLite.Database): KeyedTable[] {
  const keyOf = database.prepare<[string], string>('select name from pragma_table_info(?) where pk > 0 order by pk');
  return Object.values(schema).flatMap((table) => {
    if (!isTable(table)) return [];
    const name = getTableName(table);
    const properties = Object.entries(getTableColumns(table));
    const propertyOf = (column: string) => properties.find(([, { name }]) => name === column)![0];
    return [{ name, table, key: keyOf.pluck().all(name).map(propertyOf) }];
  });
}

/** @throws when tables refer to each other in a circle: then no order is right */
function inOrder(tables: KeyedTable[], database: SQLite.Database): KeyedTable[] {
  const referredTo = database.prepare<[string], string>('select "table" from pragma_foreign_key_list(?)').pluck();
  const ordered = new Set<KeyedTable>();
  while (ordered.size < tables.length) {
    const isThere = (name: string) => [...ordered].some((table) => table.name === name);
    const next = tables.filter((table) => !ordered.has(table) && referredTo.all(table.name).every(isThere));
    if (next.length === 0) throw new Error('The tables refer to each other in a circle');
    for (const table of next) ordered.add(table);
  }
  return [...ordered];
}

/** Both kinds of database hand over the same texts and numbers, but for what is on or off and for JSON. */
function seen(column: Column, stored: Stored): unknown {
  const value = stored[column.name] ?? null;
  if (value === null) return null;
  if (column.dataType === 'boolean') return value === 1;
  return contentOf(column) === 'json' ? JSON.parse(String(value)) : column.mapFromDriverValue(value);
}

function unwritableIn({ name, table, key }: KeyedTable, stored: Stored): Place[] {
  const columns = getTableColumns(table);
  const wrong = Object.values(columns).filter((column) => !isWritable(column, stored));
  const id = JSON.stringify(key.map((property) => stored[columns[property]!.name]));
  return wrong.map((column) => `${name} ${id}: ${column.name}`);
}

function isWritable(column: Column, stored: Stored): boolean {
  const value = stored[column.name];
  if (typeof value === 'string' && (value.includes('\0') || column.dataType === 'number')) return false;
  try {
    seen(column, stored);
    return true;
  } catch {
    return false;
  }
}

function sizeOf(stored: Stored): number {
  const length = (value: Stored[string]) => (typeof value === 'string' || value instanceof Buffer ? value.length : 1);
  return Object.values(stored).reduce<number>((sum, value) => sum + length(value), 0);
}

function quoted(name: string): string {
  return `"${name}"`;
}
