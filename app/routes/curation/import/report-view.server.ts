/** What came of an import, as the page tells it. */
import type { ImportSummary, LeftByUndo } from '#app/domain/import/prepared-import.ts';
import type { ImportRecord } from '#app/features/interchange/read-imports.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { findingWords } from './finding-words.server.ts';
import { pageOf, type ImportRequest } from './import-request.ts';

export type ReportView = ReturnType<typeof reportView>;

export function reportView(
  { t, language }: Phrases,
  { id, state, publish }: ImportRecord,
  summary: ImportSummary,
  { page }: ImportRequest,
) {
  const { read, added, updated, unchanged, refused, findings, findingsLeftOut, undo } = summary;
  const words = findingWords(language, summary.holds);
  const { shown, ...paged } = pageOf(findings, page);
  return {
    counts: [
      { name: t('import.report.read'), count: read },
      { name: t('import.report.added'), count: added },
      { name: t('import.report.updated'), count: updated },
      { name: t('import.report.unchanged'), count: unchanged },
      { name: t('import.report.refused'), count: refused },
    ],
    areDrafts: state === 'done' && added > 0 && !publish,
    place: words.place,
    findings: shown.map(words.of),
    paged,
    leftOut: findingsLeftOut === 0 ? null : t('import.report.leftOut', { count: findingsLeftOut }),
    file: paths.importReport(id),
    mayUndo: (state === 'done' || state === 'failed') && added + updated > 0,
    undo: undo && {
      isPartly: state !== 'undone' && state !== 'undoing',
      counts: [
        { name: t('import.undo.archived'), count: undo.archived },
        { name: t('import.undo.reverted'), count: undo.reverted },
        { name: t('import.undo.left'), count: undo.left.length },
      ],
      left: undo.left.map((one) => ({ name: one.name, href: paths.partner(one.slug), what: leftText(one) })),
    },
  };

  function leftText(one: LeftByUndo): string {
    if (one.what === 'fields') return one.fields.map((field) => t(`entry.field.label.${field}`)).join(', ');
    return t(one.what === 'entry' ? 'import.undo.leftEntry' : 'import.undo.leftRoutes');
  }
}
