/** The places and words of the seed, for rows to be read against; and rows made from a few cells. */
import { sheetRow, type SheetRow } from '#app/domain/import/columns.ts';
import type { ImportColumn } from '#app/domain/import/findings.ts';
import type { ImportWorld } from '#app/domain/import/read-row.ts';
import { vocabularyOf } from '#app/domain/vocabulary/vocabulary.ts';
import { startingContents } from '#seed/scenarios.ts';
import { NOW } from './demo-directory.ts';

export function importWorld(): ImportWorld {
  const { coalition, geography, terms } = startingContents('empty', NOW, () => 'unused');
  return { coalition, ...geography, vocabulary: vocabularyOf(terms) };
}

const GOOD: Partial<Record<ImportColumn, string>> = {
  name: 'Inloophuis De Kapstok',
  domain: 'informeel',
  municipalities_served: 'Weert',
  postcode: '6001 AB',
};

/** A good row, with some cells changed; an empty text is an empty cell. */
export function aRow(cells: Partial<Record<ImportColumn, string>> = {}, number = 1): SheetRow {
  const all = Object.entries({ ...GOOD, ...cells });
  const positions = new Map(all.map(([column], position) => [column as ImportColumn, position]));
  const header = { at: 0, heads: [], positions, width: all.length, findings: [] };
  const row = sheetRow(
    header,
    number,
    all.map(([, text]) => text),
  );
  if (!row) throw new Error('Expected at least one cell with text');
  return row;
}
