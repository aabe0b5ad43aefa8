/** Copies a SQLite installation into an empty database, and compares the two row by row. */
import { isDeepStrictEqual } from 'node:util';
import { count, getTableColumns, sql } from 'drizzle-orm';
import type { Database, Queries } from './database.ts';
import { insertRows } from './insert-rows.server.ts';
import type { KeyedTable, Place, Row, SqliteInstallation } from './sqlite-installation.server.ts';

/** Rows by table, in the order in which they were copied. */
export type TakenOver = { ok: true; rows: Map<string, number> } | { ok: false; error: 'not-empty'; tables: string[] };

/** Why the database refused the rows of a table; nothing was kept. */
export class RowsRefused extends Error {
  override name = 'RowsRefused';
}

/**
 * In one transaction: all of it is there, or nothing.
 * @throws {RowsRefused}
 */
export function takeOver(target: Database, installation: SqliteInstallation): Promise<TakenOver> {
  return target.inTransaction(async (tx) => {
    const filled = await tablesWithRows(tx, installation.tables);
    if (filled.length > 0) return { ok: false, error: 'not-empty', tables: filled };
    const rows = new Map<string, number>();
    for (const table of installation.tables) rows.set(table.name, await copyTable(tx, installation, table));
    return { ok: true, rows };
  });
}

async function tablesWithRows(tx: Queries, tables: KeyedTable[]): Promise<string[]> {
  const filled: string[] = [];
  for (const { name, table } of tables) {
    if ((await tx.select().from(table).limit(1)).length > 0) filled.push(name);
  }
  return filled;
}

async function copyTable(tx: Queries, installation: SqliteInstallation, table: KeyedTable): Promise<number> {
  let rows = 0;
  for (const batch of installation.batches(table)) {
    await insertRows(tx, table.table, batch).catch((error: unknown) => {
      throw new RowsRefused(`${table.name}: ${reasonOf(error)}`, { cause: error });
    });
    rows += batch.length;
  }
  return rows;
}

/** Without the statement and its values, which Drizzle puts before it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/**
 * Reads every row of the installation again, and the row of the same key from the database as the repositories see it; the
 * numbers of rows tell whether there are more.
 * @returns what is not the same on both sides, empty when all is
 */
export function compareWith(target: Database, installation: SqliteInstallation): Promise<Place[]> {
  return target.readAtOnce(async (db) => {
    const places: Place[] = [];
    for (const table of installation.tables) places.push(...(await compareTable(db, installation, table)));
    return places;
  });
}

async function compareTable(db: Queries, installation: SqliteInstallation, table: KeyedTable): Promise<Place[]> {
  const places: Place[] = [];
  let rows = 0;
  for (const batch of installation.batches(table)) {
    rows += batch.length;
    const theirs = new Map((await withKeysOf(db, table, batch)).map((row) => [keyIn(table, row), row]));
    for (const row of batch) places.push(...differencesIn(table, row, theirs.get(keyIn(table, row))));
  }
  const [{ there } = { there: 0 }] = await db.select({ there: count() }).from(table.table);
  return there === rows ? places : [...places, `${table.name}: ${there} rows instead of ${rows}`];
}

/** A list of keys for each column: as conditions, one for each row, they take seven times as long. */
function withKeysOf(db: Queries, { table, key }: KeyedTable, batch: Row[]): Promise<Row[]> {
  const columns = key.map((property) => getTableColumns(table)[property]!);
  const lists = key.map((property, place) => {
    const type = sql.raw(columns[place]!.getSQLType().split(' ', 1)[0]!);
    return sql`${sql.param(batch.map((row) => row[property]))}::${type}[]`;
  });
  const among = sql`(${sql.join(columns, sql`, `)}) in (select * from unnest(${sql.join(lists, sql`, `)}))`;
  return db.select().from(table).where(among);
}

function differencesIn(table: KeyedTable, row: Row, theirs: Row | undefined): Place[] {
  const at = `${table.name} ${keyIn(table, row)}`;
  if (!theirs) return [`${at}: is not there`];
  const different = Object.keys(row).filter((property) => !isDeepStrictEqual(row[property], theirs[property]));
  return different.length === 0 ? [] : [`${at}: ${different.join(', ')}`];
}

function keyIn({ key }: KeyedTable, row: Row): string {
  return JSON.stringify(key.map((property) => row[property]));
}
