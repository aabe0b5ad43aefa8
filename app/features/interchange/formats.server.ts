/** Every kind of file that partners can leave and come in by. */
import { csvFormat } from './csv-format.server.ts';
import type { Format } from './format.ts';
import { hsdsFormat } from './hsds-format.server.ts';
import { jsonFormat } from './json-format.server.ts';
import { workbookFormat } from './workbook/workbook-format.server.ts';

/** In the order in which a file is looked at. A sheet is last: it is whatever nothing else recognises. */
export const FORMATS: readonly Format[] = [jsonFormat, hsdsFormat, workbookFormat, csvFormat];

export function formatOf(bytes: Uint8Array): Format {
  return FORMATS.find((format) => format.recognises(bytes)) ?? csvFormat;
}

export function formatNamed(name: string): Format | null {
  return FORMATS.find((format) => format.name === name) ?? null;
}

/** @param file its name or path */
export function formatByExtension(file: string): Format | null {
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  return FORMATS.find(({ extensions }) => extensions.some((one) => one === extension)) ?? null;
}
