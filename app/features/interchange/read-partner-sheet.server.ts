/** A file of bytes to the rows of a partner sheet, or why it is none. */
import {
  findHeader,
  REQUIRED_COLUMNS,
  sheetRow,
  type ChosenColumns,
  type Header,
  type SheetRow,
} from '#app/domain/import/columns.ts';
import { decodeText, isText, firstLines, parseCsv, type Delimiter } from '#app/platform/csv.server.ts';
import { fileRefusal, inMegabytes, MOST_RECORDS, type FileRefusal } from './file-refusal.ts';
import type { PartnerFile } from './format.ts';

export type PartnerSheet = (PartnerFile & { holds: 'rows' }) | FileRefusal;

/** The partners of the whole country in the import columns take about half of it. */
export const LARGEST_FILE_BYTES = 48 * 1024 * 1024;

const DELIMITERS: Delimiter[] = [';', ',', '\t'];
const LINES_TO_SNIFF = 12;

export function readPartnerSheet(bytes: Uint8Array, columns: ChosenColumns = {}): PartnerSheet {
  if (bytes.length > LARGEST_FILE_BYTES) return fileRefusal('too-large', { most: inMegabytes(LARGEST_FILE_BYTES) });
  if (!isText(bytes)) return fileRefusal('binary');
  const text = decodeText(bytes);
  if (text.trim() === '') return fileRefusal('empty');

  const delimiter = sniffDelimiter(text, columns);
  if (!delimiter) return fileRefusal('no-header');
  const parsed = parseCsv(text, delimiter);
  if (!parsed.ok) return fileRefusal('unreadable', { line: parsed.line });
  return partnerSheet(parsed.rows, columns);
}

/** @param rows of cells, so that the first row of the file is the first of them */
export function partnerSheet(rows: readonly string[][], columns: ChosenColumns): PartnerSheet {
  const header = findHeader(rows, columns);
  if (!header) return fileRefusal('no-header');
  const missing = REQUIRED_COLUMNS.filter((column) => !header.positions.has(column));
  if (missing.length > 0) return { ...fileRefusal('columns-missing', { columns: missing }), heads: header.heads };
  return sheetOf(header, rows);
}

function sheetOf(header: Header, records: readonly string[][]): PartnerSheet {
  const rows: SheetRow[] = [];
  for (const [position, cells] of records.entries()) {
    const row = position > header.at ? sheetRow(header, position - header.at, cells) : null;
    if (row) rows.push(row);
  }
  if (rows.length > MOST_RECORDS) return fileRefusal('too-many-rows', { most: MOST_RECORDS });
  return { ok: true, holds: 'rows', heads: header.heads, rows, findings: header.findings };
}

/** The separator with which most columns are recognised; null when none gives any. */
function sniffDelimiter(text: string, chosen: ChosenColumns): Delimiter | null {
  let best: { delimiter: Delimiter; columns: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const columns = findHeader(firstLines(text, delimiter, LINES_TO_SNIFF), chosen)?.positions.size ?? 0;
    if (columns > (best?.columns ?? 0)) best = { delimiter, columns };
  }
  return best?.delimiter ?? null;
}
