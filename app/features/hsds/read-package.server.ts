/**
 * An HSDS data package of anybody as partners. What cannot be read is told per file or per organization; a package that
 * was made to do harm is refused before anything of it is used.
 */
import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { circularFile, isPointedAt, packageInSteps, type Row, type Tables } from '#app/domain/hsds/nested.ts';
import { valueOf } from '#app/domain/hsds/package-cells.ts';
import { readPartner, type ReadRefusal } from '#app/domain/hsds/read-partner.ts';
import { readingWorld, type ReadingSurroundings, type ReadingWorld } from '#app/domain/hsds/read-world.ts';
import { TABLE_NAMES, TABLES, type TableName } from '#app/domain/hsds/tables.ts';
import type { PublicPartner } from '#app/domain/interchange/public-partner.ts';
import { decodeText, isText } from '#app/platform/csv.server.ts';
import { idOfName } from '#app/platform/ids.server.ts';
import { inSlices } from '#app/platform/slices.server.ts';
import { openZip, ZipUnreadable, type ZipFile, type ZipPart } from '#app/platform/zip-file.server.ts';
import { DESCRIPTION_FILE } from './write-package.server.ts';

/** Unpacked. Thirty thousand partners take somewhat more than half. */
const MOST_BYTES = 640 * 1024 * 1024;
const MOST_RECORD_BYTES = 1_000_000;
const PIECE_BYTES = 64 * 1024;
const LONGEST_KEPT_ONCE = 60;
const MOST_COLUMNS = 200;
const CHUNKS_PER_TURN = 20;
const ROWS_PER_TURN = 1000;
const ORGANIZATIONS_PER_TURN = 10;

export type PackageError =
  { code: 'unreadable' | 'no-organizations' } | { code: 'broken-table' | 'circular'; file: string };

/** About one organization, or with `row` 0 about a table. */
export type PackageNote =
  | { row: number; code: 'domain-chosen'; name: string }
  | { row: number; code: ReadRefusal; name: string | null }
  | { row: 0; code: 'dangling'; file: string; column: string; count: number };

export type PackageReading =
  { ok: true; partners: PublicPartner[]; notes: PackageNote[] } | { ok: false; error: PackageError };

/** Whether it is a zip file with the tables of HSDS in it. */
export function isPackage(bytes: Uint8Array): boolean {
  const zip = opened(bytes);
  const names = [...(zip?.keys() ?? [])].map(baseName);
  return names.includes(DESCRIPTION_FILE) || names.includes(TABLES.organization.file);
}

export async function readPackage(bytes: Uint8Array, world: ReadingSurroundings): Promise<PackageReading> {
  const zip = opened(bytes);
  if (!zip) return { ok: false, error: { code: 'unreadable' } };
  const tables = new Map<TableName, Row[]>();
  for (const name of TABLE_NAMES) {
    const rows = await rowsIn(zip, name);
    if (rows === 'broken') return { ok: false, error: { code: 'broken-table', file: TABLES[name].file } };
    tables.set(name, rows);
  }
  // A package of nobody has the table, with nothing in it.
  if (!partOf(zip, 'organization')) return { ok: false, error: { code: 'no-organizations' } };
  const circular = circularFile(tables);
  if (circular) return { ok: false, error: { code: 'circular', file: circular } };
  return { ok: true, ...(await partnersIn(tables, readingWorld(world, idOfName))) };
}

async function partnersIn(tables: Tables, world: ReadingWorld) {
  const { dangling, organizations } = await inSlices(packageInSteps(tables));
  const partners: PublicPartner[] = [];
  const notes: PackageNote[] = dangling.map((one) => ({ row: 0, code: 'dangling', ...one }));
  let row = 0;
  for (const organization of organizations()) {
    row++;
    const reading = readPartner(world, organization);
    if (!reading.ok) notes.push({ row, code: reading.error, name: reading.name });
    else {
      partners.push(reading.partner);
      if (reading.domainChosen) notes.push({ row, code: 'domain-chosen', name: reading.partner.name });
    }
    if (row % ORGANIZATIONS_PER_TURN === 0) await nextTurn();
  }
  return { partners, notes };
}

function partOf(zip: ZipFile, table: TableName): ZipPart | null {
  return [...zip].find(([name]) => baseName(name) === TABLES[table].file)?.[1] ?? null;
}

/** Empty when the package has no such table. */
async function rowsIn(zip: ZipFile, table: TableName): Promise<Row[] | 'broken'> {
  const part = partOf(zip, table);
  if (!part) return [];
  try {
    const bytes = await unpacked(part);
    if (bytes.length === 0) return [];
    if (!isText(bytes)) return 'broken';
    return await rowsOf(isUtf8(bytes) ? bytes : Buffer.from(decodeText(bytes)), rowMaker(isPointedAt(table)));
  } catch (error) {
    if (error instanceof ZipUnreadable || error instanceof CsvError) return 'broken';
    throw error;
  }
}

async function unpacked(part: ZipPart): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for (const chunk of part.chunks()) {
    chunks.push(chunk);
    if (chunks.length % CHUNKS_PER_TURN === 0) await nextTurn();
  }
  return Buffer.concat(chunks);
}

/** @param bytes UTF-8 */
async function rowsOf(bytes: Buffer, rowOf: (columns: readonly string[], cells: readonly string[]) => Row) {
  const parser = parse({
    bom: true,
    delimiter: bytes.subarray(0, bytes.indexOf('\n')).includes(',') ? ',' : ';',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MOST_RECORD_BYTES,
  });
  let columns: string[] | null = null;
  const rows: Row[] = [];
  for await (const cells of Readable.from(piecesOf(bytes)).pipe(parser) as AsyncIterable<string[]>) {
    if (columns) rows.push(rowOf(columns, cells));
    else columns = cells.slice(0, MOST_COLUMNS).map((name) => name.trim().toLowerCase());
    // Streams that are never empty leave no turn to anybody else.
    if (rows.length % ROWS_PER_TURN === 0) await nextTurn();
  }
  return rows;
}

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) yield bytes.subarray(from, from + PIECE_BYTES);
}

/**
 * A large package has millions of rows that say the same few things: each is kept once.
 * @param withId of a table that nothing points at, nobody asks the ids
 */
function rowMaker(withId: boolean) {
  const kept = new Map<string, string>();
  function once(value: string): string {
    if (value.length > LONGEST_KEPT_ONCE) return value;
    const known = kept.get(value) ?? value;
    kept.set(value, known);
    return known;
  }
  return (columns: readonly string[], cells: readonly string[]): Row => {
    const row: Row = {};
    for (const [index, column] of columns.entries()) {
      const value = valueOf(cells[index] ?? '');
      if (value === '' || column === '__proto__') continue;
      if (column !== 'id') row[column] = once(value);
      else if (withId) row[column] = value;
    }
    return row;
  };
}

function opened(bytes: Uint8Array): ZipFile | null {
  try {
    return openZip(bytes, MOST_BYTES);
  } catch (error) {
    if (error instanceof ZipUnreadable) return null;
    throw error;
  }
}

/** Packages often have a folder around their files; a Mac adds shadows of them, which begin with a dot. */
function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase();
}
