/** What an import did, as plain text in Dutch, for whoever gives the command. */
import { IMPORT_COLUMNS } from '#app/domain/import/columns.ts';
import type { Finding, Holds } from '#app/domain/import/findings.ts';
import type { ImportReport } from '#app/domain/import/report.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { findingText } from './finding-text.server.ts';

const t = textsIn('nl');

export function reportText(report: ImportReport): string {
  const { holds, read, added, updated, unchanged, refused, remarks, batch, publish, dryRun } = report;
  const asDraft = added > 0 && !publish ? ` ${t('importReport.command.drafts')}` : '';
  const section = (title: string, refuses: boolean) => {
    const lines = remarks.filter((one) => one.refuses === refuses).map((one) => findingLine(one, holds));
    return lines.length === 0 ? [] : ['', title, ...lines];
  };
  return [
    ...(dryRun ? [t('importReport.command.dryRun')] : []),
    t(`importReport.command.read.${holds}`, { count: read }),
    `  ${t('importReport.command.added', { count: added })}${asDraft}`,
    `  ${t('importReport.command.updated', { count: updated })}`,
    `  ${t('importReport.command.unchanged', { count: unchanged })}`,
    `  ${t('importReport.command.refused', { count: refused })}`,
    ...section(t('importReport.command.refusals'), true),
    ...section(t('importReport.command.remarks'), false),
    ...(batch === null ? [] : ['', t('importReport.command.batch', { batch })]),
    ...(remarks.length === 0 ? [] : [t(`importReport.command.first.${holds}`)]),
  ].join('\n');
}

function findingLine(finding: Finding, holds: Holds): string {
  const { row, column, value, code } = finding;
  const known = IMPORT_COLUMNS.find((one) => one === column);
  const where = [
    row === 0 ? t('import.report.heads') : t(`importReport.command.place.${holds}`, { row }),
    ...(column === null ? [] : [known ? t(`import.column.${known}`) : column]),
  ];
  const said = value === '' ? '' : ` "${value.replace(/\s+/g, ' ')}"`;
  return `  ${where.join(', ')}${said}: ${findingText('nl', holds, finding)} [${code}]`;
}
