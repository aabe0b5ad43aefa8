/**
 * The parts that tables are made of, in the dialect of the database this process works with. They have the types of the
 * SQLite ones whichever they are: both give rows of the same shape and answer to the same calls, so that there is one
 * description of the tables, and one type of query for every repository. What only one of both can do is not used.
 *
 * A time is a number of milliseconds, so an integer is a bigint in PostgreSQL. Text is compared byte by byte there too,
 * whatever the language of the server, so that both give one order and know the same capitals.
 */
import { is, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import * as postgres from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';
import { DATABASE_KIND } from '../database-kind.ts';

export type Table = sqlite.SQLiteTable;
export type Column = sqlite.SQLiteColumn;
export type InsertValue<T extends Table> = sqlite.SQLiteInsertValue<T>;

function either<Builder>(forSqlite: Builder, forPostgres: unknown): Builder {
  return DATABASE_KIND === 'postgres' ? (forPostgres as Builder) : forSqlite;
}

const TEXT = 'text COLLATE "C"';

/** PostgreSQL keeps every character but this one. */
const withoutNul = (text: string) => text.replaceAll('\0', '');

const postgresText = postgres.customType<{ data: string; driverData: string }>({
  dataType: () => TEXT,
  toDriver: withoutNul,
});

const postgresJson = postgres.customType<{ data: unknown }>({
  // Kept as it was written: the order of keys stays, and so does a NUL character, which is written as \u0000. Drizzle's own
  // would read the text "12" as a number.
  dataType: () => 'json',
  toDriver: (value) => JSON.stringify(value),
});

const postgresMoment = postgres.customType<{ data: Date; driverData: number }>({
  dataType: () => 'bigint',
  toDriver: (moment) => moment.getTime(),
  fromDriver: (milliseconds) => new Date(milliseconds),
});

const postgresBytes = postgres.customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

export const table = either(sqlite.sqliteTable, postgres.pgTable);
export const index = either(sqlite.index, postgres.index);
export const uniqueIndex = either(sqlite.uniqueIndex, postgres.uniqueIndex);
export const primaryKey = either(sqlite.primaryKey, postgres.primaryKey);

export const text = either((name: string) => sqlite.text(name), postgresText);
export const integer = either(
  (name: string) => sqlite.integer(name),
  (name: string) => postgres.bigint(name, { mode: 'number' }),
);
export const real = either((name: string) => sqlite.real(name), postgres.doublePrecision);
export const flag = either((name: string) => sqlite.integer(name, { mode: 'boolean' }), postgres.boolean);
export const bytes = either((name: string) => sqlite.blob(name, { mode: 'buffer' }), postgresBytes);
/** Kept in milliseconds; a `Date` where it is read. */
export const moment = either((name: string) => sqlite.integer(name, { mode: 'timestamp_ms' }), postgresMoment);

const anyJson = either((name: string) => sqlite.text(name, { mode: 'json' }), postgresJson);

/** Values that the database itself does not search, but for what `textInJson` reads. */
export const json = <T>(name: string) => anyJson(name).$type<T>();

/**
 * @returns the text under a key of an object in a column of JSON; null when there is none. PostgreSQL refuses the whole
 * object when there is a NUL or half a character anywhere in it: of one with a character written as \u…, nothing is read.
 */
export function textInJson(column: Column, key: string): SQL<string> {
  const value = sql<string>`(${column} ->> ${sql.raw(`'${key}'`)})`;
  if (DATABASE_KIND === 'sqlite') return value;
  return sql<string>`(case when strpos(cast(${column} as text), '\\u') = 0 then ${value} end)`;
}

/** In small letters, as far as they are of ASCII: what is compared with a column is not lowered in the language of the server. */
export function inSmallLetters(text: SQLWrapper): SQL {
  return either(sql`lower(cast(${text} as text))`, sql`lower(cast(${text} as text) collate "C")`);
}

export function isTable(value: unknown): value is Table {
  return is(value, DATABASE_KIND === 'postgres' ? postgres.PgTable : sqlite.SQLiteTable);
}

export const tableConfig = either(sqlite.getTableConfig, postgres.getTableConfig);

const CONTENTS = either(
  { string: 'text', json: 'json', buffer: 'bytes' },
  { [TEXT]: 'text', json: 'json', bytea: 'bytes' },
) as Record<string, 'text' | 'json' | 'bytes'>;

/** @returns null for what holds numbers alone */
export function contentOf(column: Column): 'text' | 'json' | 'bytes' | null {
  return CONTENTS[DATABASE_KIND === 'postgres' ? column.getSQLType() : column.dataType] ?? null;
}
