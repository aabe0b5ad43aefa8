/** The words around a comparison, in the visitor's language; made on the server, so that the table needs no texts. */
import type { TFunction } from 'i18next';

export type DiffWords = { field: string; before: string; after: string; removed: string; added: string; none: string };

/** @param heads of the two columns, such as "Nu in de gids" and "Voorstel" */
export function diffWords(t: TFunction, heads?: { before: string; after: string }): DiffWords {
  return {
    field: t('entry.diff.field'),
    before: heads?.before ?? t('entry.diff.before'),
    after: heads?.after ?? t('entry.diff.after'),
    removed: t('entry.diff.removed'),
    added: t('entry.diff.added'),
    none: t('entry.diff.none'),
  };
}
