/** Nested objects as rows of tables: the way out of the house. */
import { CHILDREN, TABLES, type ColumnType, type TableName } from './tables.ts';

export type TableRow = { table: TableName; cells: string[] };

/** The object itself and everything in it, each as a row of its table. */
export function* rowsOf(table: TableName, object: object): Generator<TableRow> {
  const values = new Map<string, unknown>(Object.entries(object));
  const columns: [string, ColumnType][] = Object.entries(TABLES[table].columns);
  yield { table, cells: columns.map(([name, type]) => cellOf(values.get(name), type)) };
  for (const [key, child] of Object.entries(CHILDREN[table] ?? {})) {
    const items = values.get(key);
    if (Array.isArray(items)) for (const item of items as object[]) yield* rowsOf(child.table, item);
  }
}

/** Tables have times without a zone and moments without milliseconds. */
function cellOf(value: unknown, type: ColumnType): string {
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : '';
  if (type === 'time') return `${value.slice(0, 5)}:00`;
  return type === 'datetime' ? value.replace(/\.\d+/, '') : value;
}
