/**
 * Takes a sheet of partners into the directory. Everything is prepared first; then short transactions write it, so that
 * a running server is never kept waiting. They share one batch. When it is broken off, running the file again goes on:
 * what is in already is recognised and changes nothing.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { localTime } from '#app/domain/hours/local-time.ts';
import { rowNotes, type Finding } from '#app/domain/import/findings.ts';
import {
  importPlanner,
  matchKey,
  type Addition,
  type Change,
  type PlannedRow,
} from '#app/domain/import/plan-import.ts';
import type { ImportReport } from '#app/domain/import/report.ts';
import { slugFromName, uniqueSlug } from '#app/domain/organisation/slug.ts';
import type { Database, Queries } from '#db/client.server.ts';
import { readCoalition, readGeography } from '#db/repositories/coalition.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { isSlugTaken, organisationsAtPostcodes } from '#db/repositories/organisation-lookups.server.ts';
import { insertOrganisation, publishDraft, updateOrganisation } from '#db/repositories/organisations.server.ts';
import { allOrganisations } from '#db/repositories/read-organisations.server.ts';
import { recordRevision, type RevisionActor } from '#db/repositories/revisions.server.ts';
import { readVocabulary } from '#db/repositories/vocabulary.server.ts';
import { readPartnerSheet, type PartnerSheet, type SheetError } from './read-partner-sheet.server.ts';

type Deps = {
  db: Database;
  now: () => number;
  newId: () => string;
  /** Called after each transaction with the number of partners written so far. */
  onProgress?: (written: number, toWrite: number) => void;
};

type Input = {
  bytes: Uint8Array;
  /** New partners and drafts the sheet names go online; otherwise new ones stay drafts. */
  publish: boolean;
  /** Report only. */
  dryRun: boolean;
};

type Refusal = { ok: false; error: SheetError | 'not-set-up'; message: string };

/** Some transactions of an import are kept, one failed. Running the file again does the rest. */
export class ImportInterrupted extends Error {
  override name = 'ImportInterrupted';
}

const WRITES_PER_TRANSACTION = 50;
/** Reading a large sheet lets other work of the process in between. */
const ROWS_PER_TURN = 25;

export function importPartners(deps: Deps) {
  return async (actor: RevisionActor, input: Input): Promise<ImportReport | Refusal> => {
    const sheet = readPartnerSheet(input.bytes);
    if (!sheet.ok) return sheet;
    const planned = await planSheet(deps, sheet, input.publish);
    if (!planned) {
      const message = 'Deze database heeft nog geen coalitie. Vul hem eerst met npm run seed. Er is niets opgenomen.';
      return { ok: false, error: 'not-set-up', message };
    }
    const { rows, partnerIds } = planned;
    const writes = rows.map((row) => row.write).filter((write) => write !== null);
    const batch = input.dryRun || writes.length === 0 ? null : deps.newId();
    const late =
      batch === null ? [] : await writeAll(deps, { actor, batch, publish: input.publish }, writes, partnerIds);
    return report(input, sheet.findings, rows, late, batch);
  };
}

async function planSheet({ db, now, newId }: Deps, sheet: PartnerSheet & { ok: true }, publish: boolean) {
  const coalition = await readCoalition(db.read);
  if (!coalition) return null;
  const partners = await allOrganisations(db.read);
  const world = { coalition, ...(await readGeography(db.read)), vocabulary: await readVocabulary(db.read) };
  const planRow = importPlanner(world, partners, { publish, newId, today: localTime(now()).date });
  const rows: PlannedRow[] = [];
  for (const [position, row] of sheet.rows.entries()) {
    if (position % ROWS_PER_TURN === 0) await nextTurn();
    rows.push(planRow(row));
  }
  return { rows, partnerIds: new Set(partners.map((partner) => partner.id)) };
}

type Write = Addition | Change;
type Writing = { actor: RevisionActor; batch: string; publish: boolean };

/** @returns the rows that could no longer be written, because somebody else was first */
async function writeAll(deps: Deps, writing: Writing, writes: Write[], partnerIds: Set<string>): Promise<Finding[]> {
  const late: Finding[] = [];
  for (let from = 0; from < writes.length; from += WRITES_PER_TRANSACTION) {
    const some = writes.slice(from, from + WRITES_PER_TRANSACTION);
    try {
      late.push(...(await deps.db.inTransaction((tx) => writeSome(tx, deps, writing, some, partnerIds))));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const done = `${from} of ${writes.length} partners were written (batch ${writing.batch})`;
      throw new ImportInterrupted(`The import stopped: ${reason}. ${done}; run the file again for the rest.`, {
        cause,
      });
    }
    for (const write of some) partnerIds.add(write.id);
    deps.onProgress?.(from + some.length, writes.length);
  }
  return late;
}

async function writeSome(
  tx: Queries,
  { now, newId }: Deps,
  { actor, batch, publish }: Writing,
  writes: Write[],
  partnerIds: ReadonlySet<string>,
): Promise<Finding[]> {
  const at = now();
  const late: Finding[] = [];
  const addedMeanwhile = await keysAddedMeanwhile(tx, writes, partnerIds);
  const published: string[] = [];
  for (const write of writes) {
    const written =
      write.kind === 'add'
        ? !keysOf(write).some((key) => addedMeanwhile.has(key)) && (await add(tx, write, publish, at))
        : await change(tx, write, at);
    if (!written) {
      late.push(...tooLate(write));
      continue;
    }
    if (write.kind === 'add' ? publish : write.visible) published.push(write.id);
    await recordRevision(tx, {
      id: newId(),
      subjectKind: 'organisation',
      subjectId: write.id,
      at,
      actor,
      action: 'import',
      reason: `Import, rij ${write.row}`,
      before: write.kind === 'add' ? null : write.before,
      after: write.kind === 'add' ? write.details : write.after,
      batch,
    });
  }
  if (published.length > 0) {
    const changes = published.map((id) => ({ kind: 'organisation' as const, id }));
    await raiseDirectoryVersion(tx, at, changes);
  }
  return late;
}

async function add(tx: Queries, { id, details }: Addition, publish: boolean, at: number): Promise<true> {
  const slug = await uniqueSlug(slugFromName(details.name), (wanted) => isSlugTaken(tx, wanted));
  await insertOrganisation(tx, { id, slug, details, demo: false, status: publish ? 'published' : 'draft' }, at);
  return true;
}

async function change(tx: Queries, { id, version, after, publishes }: Change, at: number): Promise<boolean> {
  if (!(await updateOrganisation(tx, id, version, after, at))) return false;
  return publishes ? publishDraft(tx, id, version + 1, at) : true;
}

/** Name and postcode of partners that were not there when the sheet was compared: another import may be running. */
async function keysAddedMeanwhile(tx: Queries, writes: Write[], partnerIds: ReadonlySet<string>): Promise<Set<string>> {
  const postcodes = writes
    .filter((write) => write.kind === 'add')
    .flatMap((write) => write.details.locations.map((location) => location.postcode));
  if (postcodes.length === 0) return new Set();
  const there = await organisationsAtPostcodes(tx, [...new Set(postcodes)]);
  return new Set(there.filter(({ id }) => !partnerIds.has(id)).map(({ name, postcode }) => matchKey(name, postcode)));
}

function keysOf({ details }: Addition): string[] {
  return details.locations.map((location) => matchKey(details.name, location.postcode));
}

function tooLate(write: Write): Finding[] {
  const notes = rowNotes(write.row);
  const { name } = write.kind === 'add' ? write.details : write.after;
  const message = `Iemand anders heeft deze partner tijdens de import ${write.kind === 'add' ? 'toegevoegd' : 'gewijzigd'}. De rij is niet opgenomen. Draai de import nog eens.`;
  notes.refuse('name', name, 'changed-meanwhile', message);
  return notes.findings;
}

function report(
  { publish, dryRun }: Input,
  ofHeader: Finding[],
  rows: PlannedRow[],
  late: Finding[],
  batch: string | null,
): ImportReport {
  const tooLateRows = new Set(late.map((finding) => finding.row));
  const counts = { added: 0, updated: 0, unchanged: 0, refused: 0 };
  for (const { outcome, write } of rows) counts[write && tooLateRows.has(write.row) ? 'refused' : outcome]++;
  const remarks = rows.flatMap(({ findings, write }) => (write && tooLateRows.has(write.row) ? [] : findings));
  return {
    ok: true,
    read: rows.length,
    ...counts,
    remarks: [...ofHeader, ...remarks, ...late],
    batch,
    publish,
    dryRun,
  };
}
