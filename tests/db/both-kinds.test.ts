/**
 * The tables are described once, and made by migrations of their own in each kind of database. What drizzle-kit kept with the
 * newest migration of either is the same: tables, columns, keys and indexes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Column = { name: string; type: string; primaryKey: boolean; notNull: boolean; default?: unknown };
type Index = {
  name: string;
  columns: (string | { expression: string; asc: boolean; isExpression: boolean })[];
  isUnique: boolean;
  where?: string;
};
type ForeignKey = {
  tableFrom: string;
  columnsFrom: string[];
  tableTo: string;
  columnsTo: string[];
  onDelete: string;
  onUpdate: string;
};
type Table = {
  name: string;
  columns: Record<string, Column>;
  indexes: Record<string, Index>;
  foreignKeys: Record<string, ForeignKey & { name: string }>;
  compositePrimaryKeys: Record<string, { name: string; columns: string[] }>;
  uniqueConstraints: Record<string, { name: string; columns: string[] }>;
  checkConstraints: Record<string, { name: string; value: string }>;
};

/** In PostgreSQL: the one type of each that SQLite has, or, where SQLite has one for more, those. */
const TYPES: Record<string, readonly string[]> = {
  text: ['text COLLATE "C"', 'json'],
  integer: ['bigint', 'boolean'],
  real: ['double precision'],
  blob: ['bytea'],
};

/** PostgreSQL cuts off what is longer. */
const LONGEST_NAME = 63;

function newest(migrations: string): Map<string, Table> {
  const folder = join('db', migrations, 'meta');
  const last = readdirSync(folder)
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1)!;
  const { tables } = JSON.parse(readFileSync(join(folder, last), 'utf8')) as { tables: Record<string, Table> };
  return new Map(Object.values(tables).map((table) => [table.name, table]));
}

const sqlite = newest('migrations');
const postgres = newest('migrations-postgres');

/** A column that is unique by itself is an index in SQLite and a constraint in PostgreSQL. */
function uniqueIn(table: Table) {
  const indexes = Object.values(table.indexes)
    .filter((index) => index.isUnique)
    .map(({ name, columns, where }) => ({ name, columns: columns.map(columnOf), where: where ?? null }));
  const constraints = Object.values(table.uniqueConstraints).map(({ name, columns }) => ({
    name,
    columns,
    where: null,
  }));
  return byName([...indexes, ...constraints]);
}

function otherIndexesOf(table: Table) {
  const others = Object.values(table.indexes).filter((index) => !index.isUnique);
  return byName(
    others.map(({ name, columns, where }) => ({ name, columns: columns.map(columnOf), where: where ?? null })),
  );
}

/** Of what stands in an index, upwards and by itself; anything else would be told by its whole description. */
function columnOf(column: Index['columns'][number]): string {
  if (typeof column === 'string') return column;
  return column.asc && !column.isExpression ? column.expression : JSON.stringify(column);
}

function foreignKeysOf(table: Table) {
  return byName(
    Object.values(table.foreignKeys).map(({ name, columnsFrom, tableTo, columnsTo, onDelete, onUpdate }) => ({
      name,
      columnsFrom,
      tableTo,
      columnsTo,
      onDelete,
      onUpdate,
    })),
  );
}

function columnsOf(table: Table) {
  return Object.values(table.columns).map(({ name, primaryKey, notNull, default: otherwise = null }) => ({
    name,
    primaryKey,
    notNull,
    otherwise,
  }));
}

function byName<T extends { name: string }>(list: T[]): T[] {
  return list.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function primaryKeyOf(table: Table): string[][] {
  return Object.values(table.compositePrimaryKeys).map(({ columns }) => columns);
}

test('both have the same tables', () => {
  expect([...postgres.keys()].sort()).toEqual([...sqlite.keys()].sort());
  expect(sqlite.size).toBeGreaterThan(40);
});

describe.each([...sqlite.keys()])('%s', (name) => {
  const [one, other] = [sqlite.get(name)!, postgres.get(name)!];

  test('has the same columns, which may be empty and are filled alike', () => {
    expect(columnsOf(other)).toEqual(columnsOf(one));
  });

  test('has columns of a type that holds the same', () => {
    for (const column of Object.values(one.columns)) {
      expect(TYPES[column.type], `${name}.${column.name}`).toContain(other.columns[column.name]!.type);
    }
  });

  test('has the same keys, indexes and rules', () => {
    expect(primaryKeyOf(other)).toEqual(primaryKeyOf(one));
    expect(foreignKeysOf(other)).toEqual(foreignKeysOf(one));
    expect(uniqueIn(other)).toEqual(uniqueIn(one));
    expect(otherIndexesOf(other)).toEqual(otherIndexesOf(one));
    expect(other.checkConstraints).toEqual(one.checkConstraints);
  });

  test('has no name that PostgreSQL would cut off', () => {
    const names = [
      name,
      ...Object.keys(other.columns),
      ...[other.indexes, other.foreignKeys, other.compositePrimaryKeys, other.uniqueConstraints].flatMap(Object.keys),
    ];
    expect(names.filter((one) => one.length > LONGEST_NAME)).toEqual([]);
  });
});
