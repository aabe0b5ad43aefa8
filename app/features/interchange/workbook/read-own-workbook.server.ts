/** The workbook that the product itself writes, back to records: all sheets and all columns have to be there. */
import type { Finding } from '#app/domain/import/findings.ts';
import { recordsOf, type ReadRow, type ReadTables, type Table } from '#app/domain/interchange/workbook-tables.ts';
import {
  rowsReader,
  TABLES,
  TITLES,
  WORD_SHEET,
  workbookSheets,
  type RowsReader,
  type Sheet,
} from '#app/domain/interchange/workbook-sheets.ts';
import { coalitionWords, wordEntries, type WordEntry } from '#app/domain/interchange/workbook-words.ts';
import type { ImportWorld } from '#app/domain/import/read-row.ts';
import type { Steps } from '#app/domain/steps.ts';
import { fileRefusal, MOST_RECORDS, tooManyRecords, type FileRefusal } from '../file-refusal.ts';
import type { PartnerFile } from '../format.ts';
import type { WorkbookSheet } from './read-workbook.server.ts';
import { cellFindings, fileFinding } from './workbook-findings.ts';

/** Enough to tell ours from any other. */
const TELLING: Table[] = ['partners', 'locations', 'services'];

/** Twelve for each of the most partners. */
const MOST_ROWS_OF_TABLE = 12 * MOST_RECORDS;

export function isOwnWorkbook(sheets: readonly WorkbookSheet[]): boolean {
  return TELLING.every((table) => sheets.some(({ name }) => name === TITLES[table]));
}

export function* readOwnWorkbook(sheets: readonly WorkbookSheet[], world: ImportWorld): Steps<PartnerFile> {
  const words = yield* readRows(sheets, WORD_SHEET);
  if (!words.ok) return words;
  const ofFile = words.rows.map(({ list, code, word }): WordEntry => ({
    list: String(list),
    code: String(code),
    word: String(word),
  }));
  const layout = workbookSheets(coalitionWords(ofFile, wordEntries(world)));
  const tables: Partial<ReadTables> = {};
  const findings: Finding[] = [];
  for (const table of TABLES) {
    // Each sheet has rows of its own kind; here only their cells matter.
    const most = table === 'partners' ? MOST_RECORDS : MOST_ROWS_OF_TABLE;
    const reading = yield* readRows(sheets, layout[table] as Sheet<ReadRow>, most);
    if (!reading.ok) return reading;
    tables[table] = reading.rows;
    findings.push(...reading.findings);
  }
  const { records, strays } = yield* recordsOf(tables as ReadTables);
  for (const { table, count } of strays) {
    findings.push(fileFinding('rows-stray', TITLES[table], { title: TITLES[table], count }));
  }
  return { ok: true, holds: 'records', records, findings };
}

type Reading = { ok: true; rows: ReadRow[]; findings: Finding[] };

function* readRows<Row>(
  sheets: readonly WorkbookSheet[],
  layout: Sheet<Row>,
  most = MOST_ROWS_OF_TABLE,
): Steps<Reading | FileRefusal> {
  const sheet = sheets.find(({ name }) => name === layout.title);
  if (!sheet) return fileRefusal('sheet-missing', { title: layout.title });
  const rows: ReadRow[] = [];
  let reader: RowsReader | null = null;
  for (const some of sheet.rows()) {
    for (const { cells } of some) {
      if (!reader) {
        reader = rowsReader(layout, cells);
        if (!reader.ok) return columnsMissing(layout.title, reader.missing);
      } else if (reader.ok) {
        rows.push(reader.read(cells));
      }
    }
    if (rows.length > most) return tooManyRecords();
    yield;
  }
  reader ??= rowsReader(layout, []);
  if (!reader.ok) return columnsMissing(layout.title, reader.missing);
  return { ok: true, rows, findings: cellFindings(layout.title, sheet.remarks) };
}

function columnsMissing(title: string, heads: readonly string[]): FileRefusal {
  return fileRefusal('sheet-columns-missing', { title, heads });
}
