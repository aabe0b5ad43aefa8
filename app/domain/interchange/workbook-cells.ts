/**
 * How a value stands in a cell of the workbook, and how it is read back. What cannot be read goes on as it stands: the
 * record it belongs to is looked at as a whole later, and refused with a reason.
 */
import { normalise } from '#app/domain/search/dutch/normalise.ts';
import { readDecimal } from '#app/domain/import/cell-lists.ts';
import { formatPhone, parsePhone } from '#app/domain/phone/dutch-phone.ts';

/** Null is an empty cell. */
export type CellValue = string | number | boolean | null;

/** @template T what a record has there */
export type Cell<T> = { write(value: T): CellValue; read(cell: CellValue): unknown };

/** What a spreadsheet takes for the start of a formula (OWASP, CSV injection), also when it is guarded already. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Cells of text are never calculated, but whoever saves the sheet as CSV makes a formula of them. */
function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** As a person would type it. */
export function textOf(cell: CellValue): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  if (typeof cell === 'number') return String(cell);
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

export const plain: Cell<string> = { write: guarded, read: textOf };

export const optional: Cell<string | null> = {
  write: (text) => (text === null ? null : guarded(text)),
  read: (cell) => textOf(cell) || null,
};

export const amount: Cell<number | null> = {
  write: (value) => value,
  read: (cell) => {
    const number = typeof cell === 'string' ? readDecimal(cell) : cell;
    return Number.isNaN(number) ? cell : number;
  },
};

/** UTC milliseconds, written so that people can read them. */
export const moment: Cell<number> = {
  write: (at) => new Date(at).toISOString(),
  read: (cell) => {
    const at = Date.parse(textOf(cell));
    return Number.isNaN(at) ? cell : at;
  },
};

export const yesOrNo: Cell<boolean | null> = {
  write: (value) => (value === null ? null : value ? 'ja' : 'nee'),
  read: (cell) => {
    const word = normalise(textOf(cell));
    return word === '' ? null : word === 'ja' ? true : word === 'nee' ? false : cell;
  },
};

/** As people write it. A text that would be read as another number stands between quotes. */
export const phone: Cell<string | null> = {
  write: (value) => {
    if (value === null) return null;
    const written = [formatPhone(value), value].find((text) => readPhone(text) === value);
    return guarded(written ?? `"${value}"`);
  },
  read: (cell) => readPhone(textOf(cell)) || null,
};

function readPhone(text: string): string {
  const parsed = parsePhone(text);
  return parsed.ok ? parsed.value : text.replace(/^"(.*)"$/s, '$1');
}

/** Codes that stand in a cell as words. */
export type Words = { wordOf(code: string): string; codeOf(word: string): string };

export function coded(words: Words): Cell<string> {
  return { write: (code) => guarded(words.wordOf(code)), read: (cell) => words.codeOf(textOf(cell)) };
}

export function optionalCoded(words: Words): Cell<string | null> {
  const { write, read } = coded(words);
  return {
    write: (code) => (code === null ? null : write(code)),
    read: (cell) => (textOf(cell) === '' ? null : read(cell)),
  };
}

/** Separated by `|`; a `|` or `\` of the text itself has a `\` before it. */
export const list: Cell<string[]> = {
  write: (texts) => guarded(texts.map((text) => text.replace(/[|\\]/g, '\\$&')).join('|')) || null,
  read: (cell) => partsOf(textOf(cell)),
};

export function codedList(words: Words): Cell<string[]> {
  return {
    write: (codes) => list.write(codes.map(words.wordOf)),
    read: (cell) => partsOf(textOf(cell)).map(words.codeOf),
  };
}

function partsOf(text: string): string[] {
  const parts = [''];
  for (const [sign] of text.matchAll(/\\[|\\]|[^]/g)) {
    if (sign === '|') parts.push('');
    else parts[parts.length - 1] += sign.length > 1 ? sign.slice(1) : sign;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
