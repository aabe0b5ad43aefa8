/** What an import has to say about a cell, as the parts of a line. The message itself is in the language of the coalition. */
import type { TFunction } from 'i18next';
import { IMPORT_COLUMNS } from '#app/domain/import/columns.ts';
import type { Finding, Holds } from '#app/domain/import/findings.ts';

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

export function findingWords(t: TFunction, holds: Holds) {
  const columnText = (column: string) => {
    const known = IMPORT_COLUMNS.find((one) => one === column);
    return known ? t(`import.column.${known}`) : column;
  };
  return {
    place: t(holds === 'rows' ? 'import.report.row' : 'import.report.number'),
    of: ({ row, column, value, message, refuses }: Finding): FindingLine => ({
      where: row === 0 ? t('import.report.heads') : String(row),
      column: column === null ? '' : columnText(column),
      value,
      message,
      refuses,
      taken: row === 0 ? '' : t(refuses ? 'import.report.no' : 'import.report.yes'),
    }),
  };
}
