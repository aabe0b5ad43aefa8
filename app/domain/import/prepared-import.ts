/** An import that a coordinator prepares in the browser: what it can be, and what was chosen for it. */

/** `prepared` waits for the coordinator; `undone` was put back as a whole. */
export const IMPORT_STATES = ['prepared', 'running', 'done', 'failed', 'undoing', 'undone'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** For a row that looks like a partner: `skip` it, `add` it as another one, or let it change the partner of this id. */
export type RowChoice = { kind: 'skip' } | { kind: 'add' } | { kind: 'update'; partner: string };
/** By the number of the row. */
export type RowChoices = Record<string, RowChoice>;

export type ImportSummary = { read: number; added: number; updated: number; unchanged: number; refused: number };
