/** The rows of an import as a coordinator looks through them: each stands in one list. */
import type { PlannedRow } from './planned-row.ts';

export const PLANNED_LISTS = ['new', 'changed', 'doubtful', 'wrong', 'unchanged'] as const;
export type PlannedList = (typeof PLANNED_LISTS)[number];

const LIST_OF: Record<PlannedRow['outcome'], PlannedList> = {
  added: 'new',
  updated: 'changed',
  unchanged: 'unchanged',
  refused: 'wrong',
};

/** What was chosen about a doubtful row can be chosen otherwise, so it stays in its list. */
export function listOf({ doubt, outcome }: Pick<PlannedRow, 'doubt' | 'outcome'>): PlannedList {
  return doubt ? 'doubtful' : LIST_OF[outcome];
}

export function inLists<Row extends Pick<PlannedRow, 'doubt' | 'outcome'>>(
  rows: readonly Row[],
): Record<PlannedList, Row[]> {
  const lists: Record<PlannedList, Row[]> = { new: [], changed: [], doubtful: [], wrong: [], unchanged: [] };
  for (const row of rows) lists[listOf(row)].push(row);
  return lists;
}
