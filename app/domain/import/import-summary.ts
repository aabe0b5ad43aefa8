/** What is kept of a report once the file it is about is gone. */
import type { Finding } from './findings.ts';
import type { PlannedRow } from './planned-row.ts';
import type { ImportSummary, KeptFinding } from './prepared-import.ts';
import type { ImportReport } from './report.ts';

const MOST_FINDINGS = 5_000;

export function summaryOf({ remarks, ...report }: ImportReport): ImportSummary {
  const { holds, read, added, updated, unchanged, refused } = report;
  return { holds, read, added, updated, unchanged, refused, ...kept(remarks), undo: null };
}

/**
 * @param summary of the rows as they were planned
 * @param late about rows that could not be written any more
 */
export function withLate(summary: ImportSummary, rows: readonly PlannedRow[], late: readonly Finding[]): ImportSummary {
  const tooLate = new Set(late.map(({ row }) => row));
  const outcomes = rows.filter(({ row }) => tooLate.has(row)).map(({ outcome }) => outcome);
  const count = (wanted: PlannedRow['outcome']) => outcomes.filter((outcome) => outcome === wanted).length;
  const findings = summary.findings.filter(({ row }) => !tooLate.has(row));
  return {
    ...summary,
    added: summary.added - count('added'),
    updated: summary.updated - count('updated'),
    refused: summary.refused + outcomes.length,
    ...kept([...late, ...findings], summary.findingsLeftOut),
  };
}

function kept(findings: readonly KeptFinding[], leftOut = 0): Pick<ImportSummary, 'findings' | 'findingsLeftOut'> {
  const first = findings.slice(0, MOST_FINDINGS);
  return { findings: first, findingsLeftOut: leftOut + findings.length - first.length };
}
