/** Why a file is not taken in at all, in the language of who gave it: what is wrong, and that nothing was taken in. */
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { REQUIRED_COLUMNS } from '#app/domain/import/columns.ts';
import type { ImportColumn } from '#app/domain/import/findings.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import type { FileRefusal } from './file-refusal.ts';

type Words = Record<string, string | number>;

export function refusalText(language: Language, refusal: FileRefusal): string {
  const t = textsIn(language);
  return `${t(`importReport.refusal.${refusal.error}`, wordsOf(refusal))} ${t('importReport.nothingTaken')}`;

  function wordsOf({ error, values }: FileRefusal): Words {
    switch (error) {
      case 'no-header':
      case 'no-header-on-sheets':
        return { columns: named(REQUIRED_COLUMNS) };
      case 'columns-missing':
        return { count: values.columns.length, columns: named(values.columns) };
      case 'sheet-columns-missing':
        return { title: values.title, count: values.heads.length, columns: values.heads.join(', ') };
      default:
        return values;
    }
  }

  function named(columns: readonly ImportColumn[]): string {
    return columns.map((column) => t(`import.column.${column}`)).join(', ');
  }
}
