/** Bytes of a text file to text, and text with separators to rows. Knows nothing of what the columns mean. */
import { CsvError, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';

export type Delimiter = ';' | ',' | '\t';

const PDF = [0x25, 0x50, 0x44, 0x46];

/** A file that is no text is told apart from one by its first bytes, or by a zero byte anywhere. */
export function isText(bytes: Uint8Array): boolean {
  return !startsWith(bytes, PDF) && (utf16(bytes) !== null || !bytes.includes(0));
}

/** Text with a byte order mark is what the mark says; otherwise UTF-8 when it can be, and else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = utf16(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(Buffer.from(bytes), 'windows-1252');
  }
}

export type ParsedCsv = { ok: true; rows: string[][] } | { ok: false; line: number };

/** Sheets that went through several hands have several kinds of line ends. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

/** Rows may differ in length, and an empty line is a row, so that positions stay those of the sheet. */
export function parseCsv(text: string, delimiter: Delimiter): ParsedCsv {
  try {
    const options = { delimiter, record_delimiter: LINE_ENDS, relax_column_count: true, relax_quotes: true };
    return { ok: true, rows: parse(text, { ...options, skip_empty_lines: false }) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, line: typeof error.lines === 'number' ? error.lines : 0 };
  }
}

/** The first lines cut at every delimiter, quotes or not: enough to tell which one the file uses, and it cannot fail. */
export function firstLines(text: string, delimiter: Delimiter, count: number): string[][] {
  return text.split(/\r\n|\n|\r/, count).map((line) => line.split(delimiter));
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
