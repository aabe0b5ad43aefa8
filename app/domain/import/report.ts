/** What an import did, for the coordinator who gave the file. How that reads is for features. */
import type { Finding, Holds } from './findings.ts';
import type { PlannedRow } from './planned-row.ts';

export type ImportReport = {
  ok: true;
  holds: Holds;
  /** Rows under the header with something in them, or records; each is in exactly one of the four counts below. */
  read: number;
  added: number;
  updated: number;
  unchanged: number;
  refused: number;
  /** Everything there was to say, in the order of the rows: refusals and remarks. */
  remarks: Finding[];
  /** Ties together the revisions of this import; null when nothing was written. */
  batch: string | null;
  publish: boolean;
  dryRun: boolean;
};

/**
 * @param ofFile what there is to say about the file itself
 * @param late rows that could no longer be written
 */
export function importReport(
  kept: Pick<ImportReport, 'holds' | 'batch' | 'publish' | 'dryRun'>,
  ofFile: readonly Finding[],
  rows: readonly PlannedRow[],
  late: readonly Finding[],
): ImportReport {
  const tooLate = new Set(late.map(({ row }) => row));
  const counts = { added: 0, updated: 0, unchanged: 0, refused: 0 };
  for (const { row, outcome } of rows) counts[tooLate.has(row) ? 'refused' : outcome]++;
  const ofRows = rows.flatMap(({ row, findings }) => (tooLate.has(row) ? [] : findings));
  const remarks = [...ofFile, ...ofRows, ...late];
  return { ok: true, ...kept, read: rows.length, ...counts, remarks };
}
