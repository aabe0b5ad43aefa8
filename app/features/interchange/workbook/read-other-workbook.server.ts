/** A coordinator's own workbook: the sheet with the columns of an import, read as a CSV file with the same rows is. */
import { findHeader, REQUIRED_COLUMNS, type ChosenColumns } from '#app/domain/import/columns.ts';
import type { Finding } from '#app/domain/import/findings.ts';
import { textOf, type CellValue } from '#app/domain/interchange/workbook-cells.ts';
import type { Steps } from '#app/domain/steps.ts';
import { fileRefusal, MOST_RECORDS } from '../file-refusal.ts';
import type { PartnerFile } from '../format.ts';
import { partnerSheet } from '../read-partner-sheet.server.ts';
import type { WorkbookRow } from './sheet-rows.server.ts';
import type { WorkbookSheet } from './read-workbook.server.ts';
import { cellFindings, fileFinding } from './workbook-findings.ts';

/** Where a header can be. */
const FIRST_ROWS = 10;
/** Rows before the header come on top. */
const LAST_ROW = MOST_RECORDS + FIRST_ROWS;

/** Sheets that are hidden are not read: who made the file does not see what is in them. */
export function* readOtherWorkbook(sheets: readonly WorkbookSheet[], columns: ChosenColumns): Steps<PartnerFile> {
  const visible = sheets.filter(({ hidden }) => !hidden);
  let best: { sheet: WorkbookSheet; score: number } | null = null;
  let empty = true;
  for (const sheet of visible) {
    const rows = yield* readLines(sheet, FIRST_ROWS);
    empty &&= rows.length === 0;
    const positions = findHeader(rows.map(asTexts), columns)?.positions;
    if (!positions) continue;
    const score = positions.size + 100 * REQUIRED_COLUMNS.filter((column) => positions.has(column)).length;
    if (score > (best?.score ?? 0)) best = { sheet, score };
  }
  if (empty) return fileRefusal('empty');
  if (!best) return fileRefusal('no-header-on-sheets');

  const { sheet } = best;
  const lines = yield* readLines(sheet, LAST_ROW + 1);
  if (lines.length > LAST_ROW) return fileRefusal('too-many-rows', { most: MOST_RECORDS });
  const file = partnerSheet(withPhones(lines, columns), columns);
  if (!file.ok) return file;
  const others = sheets.filter((one) => one !== sheet);
  return {
    ...file,
    findings: [...file.findings, ...skipped(sheet, others), ...cellFindings(sheet.name, sheet.remarks)],
  };
}

/** The first rows of a sheet; where it has none, an empty one, so that every row keeps its number. */
function* readLines(sheet: WorkbookSheet, most: number): Steps<CellValue[][]> {
  const lines: CellValue[][] = [];
  for (const some of sheet.rows()) {
    for (const row of some) {
      addLine(lines, row, most);
      if (lines.length >= most) return lines;
    }
    yield;
  }
  return lines;
}

function addLine(lines: CellValue[][], { number, cells }: WorkbookRow, most: number): void {
  while (lines.length < Math.min(number - 1, most)) lines.push([]);
  if (lines.length < most) lines.push(cells);
}

function asTexts(cells: readonly CellValue[]): string[] {
  return cells.map((cell) => (typeof cell === 'string' ? cell : textOf(cell)));
}

/** Excel takes a telephone number for a number, and leaves out the 0 in front. */
function withPhones(lines: readonly CellValue[][], columns: ChosenColumns): string[][] {
  const texts = lines.map(asTexts);
  const position = findHeader(texts, columns)?.positions.get('phone');
  if (position === undefined) return texts;
  for (const [index, cells] of lines.entries()) {
    const cell = cells[position];
    if (typeof cell !== 'number') continue;
    if (/^[1-9]\d{8}$/.test(String(cell))) texts[index]![position] = `0${cell}`;
    if (/^31[1-9]\d{8}$/.test(String(cell))) texts[index]![position] = `+${cell}`;
  }
  return texts;
}

function skipped(read: WorkbookSheet, others: readonly WorkbookSheet[]): Finding[] {
  if (others.length === 0) return [];
  const names = others.map(({ name }) => name).join(', ');
  const values = { read: read.name, others: others.map(({ name, hidden }) => ({ name, hidden })) };
  return [fileFinding('sheets-skipped', names, values)];
}
