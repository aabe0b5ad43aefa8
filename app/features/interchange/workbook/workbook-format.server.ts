/**
 * An Excel workbook with a sheet for each kind of thing. One of ours is read back whole; of any other the sheet with the
 * columns of an import.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ChosenColumns } from '#app/domain/import/columns.ts';
import type { ImportWorld } from '#app/domain/import/read-row.ts';
import type { PublicPartners } from '#app/domain/interchange/public-partner.ts';
import {
  cellsOf,
  headsOf,
  tableCells,
  TABLES,
  TITLES,
  WORD_SHEET,
  workbookSheets,
} from '#app/domain/interchange/workbook-sheets.ts';
import { tablesOf } from '#app/domain/interchange/workbook-tables.ts';
import { coalitionWords, wordEntries } from '#app/domain/interchange/workbook-words.ts';
import type { Steps } from '#app/domain/steps.ts';
import { inSlices } from '#app/platform/slices.server.ts';
import { XmlUnreadable } from '#app/platform/xml-scanner.server.ts';
import { ZipUnreadable } from '#app/platform/zip-file.server.ts';
import { fileRefusal, inMegabytes } from '../file-refusal.ts';
import type { ExportWorld, Format, PartnerFile } from '../format.ts';
import { readOtherWorkbook } from './read-other-workbook.server.ts';
import { isOwnWorkbook, readOwnWorkbook } from './read-own-workbook.server.ts';
import { openWorkbook } from './read-workbook.server.ts';
import { LARGEST_WORKBOOK_BYTES } from './workbook-findings.ts';
import { workbookWriter } from './write-workbook.server.ts';

const ZIP = [0x50, 0x4b];
/** Of Office before 2007, and of a workbook with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

export const workbookFormat: Format = {
  name: 'xlsx',
  extensions: ['xlsx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  // Also any zip file that no other format knows: what is wrong with it is said here.
  recognises: (bytes) => startsWith(bytes, ZIP) || startsWith(bytes, OLD_OFFICE),
  encode: workbookChunks,
  async decode(bytes, world, columns) {
    if (bytes.length > LARGEST_WORKBOOK_BYTES) {
      return fileRefusal('workbook-too-large', { most: inMegabytes(LARGEST_WORKBOOK_BYTES) });
    }
    if (startsWith(bytes, OLD_OFFICE)) return fileRefusal(isProtected(bytes) ? 'protected' : 'old-excel');
    try {
      return await inSlices(partnersIn(bytes, world, columns));
    } catch (error) {
      if (error instanceof ZipUnreadable || error instanceof XmlUnreadable) return fileRefusal('damaged');
      throw error;
    }
  },
};

function* partnersIn(bytes: Uint8Array, world: ImportWorld, columns: ChosenColumns): Steps<PartnerFile> {
  const sheets = yield* openWorkbook(bytes);
  if (!sheets) return fileRefusal('other-zip');
  return isOwnWorkbook(sheets) ? yield* readOwnWorkbook(sheets, world) : yield* readOtherWorkbook(sheets, columns);
}

const PARTNERS_PER_TURN = 10;

async function* workbookChunks(partners: PublicPartners, { directory, now }: ExportWorld): AsyncGenerator<Uint8Array> {
  const words = wordEntries(directory);
  const sheets = workbookSheets(coalitionWords(words));
  const layouts = [...TABLES.map((table) => sheets[table]), WORD_SHEET];
  const writer = workbookWriter(
    layouts.map((sheet) => ({ title: sheet.title, heads: headsOf(sheet) })),
    now,
  );
  let written = 0;
  for await (const partner of partners) {
    const tables = tablesOf(partner);
    for (const table of TABLES) writer.add(TITLES[table], tableCells(sheets, tables, table));
    if (++written % PARTNERS_PER_TURN > 0) continue;
    yield* writer.take();
    await nextTurn();
  }
  writer.add(
    WORD_SHEET.title,
    words.map((entry) => cellsOf(WORD_SHEET, entry)),
  );
  writer.end();
  yield* writer.take();
}

/** Excel puts a workbook with a password in a file of the old kind, under this name. */
function isProtected(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
