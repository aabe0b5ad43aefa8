/** The product's own JSON file, as bytes. */
import { jsonFile, readJsonFile } from '#app/domain/interchange/json-file.ts';
import { decodeText } from '#app/platform/csv.server.ts';
import { utf8Chunks } from '#app/platform/utf8-chunks.server.ts';
import { fileRefusal, MOST_RECORDS, refusedSize, tooManyRecords } from './file-refusal.ts';
import type { Format } from './format.ts';

/** Enough to see the first sign after white space. */
const LOOKED_AT = 1000;

export const jsonFormat: Format = {
  name: 'json',
  extensions: ['json'],
  mediaType: 'application/json',
  recognises: (bytes) => /^\s*[{[]/.test(decodeText(bytes.subarray(0, LOOKED_AT))),
  encode: (partners, { directory, now }) =>
    utf8Chunks(jsonFile(partners, { exportedAt: now, coalition: directory.coalition.name })),
  decode(bytes) {
    const tooLarge = refusedSize(bytes.length);
    if (tooLarge) return tooLarge;
    const file = readJsonFile(decodeText(bytes), MOST_RECORDS);
    if (file.ok) return { ok: true, holds: 'records', records: file.records, findings: [] };
    return file.error === 'too-many' ? tooManyRecords() : fileRefusal(file.error);
  },
};
