/** What there is to say about the cells of a workbook that could not be read as they stand, and how large one may be. */
import { shortened, type Finding } from '#app/domain/import/findings.ts';
import type { FindingCode, FindingValues } from '#app/domain/import/finding-values.ts';
import type { CellRemark } from './sheet-rows.server.ts';

/** Somewhat more than thirty thousand partners take. */
export const LARGEST_WORKBOOK_BYTES = 48 * 1024 * 1024;

/** The rest says no more. */
const MOST_REMARKS = 20;

export function cellFindings(title: string, remarks: readonly CellRemark[]): Finding[] {
  const told = remarks.slice(0, MOST_REMARKS).map(({ code, cell }) => fileFinding(code, title, { title, cell }));
  if (remarks.length > told.length) told.push(fileFinding('more-remarks', title, { title }));
  return told;
}

/** About the file, not about one row. */
export function fileFinding<Code extends FindingCode>(code: Code, value: string, values: FindingValues[Code]): Finding {
  return { row: 0, column: null, value: shortened(value), code, values, refuses: false } as Finding;
}
