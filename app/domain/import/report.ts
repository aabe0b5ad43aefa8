/** What an import did, and how that reads for the coordinator who gave the sheet. */
import { dutchColumnName } from './columns.ts';
import type { Finding } from './findings.ts';

export type ImportReport = {
  ok: true;
  /** Rows under the header with something in them; each is in exactly one of the four counts below. */
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

/** Plain text in Dutch. */
export function reportText(report: ImportReport): string {
  const { read, added, updated, unchanged, refused, remarks, batch, publish, dryRun } = report;
  const asDraft = added > 0 && !publish ? ' (als concept; met --publish komen ze online)' : '';
  const refusals = remarks.filter((finding) => finding.refuses);
  const others = remarks.filter((finding) => !finding.refuses);
  return [
    dryRun ? 'Proef: er is niets geschreven. Zonder --dry-run zou dit gebeuren:' : null,
    `${read} ${read === 1 ? 'rij' : 'rijen'} gelezen`,
    `  ${added} toegevoegd${asDraft}`,
    `  ${updated} gewijzigd`,
    `  ${unchanged} ongewijzigd`,
    `  ${refused} niet opgenomen`,
    ...section('Niet opgenomen', refusals),
    ...section('Opmerkingen', others),
    batch === null ? null : `\nDeze import heet ${batch} in de geschiedenis.`,
    remarks.length > 0 ? 'Rij 1 is de eerste rij onder de koppen.' : null,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

function section(title: string, findings: Finding[]): string[] {
  return findings.length === 0 ? [] : ['', title, ...findings.map(findingLine)];
}

function findingLine({ row, column, value, code, message }: Finding): string {
  const where = [row === 0 ? 'koppen' : `rij ${row}`, column === null ? null : dutchColumnName(column)];
  const said = value === '' ? '' : ` "${value.replace(/\s+/g, ' ')}"`;
  return `  ${where.filter((part) => part !== null).join(', ')}${said}: ${message} [${code}]`;
}
