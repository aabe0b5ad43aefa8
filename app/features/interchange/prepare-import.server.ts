/**
 * An import that a coordinator prepares in the browser: the file is kept, what it is going to do is shown, and choices are
 * made. Nothing goes into the directory here.
 */
import type { ChosenColumns } from '#app/domain/import/columns.ts';
import type { RowChoice } from '#app/domain/import/prepared-import.ts';
import type { Database } from '#db/database.ts';
import {
  changeImport,
  importById,
  importBytes,
  insertImport,
  removeImport,
  type ImportRecord,
} from '#db/repositories/imports.server.ts';
import { latestPlan } from './latest-plan.server.ts';
import { planImport, readGivenFile, type ImportRefusal, type PlannedImport } from './plan-import.server.ts';

type Deps = { db: Database; newId: () => string; clock: () => number };

const LONGEST_NAME = 120;

/** Why the page cannot do what was asked; `not-now`: it was started or thrown away meanwhile. */
export type Unprepared = { ok: false; error: 'missing' | 'not-now' };

type Given = { name: string; bytes: Uint8Array };

/** A file that cannot be read is not kept; a sheet for which another choice of columns may help is. */
export async function keepFile(
  { db, newId, clock }: Deps,
  person: string,
  { name, bytes }: Given,
): Promise<{ ok: true; id: string } | ImportRefusal> {
  const read = await readGivenFile({ db }, bytes);
  if (!read.ok && !read.heads) return read;
  const id = newId();
  await db.inTransaction((tx) => insertImport(tx, { id, fileName: readableName(name), person, bytes }, clock()));
  return { ok: true, id };
}

/** @returns null when its file is gone */
export async function planPrepared(
  { db, newId, clock }: Deps,
  given: ImportRecord,
): Promise<PlannedImport | ImportRefusal | null> {
  const { id, columns, choices, publish } = given;
  const bytes = await importBytes(db.read, id);
  if (!bytes) return null;
  const options = { columns, choices, publish };
  return latestPlan(db, [id, options], () => planImport({ db, newId, now: clock }, bytes, options));
}

/** Columns with which nothing of the file is recognised are not kept. */
export async function chooseColumns(
  { db }: Pick<Deps, 'db'>,
  id: string,
  columns: ChosenColumns,
): Promise<{ ok: true } | Unprepared | ImportRefusal> {
  const [given, bytes] = [await importById(db.read, id), await importBytes(db.read, id)];
  if (!given || !bytes) return { ok: false, error: 'missing' };
  const read = await readGivenFile({ db }, bytes, columns);
  if (!read.ok && !read.heads) return read;
  // What was chosen about a row was about what it said before.
  return keep(db, id, { columns, choices: {} });
}

/** @param chosen by the number of the row */
export async function chooseForRows(
  { db }: Pick<Deps, 'db'>,
  given: ImportRecord,
  chosen: ReadonlyMap<number, RowChoice>,
): Promise<{ ok: true } | Unprepared> {
  return keep(db, given.id, { choices: { ...given.choices, ...Object.fromEntries(chosen) } });
}

export async function discardImport({ db }: Pick<Deps, 'db'>, id: string): Promise<{ ok: true } | Unprepared> {
  const removed = await db.inTransaction((tx) => removeImport(tx, id, ['prepared']));
  return removed ? { ok: true } : { ok: false, error: 'not-now' };
}

async function keep(
  db: Database,
  id: string,
  changed: Pick<Partial<ImportRecord>, 'columns' | 'choices'>,
): Promise<{ ok: true } | Unprepared> {
  const isKept = await db.inTransaction((tx) => changeImport(tx, id, ['prepared'], changed));
  return isKept ? { ok: true } : { ok: false, error: 'not-now' };
}

/** What a browser says is any text. */
function readableName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return plain.length <= LONGEST_NAME ? plain : `${plain.slice(0, LONGEST_NAME - 1)}…`;
}
