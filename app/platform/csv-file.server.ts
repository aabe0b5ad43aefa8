/** Rows as a CSV file that a spreadsheet opens as it is: semicolons, UTF-8 with its mark, and no cell that is a formula. */

export const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet takes for the start of a formula (OWASP, CSV injection), also when it is guarded already. */
const FORMULA = /^'*[=+\-@\t\r]/;

export type CsvCell = string | number;

export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map(csvLine).join('');
}

/** The byte order mark stands before the first line of a file. */
export function csvLine(row: readonly CsvCell[]): string {
  return `${row.map(cellText).join(';')}\r\n`;
}

/**
 * Kept by nobody on the way: nearly every file of ours says more to one person than to another.
 * @param name of the file, without its ending
 */
export function csvFile(name: string, rows: readonly (readonly CsvCell[])[]): Response {
  return new Response(csvText(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

/** A number of our own is no formula; a text that begins like one is shown as the text it is. */
function cellText(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
