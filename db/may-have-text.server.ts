/**
 * Which rows can hold a text, whatever its capitals and accents. The database itself knows only the capitals of ASCII, so that
 * a text with any other letter, which takes more than one byte, is always among them: `findInText` has the last word.
 */
import { or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Wanted } from '#app/domain/workbench/find-text.ts';
import { inSmallLetters } from './schema/dialect.ts';

/** What is typed is a text, not a pattern: `%` and `_` stand for themselves. */
export function mayHaveText(column: SQLWrapper, { text }: Wanted): SQL {
  return sql`(${containing(column, text)} or octet_length(${column}) > length(${column}))`;
}

/** Whatever its capitals, as far as they are of ASCII. PostgreSQL takes no NUL character, not even in a question. */
export function containing(column: SQLWrapper, text: string): SQL {
  const pattern = `%${text.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')}%`;
  return sql`${inSmallLetters(column)} like ${inSmallLetters(sql`${pattern}`)} escape '\\'`;
}

/** In any of the columns. */
export function mayHaveTextIn(columns: SQLWrapper[], wanted: Wanted): SQL | undefined {
  return or(...columns.map((column) => mayHaveText(column, wanted)));
}

/** Of a column that holds telephone numbers as they are kept. */
export function hasPhone(column: SQLWrapper, { digits }: Wanted): SQL {
  return digits === null ? sql`false` : sql`${column} like ${`%${digits}%`}`;
}
