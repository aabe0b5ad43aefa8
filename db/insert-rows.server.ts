/**
 * Many rows of one table in few statements. One statement holds at most as many parameters as the database takes;
 * shorter ones are quicker still, because a statement is written out and read again each time.
 */
import { getTableColumns } from 'drizzle-orm';
import type { Queries } from './database.ts';
import type { InsertValue, Table } from './schema/dialect.ts';

/** SQLite refuses a statement with more than 32 766, PostgreSQL one with more than 65 535. */
const PARAMETERS_PER_STATEMENT = 4000;

export async function insertRows<T extends Table>(tx: Queries, table: T, rows: InsertValue<T>[]): Promise<void> {
  const atOnce = Math.max(1, Math.floor(PARAMETERS_PER_STATEMENT / Object.keys(getTableColumns(table)).length));
  for (let from = 0; from < rows.length; from += atOnce) {
    await tx.insert(table).values(rows.slice(from, from + atOnce));
  }
}
