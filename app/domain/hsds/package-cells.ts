/**
 * Cells of a data package as text. A spreadsheet may open the file, so a text that begins like a formula gets an
 * apostrophe, which is taken off again by whoever reads the package here. Numbers, also of telephones, are no formulas.
 */
const FORMULA = /^'*[=+\-@\t\r]/;
const NUMBER = /^[+-]?[\d ().-]+$/;
const MARKED = /^'+[=+\-@\t\r]/;

export function cellText(value: string): string {
  const text = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function valueOf(cell: string): string {
  return MARKED.test(cell) ? cell.slice(1) : cell;
}

export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}
