/** What an import did, and how that reads for the coordinator who gave the sheet. */
import { dutchColumnName } from './columns.ts';
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

const WORDS = {
  rows: { one: 'rij', many: 'rijen', place: 'rij', first: 'Rij 1 is de eerste rij onder de koppen.' },
  records: {
    one: 'partner',
    many: 'partners',
    place: 'nummer',
    first: 'Nummer 1 is de eerste partner in het bestand.',
  },
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

/** Plain text in Dutch. */
export function reportText(report: ImportReport): string {
  const { holds, read, added, updated, unchanged, refused, remarks, batch, publish, dryRun } = report;
  const words = WORDS[holds];
  const asDraft = added > 0 && !publish ? ' (als concept; met --publish komen ze online)' : '';
  const refusals = remarks.filter((finding) => finding.refuses);
  const others = remarks.filter((finding) => !finding.refuses);
  return [
    dryRun ? 'Proef: er is niets geschreven. Zonder --dry-run zou dit gebeuren:' : null,
    `${read} ${read === 1 ? words.one : words.many} gelezen`,
    `  ${added} toegevoegd${asDraft}`,
    `  ${updated} gewijzigd`,
    `  ${unchanged} ongewijzigd`,
    `  ${refused} niet opgenomen`,
    ...section('Niet opgenomen', refusals, words),
    ...section('Opmerkingen', others, words),
    batch === null ? null : `\nDeze import heet ${batch} in de geschiedenis.`,
    remarks.length > 0 ? words.first : null,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

type Words = (typeof WORDS)[Holds];

function section(title: string, findings: Finding[], words: Words): string[] {
  return findings.length === 0 ? [] : ['', title, ...findings.map((finding) => findingLine(finding, words))];
}

function findingLine({ row, column, value, code, message }: Finding, { place }: Words): string {
  const where = [row === 0 ? 'koppen' : `${place} ${row}`, column === null ? null : dutchColumnName(column)];
  const said = value === '' ? '' : ` "${value.replace(/\s+/g, ' ')}"`;
  return `  ${where.filter((part) => part !== null).join(', ')}${said}: ${message} [${code}]`;
}
