/** A file of bytes to the rows of a partner sheet, or one sentence that says why it is none. */
import {
  dutchColumnName,
  findHeader,
  REQUIRED_COLUMNS,
  sheetRow,
  type ChosenColumns,
  type Head,
  type Header,
  type SheetRow,
} from '#app/domain/import/columns.ts';
import type { Finding } from '#app/domain/import/findings.ts';
import { decodeText, fileKind, firstLines, parseCsv, type Delimiter } from '#app/platform/csv.server.ts';

export type SheetError =
  'empty' | 'too-large' | 'excel' | 'binary' | 'unreadable' | 'no-header' | 'columns-missing' | 'too-many-rows';

export type PartnerSheet =
  | { ok: true; holds: 'rows'; heads: Head[]; rows: SheetRow[]; findings: Finding[] }
  | { ok: false; error: SheetError; message: string; heads?: Head[] };

export const LARGEST_FILE_BYTES = 10 * 1024 * 1024;
export const MOST_ROWS = 20_000;

const DELIMITERS: Delimiter[] = [';', ',', '\t'];
const LINES_TO_SNIFF = 12;
const NOTHING_WRITTEN = 'Er is niets opgenomen.';

export function readPartnerSheet(bytes: Uint8Array, columns: ChosenColumns = {}): PartnerSheet {
  if (bytes.length > LARGEST_FILE_BYTES) return tooLarge();
  const kind = fileKind(bytes);
  if (kind === 'excel') {
    return refused('excel', 'Dit is een Excel-bestand. Bewaar het in Excel als "CSV UTF-8" en geef dat bestand.');
  }
  if (kind === 'binary') return refused('binary', 'Dit bestand is geen tekst. Geef een CSV-bestand.');
  const text = decodeText(bytes);
  if (kind === 'empty' || text.trim() === '') return refused('empty', 'Het bestand is leeg.');

  const delimiter = sniffDelimiter(text, columns);
  if (!delimiter) return noHeader();
  const parsed = parseCsv(text, delimiter);
  if (!parsed.ok) {
    return refused(
      'unreadable',
      `Het bestand is niet te lezen vanaf regel ${parsed.line}: een aanhalingsteken wordt daar niet gesloten. Verbeter die regel en probeer het nog eens.`,
    );
  }
  return partnerSheet(parsed.rows, columns);
}

/** @param rows of cells, so that the first row of the file is the first of them */
export function partnerSheet(rows: readonly string[][], columns: ChosenColumns): PartnerSheet {
  const header = findHeader(rows, columns);
  if (!header) return noHeader();
  const missing = REQUIRED_COLUMNS.filter((column) => !header.positions.has(column)).map(dutchColumnName);
  if (missing.length > 0) {
    const what = missing.length === 1 ? `de kolom ${missing[0]}` : `de kolommen ${missing.join(', ')}`;
    const reason = `In het bestand ontbreekt ${what}. Voeg die toe; zonder kan geen rij worden opgenomen.`;
    return { ...refused('columns-missing', reason), heads: header.heads };
  }
  return sheetOf(header, rows);
}

function sheetOf(header: Header, records: readonly string[][]): PartnerSheet {
  const rows: SheetRow[] = [];
  for (const [position, cells] of records.entries()) {
    const row = position > header.at ? sheetRow(header, position - header.at, cells) : null;
    if (row) rows.push(row);
  }
  if (rows.length > MOST_ROWS) {
    const count = rows.length.toLocaleString('nl-NL');
    const most = MOST_ROWS.toLocaleString('nl-NL');
    return refused(
      'too-many-rows',
      `Het bestand heeft ${count} rijen; er kunnen er ${most} in één keer in. Splits het bestand.`,
    );
  }
  return { ok: true, holds: 'rows', heads: header.heads, rows, findings: header.findings };
}

export function tooLarge(): PartnerSheet & { ok: false } {
  return refused('too-large', `Het bestand is groter dan ${LARGEST_FILE_BYTES / 1024 / 1024} MB. Splits het bestand.`);
}

function noHeader(): PartnerSheet & { ok: false } {
  const names = REQUIRED_COLUMNS.map(dutchColumnName).join(', ');
  return refused(
    'no-header',
    `Wij herkennen geen koppen. De eerste rij noemt de kolommen, gescheiden door ; of komma. Nodig zijn in elk geval: ${names}.`,
  );
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

function refused(error: SheetError, reason: string): PartnerSheet & { ok: false } {
  return { ok: false, error, message: `${reason} ${NOTHING_WRITTEN}` };
}
