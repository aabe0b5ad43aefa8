/** What an import has to say about a cell, as the parts of a line in the language of the reader. */
import { IMPORT_COLUMNS } from '#app/domain/import/columns.ts';
import type { Holds } from '#app/domain/import/findings.ts';
import type { KeptFinding } from '#app/domain/import/prepared-import.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { findingText } from '#app/features/interchange/finding-text.server.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';

export type FindingLine = {
  where: string;
  /** Empty when it is about the whole row. */
  column: string;
  value: string;
  message: string;
  refuses: boolean;
  /** Whether the row went in; empty for what is about the file. */
  taken: string;
};

export function findingWords(language: Language, holds: Holds) {
  const t = textsIn(language);
  const columnText = (column: string) => {
    const known = IMPORT_COLUMNS.find((one) => one === column);
    return known ? t(`import.column.${known}`) : column;
  };
  return {
    place: t(holds === 'rows' ? 'import.report.row' : 'import.report.number'),
    of: (finding: KeptFinding): FindingLine => {
      const { row, column, value, refuses } = finding;
      return {
        where: row === 0 ? t('import.report.heads') : String(row),
        column: column === null ? '' : columnText(column),
        value,
        message: 'message' in finding ? finding.message : findingText(language, holds, finding),
        refuses,
        taken: row === 0 ? '' : t(refuses ? 'import.report.no' : 'import.report.yes'),
      };
    },
  };
}
