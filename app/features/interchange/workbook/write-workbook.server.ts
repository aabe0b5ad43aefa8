/**
 * Writes an XLSX file while its rows come in, all sheets at once, so that what is not yet sent is at most what is packed.
 * Only texts and numbers: no cell is ever a formula.
 */
import type { CellValue } from '#app/domain/interchange/workbook-cells.ts';
import { zipWriter } from '#app/platform/zip.server.ts';
import {
  contentTypes,
  ROOT_RELATIONS,
  sheetEnd,
  sheetStart,
  sheetXmlRow,
  STYLES,
  workbookParts,
} from './workbook-xml.ts';

export type SheetLayout = { title: string; heads: readonly string[] };

export type WorkbookWriter = {
  add(title: string, rows: readonly (readonly CellValue[])[]): void;
  /** All rows are in. */
  end(): void;
  /** Bytes that are ready, in order. */
  take(): Uint8Array[];
};

/** @param now UTC milliseconds */
export function workbookWriter(layouts: readonly SheetLayout[], now: number): WorkbookWriter {
  const sheets = new Map(
    layouts.map(({ title, heads }, index) => [
      title,
      { file: `xl/worksheets/sheet${index + 1}.xml`, columns: heads.length, rows: 0 },
    ]),
  );
  const { workbook, relations } = workbookParts(layouts.map(({ title }) => title));
  // Mail and virus filters tell a workbook from any zip file by what comes first.
  const fixed = {
    '[Content_Types].xml': contentTypes(layouts.length),
    '_rels/.rels': ROOT_RELATIONS,
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations,
    'xl/styles.xml': STYLES,
  };
  const zip = zipWriter([...Object.keys(fixed), ...[...sheets.values()].map(({ file }) => file)], now);
  for (const [name, xml] of Object.entries(fixed)) {
    zip.write(name, xml);
    zip.close(name);
  }

  function add(title: string, rows: readonly (readonly CellValue[])[], head = false): void {
    const sheet = sheets.get(title);
    if (!sheet) throw new Error(`Expected a sheet of ${[...sheets.keys()].join(', ')}, got ${title}`);
    for (const cells of rows) zip.write(sheet.file, sheetXmlRow(++sheet.rows, cells, head));
  }

  for (const { title, heads } of layouts) {
    zip.write(sheets.get(title)!.file, sheetStart(heads));
    add(title, [heads], true);
  }
  return {
    add: (title, rows) => add(title, rows),
    end() {
      for (const { file, columns, rows } of sheets.values()) zip.write(file, sheetEnd(columns, rows));
      zip.end();
    },
    take: zip.take,
  };
}
