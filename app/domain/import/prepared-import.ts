/** An import that a coordinator prepares in the browser: what it can be, what was chosen for it, and what came of it. */
import type { Label } from '#app/domain/revision/labels.ts';
import type { Finding } from './findings.ts';
import type { ImportReport } from './report.ts';

/** `prepared` waits for the coordinator; `undone` was put back as a whole. */
export const IMPORT_STATES = ['prepared', 'running', 'done', 'failed', 'undoing', 'undone'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** For a row that looks like a partner: `skip` it, `add` it as another one, or let it change the partner of this id. */
export type RowChoice = { kind: 'skip' } | { kind: 'add' } | { kind: 'update'; partner: string };
/** By the number of the row. */
export type RowChoices = Record<string, RowChoice>;

/** After a failure it goes on where it was. */
export const STARTABLE: readonly ImportState[] = ['prepared', 'failed'];
export const UNDOABLE: readonly ImportState[] = ['done', 'failed'];

/** What came of it, as the report tells. */
export type ImportSummary = Pick<ImportReport, 'holds' | 'read' | 'added' | 'updated' | 'unchanged' | 'refused'> & {
  /** Of very many only the first are kept. */
  findings: KeptFinding[];
  findingsLeftOut: number;
  /** Null until somebody takes the whole import back. */
  undo: ImportUndo | null;
};

/** Reports of before findings had values hold the sentence itself, in Dutch. */
export type WordedFinding = Omit<Finding, 'code' | 'values'> & { code: string; message: string };
export type KeptFinding = Finding | WordedFinding;

export type ImportUndo = {
  /** Ties together the revisions that take it back. */
  batch: string;
  /** Id of the person. */
  by: string;
  at: number;
  archived: number;
  reverted: number;
  /** What somebody changed after the import, and that therefore stays. */
  left: LeftByUndo[];
};

/** `fields`: only these stay; the others are as they were before the import. */
export type LeftByUndo = { name: string; slug: string } & (
  { what: 'entry' | 'routes' } | { what: 'fields'; fields: Label[] }
);
