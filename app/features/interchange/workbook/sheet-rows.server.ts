/** The rows of one sheet of a workbook, from its XML, one by one. Formulas are not calculated: what Excel kept is read. */
import type { CellValue } from '#app/domain/interchange/workbook-cells.ts';
import { attribute, XmlUnreadable, type XmlHandler } from '#app/platform/xml-scanner.server.ts';
import { dateText, type DateStyles } from './cell-formats.server.ts';

/** `number` is that at the left of the sheet; rows without a value are not there. */
export type WorkbookRow = { number: number; cells: CellValue[] };

export type CellRemark = { code: 'formula-empty' | 'cell-error' | 'cells-merged'; cell: string };

export type SheetContext = { strings: readonly string[]; dates: DateStyles; from1904: boolean };

/** Excel has more columns; no sheet of partners does. What is beyond is not read. */
const MOST_COLUMNS = 256;
const MOST_ROWS = 1_048_576;
/** Nobody reads more of them; a sheet can give rise to millions. */
const MOST_REMARKS = 1000;
const MOST_STRINGS = 2_000_000;

type Cell = { column: number; name: string; type: string; style: number; value: string | null; formula: boolean };

/** Give what is met to `handler`; the rows that are ready are in `rows`, for the reader to take away. */
export function sheetRows({ strings, dates, from1904 }: SheetContext) {
  const rows: WorkbookRow[] = [];
  const remarks: CellRemark[] = [];
  let row: WorkbookRow | null = null;
  let lastRow = 0;
  let cell: Cell | null = null;
  let lastColumn = 0;
  let reading = false;
  /** How a text sounds, which Japanese Excel keeps beside it. */
  let sounds = false;

  function remark(code: CellRemark['code'], cell: string): void {
    if (remarks.length < MOST_REMARKS) remarks.push({ code, cell });
  }

  function openRow(attributes: string): void {
    const number = Number(attribute(attributes, 'r') ?? lastRow + 1);
    if (!Number.isInteger(number) || number <= lastRow || number > MOST_ROWS)
      throw new XmlUnreadable('rows in disorder');
    row = { number, cells: [] };
    lastRow = number;
    lastColumn = 0;
  }

  function openCell(attributes: string): void {
    if (!row) throw new XmlUnreadable('a cell outside a row');
    const name = attribute(attributes, 'r');
    const column = name === null ? lastColumn + 1 : columnOf(name);
    if (column <= lastColumn) throw new XmlUnreadable('cells in disorder');
    lastColumn = column;
    cell = {
      column,
      name: name ?? `rij ${row.number}`,
      type: attribute(attributes, 't') ?? 'n',
      style: Number(attribute(attributes, 's') ?? 0),
      value: null,
      formula: false,
    };
  }

  function valueOf({ type, value, style, formula, name }: Cell): CellValue {
    if (value === null || (value === '' && type === 'n')) {
      if (formula) remark('formula-empty', name);
      return null;
    }
    switch (type) {
      case 's':
        return strings[Number(value)] ?? unreadable(`no text ${value}`);
      case 'str':
      case 'inlineStr':
        return unescapedText(value);
      case 'b':
        return value.trim() === '1';
      case 'e':
        remark('cell-error', name);
        return null;
      case 'd':
        return value.trim().replace(/T00:00(:00)?.*$/, '');
      case 'n': {
        const number = Number(value);
        if (Number.isNaN(number)) return unreadable(`"${value.slice(0, 20)}" is no number`);
        return dates.has(style) ? (dateText(number, from1904) ?? number) : number;
      }
      default:
        return unreadable(`a cell of type ${type.slice(0, 20)}`);
    }
  }

  function closeCell(): void {
    if (!cell || !row) return;
    const value = cell.column > MOST_COLUMNS ? null : valueOf(cell);
    if (value !== null && value !== '') {
      while (row.cells.length < cell.column - 1) row.cells.push(null);
      row.cells.push(value);
    }
    cell = null;
  }

  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'mergeCell') remark('cells-merged', attribute(attributes, 'ref') ?? '');
      else if (name === 'rPh') sounds = true;
      else if (cell && name === 'f') cell.formula = true;
      else if (cell && !sounds && (name === 'v' || name === 't')) {
        reading = true;
        cell.value ??= '';
      }
    },
    close(name) {
      if (name === 'v' || name === 't') reading = false;
      else if (name === 'rPh') sounds = false;
      else if (name === 'c') closeCell();
      else if (name === 'row') {
        if (row && row.cells.length > 0) rows.push(row);
        row = null;
      }
    },
    text(text) {
      if (reading && cell) cell.value += text;
    },
  };
  return { handler, rows, remarks };
}

/** The texts that cells refer to by number. */
export function sharedStrings(): { handler: XmlHandler; strings: string[] } {
  const strings: string[] = [];
  let text: string | null = null;
  let reading = false;
  let sounds = false;
  return {
    strings,
    handler: {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 'rPh') sounds = true;
        else if (name === 't') reading = !sounds;
      },
      close(name) {
        if (name === 't') reading = false;
        else if (name === 'rPh') sounds = false;
        else if (name === 'si') {
          if (strings.push(unescapedText(text ?? '')) > MOST_STRINGS) throw new XmlUnreadable('too many texts');
          text = null;
        }
      },
      text(some) {
        if (reading && text !== null) text += some;
      },
    },
  };
}

/** "C12" → 3 */
function columnOf(name: string): number {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(name)?.[1];
  if (letters === undefined) return unreadable(`no cell ${name.slice(0, 20)}`);
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

/**
 * Signs that XML cannot hold stand as `_x000D_` (ECMA-376, 22.9.2.19). The text is copied: a part of a text keeps the
 * whole in memory, and that would be all of the file.
 */
function unescapedText(text: string): string {
  const copy = Buffer.from(text).toString();
  if (!copy.includes('_x')) return copy;
  return copy.replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function unreadable(reason: string): never {
  throw new XmlUnreadable(reason);
}
