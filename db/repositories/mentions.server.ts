/**
 * Finds and rewrites every text of the database in which somebody is named, whatever table it is in: the list of columns
 * is personal-columns.ts. What a text becomes is said by the domain.
 */
import { and, eq, getTableColumns, or, type SQL } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { containing } from '../may-have-text.server.ts';
import { FREE_TEXT, PERSONAL } from '../personal-columns.ts';
import * as schema from '../schema.ts';
import { contentOf, isTable, tableConfig, type Column, type Table } from '../schema/dialect.ts';

export type Mention = {
  table: string;
  /** By the names of the code: what points at other things, and the texts. */
  row: Record<string, unknown>;
};

export type Rewriting = {
  /** A row is looked at when one of these stands in it. */
  texts: readonly string[];
  rewrite: (value: unknown) => unknown;
  /** Rows in which only a namesake stands are left alone. */
  isMeant: (mention: Mention) => boolean;
};

type Columns = Record<string, Column>;
type SearchedTable = { table: Table; name: string; texts: Columns; keys: Columns; shown: Columns };

const SEARCHED: SearchedTable[] = Object.values(schema).flatMap((table) => {
  if (!isTable(table)) return [];
  const { name, primaryKeys } = tableConfig(table);
  const listed = new Set([...Object.values(PERSONAL[name] ?? {}).flat(), ...(FREE_TEXT[name] ?? [])]);
  // A file that was imported cannot be searched: it goes as a whole.
  const columns = pick(getTableColumns(table), (column) => contentOf(column) !== 'bytes');
  const texts = pick(columns, (column) => listed.has(column.name));
  if (Object.keys(texts).length === 0) return [];
  const together = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)));
  const keys = pick(columns, (column) => column.primary || together.has(column.name));
  return [{ table, name, texts, keys, shown: columns }];
});

/** Every column that holds text or a file, as `table.column`. */
export function textColumns(): string[] {
  return Object.values(schema).flatMap((table) => {
    if (!isTable(table)) return [];
    const { name, columns } = tableConfig(table);
    return columns.flatMap((column) => (contentOf(column) ? [`${name}.${column.name}`] : []));
  });
}

/** @returns how many rows were rewritten; one whose text is part of its key is removed */
export async function rewriteMentions(tx: Queries, { texts, rewrite, isMeant }: Rewriting): Promise<number> {
  let rewritten = 0;
  for (const searched of SEARCHED) {
    for (const row of await rowsWith(tx, searched, texts)) {
      if (!isMeant({ table: searched.name, row })) continue;
      const changed = Object.entries(row).flatMap(([name, value]) => {
        if (!searched.texts[name]) return [];
        const after = rewrite(value);
        return JSON.stringify(after) === JSON.stringify(value) ? [] : [[name, after] as const];
      });
      if (changed.length === 0) continue;
      rewritten += 1;
      const same = and(...Object.entries(searched.keys).map(([name, column]) => eq(column, row[name])));
      if (changed.some(([name]) => searched.keys[name])) await tx.delete(searched.table).where(same);
      else await tx.update(searched.table).set(Object.fromEntries(changed)).where(same);
    }
  }
  return rewritten;
}

/** Where these texts stand. */
export async function mentionsOf(db: Queries, texts: readonly string[]): Promise<Mention[]> {
  const found: Mention[] = [];
  for (const searched of SEARCHED) {
    for (const row of await rowsWith(db, searched, texts)) found.push({ table: searched.name, row });
  }
  return found;
}

async function rowsWith(
  db: Queries,
  { table, texts, shown }: SearchedTable,
  wanted: readonly string[],
): Promise<Record<string, unknown>[]> {
  const columns = Object.values(texts);
  const holds = columns.flatMap((column) => wanted.map((text) => hasText(column, text)));
  return holds.length === 0
    ? []
    : db
        .select(shown)
        .from(table)
        .where(or(...holds));
}

/** In JSON a quotation mark is written with a stroke before it. */
function hasText(column: Column, text: string): SQL {
  return containing(column, contentOf(column) === 'json' ? JSON.stringify(text).slice(1, -1) : text);
}

function pick(columns: Columns, isWanted: (column: Column) => boolean): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => isWanted(column)));
}
