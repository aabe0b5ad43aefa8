/** Workbooks for tests: our own, one that a coordinator could have made, and any XML as the parts of one. */
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { ChosenColumns } from '#app/domain/import/columns.ts';
import type { PublicPartner } from '#app/domain/interchange/public-partner.ts';
import { workbookFormat } from '#app/features/interchange/workbook/workbook-format.server.ts';
import { demoDirectory, NOW } from './demo-directory.ts';

export const WORLD = demoDirectory();

export async function ownWorkbook(partners: Iterable<PublicPartner>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const world = { directory: WORLD, baseUrl: 'https://gids.example', now: NOW };
  for await (const chunk of workbookFormat.encode(partners, world)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export async function readWorkbook(bytes: Uint8Array, columns: ChosenColumns = {}) {
  return await workbookFormat.decode(bytes, WORLD, columns);
}

/** The records of a file that has some. */
export async function recordsIn(bytes: Uint8Array): Promise<unknown[]> {
  const file = await readWorkbook(bytes);
  if (!file.ok) throw new Error(file.error);
  return file.holds === 'records' ? [...file.records] : [];
}

/** The rows of a sheet with the columns of an import, without what is said about them. */
export async function cellsIn(bytes: Uint8Array) {
  const file = await readWorkbook(bytes);
  if (!file.ok) throw new Error(file.error);
  return file.holds === 'rows' ? file.rows.map(({ cells }) => cells) : [];
}

export type SheetXml = { name?: string; state?: string; rows: string; after?: string };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a workbook by name. In `rows` stand `<row>` elements. */
export function workbookParts(sheets: readonly SheetXml[]): Record<string, string> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const listed = sheets.map(({ name = 'Blad1', state }, index) => {
    const hidden = state ? ` state="${state}"` : '';
    return `<sheet name="${name}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  const parts = sheets.map(({ rows, after = '' }, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
  ]);
  const related = sheets.map((_, index) =>
    relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${related.join('')}</Relationships>`,
    ...(Object.fromEntries(parts) as Record<string, string>),
  };
}

export function zipped(parts: Record<string, string>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
}

/** The same workbook with some parts replaced. */
export function withParts(bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => Zippable): Buffer {
  return Buffer.from(zipSync(change(unzipSync(bytes))));
}

/** A row of texts; a number is a cell of numbers, and other XML is put in as it is. */
export function rowXml(number: number, cells: readonly (string | number | { xml: string } | null)[]): string {
  const xml = cells.map((cell, index) => {
    const name = `${String.fromCharCode(65 + index)}${number}`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
    if (typeof cell === 'string') return `<c r="${name}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    return cell.xml.replaceAll('{name}', name);
  });
  return `<row r="${number}">${xml.join('')}</row>`;
}

export const HEADS = ['Naam', 'Domein', 'Werkgebied', 'Postcode', 'Telefoon', 'Omschrijving'];

/** A sheet with one partner, some of its cells changed. */
export function onePartner(cells: Parameters<typeof rowXml>[1] = ['Lampje', 'sociaal', 'Weert', '6001 AB']): string {
  return rowXml(1, HEADS) + rowXml(2, cells);
}
