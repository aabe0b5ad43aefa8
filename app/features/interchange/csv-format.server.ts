/** The columns of a sheet, one partner on a line. It holds less than a record: what there is no column for stays behind. */
import { IMPORT_COLUMNS, dutchColumnName } from '#app/domain/import/columns.ts';
import { csvColumns } from '#app/domain/interchange/csv-columns.ts';
import type { PublicPartners } from '#app/domain/interchange/public-partner.ts';
import { BYTE_ORDER_MARK, csvLine } from '#app/platform/csv-file.server.ts';
import { utf8Chunks } from '#app/platform/utf8-chunks.server.ts';
import type { ExportWorld, Format } from './format.ts';
import { readPartnerSheet } from './read-partner-sheet.server.ts';

export const csvFormat: Format = {
  name: 'csv',
  extensions: ['csv'],
  mediaType: 'text/csv; charset=utf-8',
  // Whatever nothing else recognises: the reader of sheets says what is wrong with it.
  recognises: () => true,
  encode: (partners, world) => utf8Chunks(csvText(partners, world)),
  decode: (bytes, _, columns) => readPartnerSheet(bytes, columns),
};

async function* csvText(partners: PublicPartners, { directory }: ExportWorld): AsyncGenerator<string> {
  const cellsOf = csvColumns(directory);
  yield BYTE_ORDER_MARK + csvLine(IMPORT_COLUMNS.map(dutchColumnName));
  for await (const partner of partners) {
    const cells = cellsOf(partner);
    yield csvLine(IMPORT_COLUMNS.map((column) => cells[column]));
  }
}
