/**
 * Writes what an import planned, in short transactions, so that a running server is never kept waiting. They share one
 * batch. When it is broken off, running the file again goes on: what is in already is recognised and changes nothing.
 */
import { groupBy } from '#app/domain/group-by.ts';
import { recordNotes, rowNotes, type Finding, type Holds } from '#app/domain/import/findings.ts';
import { importReason } from '#app/domain/import/import-reason.ts';
import { matchKey } from '#app/domain/import/plan-import.ts';
import type { Addition, Change, PlannedRow, RoutesChange } from '#app/domain/import/planned-row.ts';
import { slugFromName, uniqueSlug } from '#app/domain/organisation/slug.ts';
import type { Database, Queries } from '#db/database.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import {
  existingIds,
  isSlugTaken,
  organisationsAtPostcodes,
  takenSlugs,
} from '#db/repositories/organisation-lookups.server.ts';
import {
  addVerifications,
  insertOrganisations,
  publishDraft,
  reviveAsDraft,
  updateOrganisation,
  type NewOrganisation,
} from '#db/repositories/organisations.server.ts';
import { replaceRoutesOfEach, routesLeavingEach } from '#db/repositories/referral-routes.server.ts';
import { recordRevisions, type RevisionActor } from '#db/repositories/revisions.server.ts';

export type WriteDeps = {
  db: Database;
  now: () => number;
  newId: () => string;
  /** Called after each transaction with the number of partners written so far. */
  onProgress?: (written: number, toWrite: number) => void;
};

export type Writing = {
  actor: RevisionActor;
  /** Ties the revisions together. */
  batch: string;
  publish: boolean;
};

export type ToWrite = {
  holds: Holds;
  rows: readonly PlannedRow[];
  /** Those that were there when the plan was made. */
  partnerIds: ReadonlySet<string>;
};

/** Some transactions of an import are kept, one failed. Running the file again does the rest. */
export class ImportInterrupted extends Error {
  override name = 'ImportInterrupted';
}

const WRITES_PER_TRANSACTION = 50;

type Write = Addition | Change;

/**
 * @returns about the rows that could no longer be written, because somebody else was first
 * @throws {ImportInterrupted} when a transaction failed
 */
export async function writePlanned(
  deps: WriteDeps,
  writing: Writing,
  { holds, rows, partnerIds }: ToWrite,
): Promise<Finding[]> {
  const writes = rows.flatMap(({ write }) => write ?? []);
  const routes = rows.flatMap((row) => row.routes ?? []);
  const known = new Set(partnerIds);
  const late: Finding[] = [];
  let written = 0;

  async function inTransactions<T>(items: T[], work: (tx: Queries, some: T[]) => Promise<Finding[]>): Promise<void> {
    for (let from = 0; from < items.length; from += WRITES_PER_TRANSACTION) {
      const some = items.slice(from, from + WRITES_PER_TRANSACTION);
      try {
        late.push(...(await deps.db.inTransaction((tx) => work(tx, some))));
      } catch (cause) {
        throw interrupted(cause, `${written} of ${writes.length + routes.length} (batch ${writing.batch})`);
      }
      written += some.length;
      deps.onProgress?.(written, writes.length + routes.length);
    }
  }

  await inTransactions(writes, async (tx, some) => {
    const left = await writePartners(tx, deps, writing, some, known);
    for (const { id } of some) known.add(id);
    return left.flatMap((write) => tooLate(write, holds));
  });
  // Only when all partners are in are those there that the others refer to.
  const lateRows = new Set(late.map(({ row }) => row));
  await inTransactions(routes, (tx, some) =>
    writeRoutes(
      tx,
      deps,
      writing,
      some.filter(({ row }) => !lateRows.has(row)),
    ),
  );
  return late;
}

function interrupted(cause: unknown, done: string): ImportInterrupted {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ImportInterrupted(`The import stopped: ${reason}. Written: ${done}. Run the file again for the rest.`, {
    cause,
  });
}

/** @returns those that somebody else added or changed first */
async function writePartners(
  tx: Queries,
  { now, newId }: WriteDeps,
  { actor, batch, publish }: Writing,
  writes: Write[],
  known: ReadonlySet<string>,
): Promise<Write[]> {
  const at = now();
  const wasAdded = await addedMeanwhile(tx, writes, known);
  const giveSlug = await slugGiver(tx, writes);
  const additions: NewOrganisation[] = [];
  const written: Write[] = [];
  const late: Write[] = [];
  for (const write of writes) {
    if (write.kind === 'add' ? wasAdded(write) : !(await change(tx, write, at))) {
      late.push(write);
      continue;
    }
    written.push(write);
    if (write.kind === 'update') continue;
    const { id, details } = write;
    const slug = await giveSlug(write);
    additions.push({ id, slug, details, demo: false, status: publish ? 'published' : 'draft', createdAt: at });
  }
  await insertOrganisations(tx, additions);
  const revisions = written.map((write) => ({ id: newId(), write }));
  await addVerifications(
    tx,
    // A confirmation has the id of the revision that tells of it, so that taking the import back finds it.
    revisions.flatMap(({ id, write: { id: organisation, verification } }) =>
      verification ? [{ ...verification, id, organisation }] : [],
    ),
  );
  await recordRevisions(
    tx,
    revisions.map(({ id, write }) => ({
      id,
      subjectKind: 'organisation',
      subjectId: write.id,
      at,
      actor,
      action: write.kind === 'update' && write.publishes ? 'publish' : 'import',
      reason: importReason(write.row),
      // What comes back is new again, so that taking this import back too archives it again.
      before: write.kind === 'add' || write.restores ? null : write.before,
      after: write.kind === 'add' ? write.details : write.after,
      batch,
    })),
  );
  const seen = written.filter((write) => (write.kind === 'add' ? publish : write.visible));
  if (seen.length > 0)
    await raiseDirectoryVersion(
      tx,
      at,
      seen.map(({ id }) => ({ kind: 'organisation', id })),
    );
  return late;
}

/** Asks at once which of the wanted slugs are taken: nearly none are. */
async function slugGiver(tx: Queries, writes: Write[]): Promise<(addition: Addition) => Promise<string>> {
  const wantedBy = ({ slug, details }: Addition) => slug ?? slugFromName(details.name);
  const wanted = writes.flatMap((write) => (write.kind === 'add' ? wantedBy(write) : []));
  const taken = await takenSlugs(tx, wanted);
  return async (addition) => {
    const isTaken = async (slug: string) =>
      taken.has(slug) || (!wanted.includes(slug) && (await isSlugTaken(tx, slug)));
    const slug = await uniqueSlug(wantedBy(addition), isTaken);
    taken.add(slug);
    return slug;
  };
}

async function change(tx: Queries, planned: Change, at: number): Promise<boolean> {
  const { id, before, after, restores, publishes } = planned;
  // Nothing but a newer confirmation.
  if (after === before && !publishes && !restores) return true;
  if (restores && !(await reviveAsDraft(tx, id, planned.version, at))) return false;
  const version = restores ? planned.version + 1 : planned.version;
  if (!(await updateOrganisation(tx, id, version, after, at))) return false;
  return publishes ? publishDraft(tx, id, version + 1, at) : true;
}

/** By id, or by name and postcode: another import may be running. */
async function addedMeanwhile(tx: Queries, writes: Write[], known: ReadonlySet<string>) {
  const additions = writes.filter((write) => write.kind === 'add');
  const ids = new Set(additions.map(({ id }) => id));
  const postcodes = new Set(additions.flatMap(({ details }) => details.locations.map(({ postcode }) => postcode)));
  const there = await organisationsAtPostcodes(tx, [...postcodes]);
  const taken = new Set(await existingIds(tx, [...ids]));
  const keys = new Set(there.filter(({ id }) => !known.has(id)).map(({ name, postcode }) => matchKey(name, postcode)));
  return ({ id, details }: Addition): boolean =>
    taken.has(id) || details.locations.some(({ postcode }) => keys.has(matchKey(details.name, postcode)));
}

/** In place of what they were; what leads to a partner that is not there falls away. */
async function writeRoutes(
  tx: Queries,
  { now, newId }: WriteDeps,
  { actor, batch }: Writing,
  changes: RoutesChange[],
): Promise<Finding[]> {
  const at = now();
  const ids = changes.flatMap(({ from, routes }) => [from, ...routes.map(({ to }) => to)]);
  const there = new Set(await existingIds(tx, [...new Set(ids)]));
  const possible = changes.filter(({ from }) => there.has(from));
  const from = possible.map((one) => one.from);
  const before = groupBy(await routesLeavingEach(tx, from), (route) => route.from);
  const routes = possible.flatMap((one) => one.routes.filter(({ to }) => there.has(to)));
  await replaceRoutesOfEach(tx, from, routes);
  const after = groupBy(await routesLeavingEach(tx, from), (route) => route.from);
  await recordRevisions(
    tx,
    possible.map(({ row, from }) => ({
      id: newId(),
      subjectKind: 'referral-routes',
      subjectId: from,
      at,
      actor,
      action: 'import',
      reason: importReason(row),
      before: before.get(from) ?? [],
      after: after.get(from) ?? [],
      batch,
    })),
  );
  if (possible.length > 0) await raiseDirectoryVersion(tx, at, [{ kind: 'referral' }]);
  return [];
}

function tooLate(write: Write, holds: Holds): Finding[] {
  const notes = holds === 'rows' ? rowNotes(write.row) : recordNotes(write.row);
  const { name } = write.kind === 'add' ? write.details : write.after;
  notes.refuse('name', name, write.kind === 'add' ? 'added-meanwhile' : 'changed-meanwhile');
  return notes.findings;
}
