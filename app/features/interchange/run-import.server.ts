/**
 * Takes in a file that was prepared: compares it anew with what is there, and writes. What is read by others meanwhile
 * stands in the row of the import. When it was broken off, rows that are in already are not written again.
 */
import { rowOfReason } from '#app/domain/import/import-reason.ts';
import { summaryOf, withLate } from '#app/domain/import/import-summary.ts';
import { importReport } from '#app/domain/import/report.ts';
import { changeImport, importBytes, type ImportRecord } from '#db/repositories/imports.server.ts';
import { entryReasonsOfBatch } from '#db/repositories/revisions.server.ts';
import { planImport } from './plan-import.server.ts';
import { writePlanned, type WriteDeps } from './write-import.server.ts';

type Deps = WriteDeps & { onProgress: (written: number, toWrite: number) => void };

/** @throws {ImportInterrupted} as writePlanned does; and whatever `onProgress` throws, to break it off between two transactions */
export async function runImport(deps: Deps, given: ImportRecord): Promise<void> {
  const { db, now } = deps;
  const { id, batch, publish, person, choices, columns } = given;
  const bytes = await importBytes(db.read, id);
  if (!bytes || batch === null) throw new Error(`The import ${id} runs without its file or batch`);
  const planned = await planImport(deps, bytes, { publish, choices, columns });
  if (!planned.ok) throw new Error(`The file of import ${id} cannot be read any more: ${planned.error}`);

  const { holds, findings } = planned;
  const isIn = new Set((await entryReasonsOfBatch(db.read, batch)).map(rowOfReason));
  const rows = planned.rows.map((row) => (isIn.has(row.row) ? { ...row, write: null } : row));
  const asPlanned = importReport({ holds, batch, publish, dryRun: false }, findings, planned.rows, []);
  const summary = given.summary ?? summaryOf(asPlanned);
  const left = rows.flatMap(({ write, routes }) => [write ?? [], routes ?? []].flat()).length;
  const toWrite = isIn.size + left;
  await db.inTransaction((tx) => changeImport(tx, id, ['running'], { summary, written: isIn.size, toWrite }));

  const writing = { actor: { kind: 'import' as const, id: person }, batch, publish };
  const onProgress = (written: number) => deps.onProgress(isIn.size + written, toWrite);
  const late = await writePlanned({ ...deps, onProgress }, writing, { ...planned, rows });

  const done = withLate(summary, rows, late);
  const written = done.added + done.updated;
  const ending = { state: 'done' as const, bytes: null, endedAt: now(), summary: done, written, toWrite: written };
  await db.inTransaction((tx) => changeImport(tx, id, ['running'], ending));
}
