/**
 * Takes back one thing an import did: a partner it added is archived, one it changed becomes what it was, and so do the
 * partners it refers to; one it put online is a draft again, and a confirmation it brought goes. Doing it twice does
 * nothing more.
 */
import type { LeftByUndo } from '#app/domain/import/prepared-import.ts';
import { detailsOf, organisationDetails, type ReferralRoute } from '#app/domain/organisation/organisation.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import { revert } from '#app/domain/revision/revert.ts';
import type { Queries } from '#db/database.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { existingIds } from '#db/repositories/organisation-lookups.server.ts';
import { removeVerification } from '#db/repositories/organisations.server.ts';
import { entryById, type Entry } from '#db/repositories/read-organisations.server.ts';
import { replaceReferralRoutes, routesLeaving } from '#db/repositories/referral-routes.server.ts';
import {
  asEntryRevision,
  entryRevisionsOf,
  recordRevision,
  type EntryRevision,
  type Revision,
  type RevisionActor,
} from '#db/repositories/revisions.server.ts';
import {
  archiveEntry,
  changeEntry,
  unpublishEntry,
  withdrawConfirmation,
  type EntryWritten,
} from '../entries/write-entry.server.ts';

export type Undoing = {
  newId: () => string;
  now: number;
  actor: RevisionActor;
  reason: string;
  /** Ties the revisions that take the import back together. */
  batch: string;
};

/** `left`: what somebody changed since, and that therefore stays. */
export type Undone = { what: 'archived' | 'reverted' | null; left: LeftByUndo | null };

export async function undoRevision(tx: Queries, undoing: Undoing, imported: Revision): Promise<Undone> {
  const entry = await entryById(tx, imported.subjectId);
  if (!entry) return { what: null, left: null };
  if (imported.subjectKind === 'referral-routes') return undoRoutes(tx, undoing, entry, imported);
  const revision = asEntryRevision(imported);
  return revision.before === null
    ? undoAddition(tx, undoing, entry, revision)
    : undoChange(tx, undoing, entry, { ...revision, before: revision.before });
}

async function undoAddition(tx: Queries, undoing: Undoing, entry: Entry, { id }: EntryRevision): Promise<Undone> {
  const later = await revisionsAfter(tx, entry, id);
  if (later.some(({ batch }) => batch === undoing.batch)) return { what: 'archived', left: null };
  if (later.some(({ status }) => status === 'applied')) return { what: null, left: whole(entry) };
  ensureWritten(await archiveEntry(tx, undoing, stepOf(entry, undoing)));
  await removeVerification(tx, id);
  return { what: 'archived', left: null };
}

type ChangeRevision = EntryRevision & Parameters<typeof revert>[0];

async function undoChange(tx: Queries, undoing: Undoing, entry: Entry, revision: ChangeRevision): Promise<Undone> {
  if (entry.status === 'archived') return { what: null, left: whole(entry) };
  const { merged, conflicts } = revert(revision, detailsOf(entry));
  const fields = [...new Set(conflicts.map(({ label }) => label))];
  const left: LeftByUndo | null = fields.length === 0 ? null : { ...named(entry), what: 'fields', fields };
  const later = await revisionsAfter(tx, entry, revision.id);
  const isChanged = changesBetween(entry, merged).length > 0;
  if (isChanged && !organisationDetails.safeParse(merged).success) return { what: null, left: whole(entry) };

  const step = stepOf(entry, undoing);
  if (isChanged) ensureWritten(await changeEntry(tx, undoing, { ...step, after: merged }));
  const goesOffline = entry.status === 'published' && revision.action === 'publish' && !later.some(cameOnline);
  const version = isChanged ? step.version + 1 : step.version;
  if (goesOffline) ensureWritten(await unpublishEntry(tx, undoing, { ...step, version }));
  const confirmation = { ...step, verification: revision.id };
  const isWithdrawn = await withdrawConfirmation(tx, undoing, confirmation);
  const wasBack = later.some(({ batch }) => batch === undoing.batch);
  return { what: isChanged || goesOffline || isWithdrawn || wasBack ? 'reverted' : null, left };
}

/** That somebody chose to have it online is no longer of the import. */
function cameOnline({ action, status }: EntryRevision): boolean {
  return status === 'applied' && (action === 'publish' || action === 'restore');
}

async function revisionsAfter(tx: Queries, entry: Entry, id: string): Promise<EntryRevision[]> {
  const history = await entryRevisionsOf(tx, entry.id);
  return history.slice(history.findIndex((one) => one.id === id) + 1);
}

async function undoRoutes(tx: Queries, undoing: Undoing, entry: Entry, imported: Revision): Promise<Undone> {
  const { newId, now, actor, reason, batch } = undoing;
  const [before, after] = [imported.before, imported.after] as ReferralRoute[][];
  const current = await routesLeaving(tx, entry.id);
  if (isSame(current, before)) return { what: null, left: null };
  if (!isSame(current, after)) return { what: null, left: { ...named(entry), what: 'routes' } };
  const there = new Set(await existingIds(tx, before?.map(({ to }) => to) ?? []));
  const routes = before?.filter(({ to }) => there.has(to)) ?? [];
  await replaceReferralRoutes(tx, entry.id, routes);
  const revision = { subjectKind: 'referral-routes' as const, subjectId: entry.id, action: 'revert' as const };
  await recordRevision(tx, { ...revision, id: newId(), at: now, actor, reason, batch, before: current, after: routes });
  await raiseDirectoryVersion(tx, now, [{ kind: 'referral' }]);
  return { what: null, left: null };
}

function stepOf({ id, version }: Entry, { actor, reason, batch }: Undoing) {
  return { id, version, actor, reason, batch, action: 'revert' as const };
}

/** The entry was read in this transaction. */
function ensureWritten(written: EntryWritten): void {
  if (!written.ok) throw new Error(`An entry could not be taken back: ${written.error}`);
}

function named({ name, slug }: Entry) {
  return { name, slug };
}

function whole(entry: Entry): LeftByUndo {
  return { ...named(entry), what: 'entry' };
}

function isSame(some: ReferralRoute[] | undefined, others: ReferralRoute[] | undefined): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
