/** Why a file is not taken in at all, as a code with what the sentence about it needs: refusal-text.server.ts. */
import type { Head } from '#app/domain/import/columns.ts';
import type { ImportColumn } from '#app/domain/import/findings.ts';
import type { Bare, Given } from '#app/domain/import/finding-values.ts';

/** A partner takes two to five kilobytes. */
export const LARGEST_RECORDS_BYTES = 256 * 1024 * 1024;
export const MOST_RECORDS = 50_000;

export type RefusalValues = {
  'not-set-up': Bare;
  empty: Bare;
  'too-large': { most: number };
  'too-many': { most: number };

  // A sheet.
  binary: Bare;
  unreadable: { line: number };
  'no-header': Bare;
  'columns-missing': { columns: readonly ImportColumn[] };
  'too-many-rows': { most: number };

  // A workbook.
  'workbook-too-large': { most: number };
  protected: Bare;
  'old-excel': Bare;
  'other-zip': Bare;
  damaged: Bare;
  'no-header-on-sheets': Bare;
  'sheet-missing': { title: string };
  'sheet-columns-missing': { title: string; heads: readonly string[] };

  // A JSON file.
  'too-deep': Bare;
  'no-json': Bare;
  'other-json': Bare;
  'other-version': Bare;

  // A data package.
  'package-unreadable': Bare;
  'no-organizations': Bare;
  'broken-table': { file: string };
  circular: { file: string };
};
export type RefusalCode = keyof RefusalValues;

/** With the heads of a sheet that lacks a column: another choice of columns can help. */
export type FileRefusal = { ok: false; heads?: Head[] } & {
  [Code in RefusalCode]: { error: Code; values: RefusalValues[Code] };
}[RefusalCode];

export function fileRefusal<Code extends RefusalCode>(error: Code, ...values: Given<RefusalValues[Code]>): FileRefusal {
  return { ok: false, error, values: values[0] ?? {} } as FileRefusal;
}

/** @returns null when it fits */
export function refusedSize(bytes: number): FileRefusal | null {
  return bytes <= LARGEST_RECORDS_BYTES ? null : fileRefusal('too-large', { most: inMegabytes(LARGEST_RECORDS_BYTES) });
}

export function tooManyRecords(): FileRefusal {
  return fileRefusal('too-many', { most: MOST_RECORDS });
}

export function inMegabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}
