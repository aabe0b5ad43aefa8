/**
 * Every change of an entry is made here: the row, its revision and the version of the directory, in the transaction of
 * the caller. Whether somebody may, and which changes have to wait, is decided before.
 */
import { detailsOf, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { slugFromName, uniqueSlug } from '#app/domain/organisation/slug.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import type { RevisionAction } from '#app/domain/revision/revision.ts';
import type { Queries } from '#db/database.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { isSlugTaken } from '#db/repositories/organisation-lookups.server.ts';
import {
  archiveOrganisation,
  insertOrganisation,
  makeDraft,
  publishDraft,
  removeVerification,
  restoreOrganisation,
  setSlug,
  updateOrganisation,
} from '#db/repositories/organisations.server.ts';
import { entryById, type Entry } from '#db/repositories/read-organisations.server.ts';
import {
  decideRevision,
  pendingRevisions,
  recordRevision,
  type EntryRevision,
  type RevisionActor,
} from '#db/repositories/revisions.server.ts';
import { endCheck } from '../freshness/end-check.server.ts';

export type EntryDeps = { newId: () => string; now: number };

/** `conflict`: somebody changed it since `version` was read. */
export type EntryWritten = { ok: true } | { ok: false; error: 'conflict' | 'missing' };

const WRITTEN = { ok: true } as const;
const CONFLICT = { ok: false, error: 'conflict' } as const;
const MISSING = { ok: false, error: 'missing' } as const;

type NewEntry = {
  /** Made when it is not given. */
  id?: string;
  details: OrganisationDetails;
  actor: RevisionActor;
  action: RevisionAction;
  reason: string;
  status: 'published' | 'draft';
};

export async function createEntry(
  tx: Queries,
  { newId, now }: EntryDeps,
  { id = newId(), details, actor, action, reason, status }: NewEntry,
): Promise<{ id: string; slug: string }> {
  const after = detailsOf(details);
  const slug = await uniqueSlug(slugFromName(after.name), (wanted) => isSlugTaken(tx, wanted));
  await insertOrganisation(tx, { id, slug, details: after, demo: false, status, createdAt: now });
  await recordRevision(tx, { ...ofEntry(id), id: newId(), at: now, actor, action, reason, before: null, after });
  if (status === 'published') await raise(tx, id, now);
  return { id, slug };
}

type Change = {
  id: string;
  version: number;
  after: OrganisationDetails;
  actor: RevisionActor;
  action: RevisionAction;
  reason: string;
  batch?: string | null;
};

/** A changed name gives a new slug; the old one keeps answering. */
export async function changeEntry(
  tx: Queries,
  deps: EntryDeps,
  { id, version, after: changed, batch = null, ...why }: Change,
): Promise<EntryWritten> {
  const before = await entryById(tx, id);
  if (!before) return MISSING;
  const after = detailsOf(changed);
  if (!(await write(tx, before, version, after, deps.now))) return CONFLICT;
  const revision = { ...ofEntry(id), ...why, id: deps.newId(), at: deps.now, before: detailsOf(before), after, batch };
  await recordRevision(tx, revision);
  return WRITTEN;
}

type Agreement = {
  proposal: EntryRevision;
  /** Of the entry as it is today, with which `after` was reconciled. */
  version: number;
  after: OrganisationDetails;
  /** Id of the person who decides. */
  by: string;
};

/**
 * Puts a proposal into effect: the entry becomes `after`, and the proposal is the revision that tells of it.
 * `decided`: it waits no longer.
 */
export async function applyProposal(
  tx: Queries,
  { now }: EntryDeps,
  { proposal, version, after: agreed, by }: Agreement,
): Promise<EntryWritten | { ok: false; error: 'decided' }> {
  const entry = await entryById(tx, proposal.subjectId);
  if (!entry) return MISSING;
  if (entry.version !== version) return CONFLICT;
  const after = detailsOf(agreed);
  const decision = { status: 'applied' as const, by, before: detailsOf(entry), after };
  if (!(await decideRevision(tx, proposal.id, decision, now))) return { ok: false, error: 'decided' };
  await write(tx, entry, version, after, now);
  return WRITTEN;
}

type Departing = {
  id: string;
  version: number;
  actor: RevisionActor;
  reason: string;
  /** Id of the entry it becomes part of. */
  mergedInto?: string | null;
  /** `revert` for one that an import added and that is taken back with it. */
  action?: 'archive' | 'merge' | 'revert';
  batch?: string | null;
};

/**
 * Takes an entry out of the directory. Its address goes on answering, nobody is asked any more whether it is right, and
 * what was proposed for it is not to be decided about any more.
 */
export async function archiveEntry(
  tx: Queries,
  deps: EntryDeps,
  { id, version, actor, reason, mergedInto = null, batch = null, ...departing }: Departing,
): Promise<EntryWritten> {
  const entry = await entryById(tx, id);
  if (!entry) return MISSING;
  if (!(await archiveOrganisation(tx, id, version, { reason, mergedInto }, deps.now))) return CONFLICT;
  await endCheck(tx, { organisation: id, outcome: actor.kind === 'partner' ? 'leaving' : 'settled' }, deps.now);
  for (const proposal of await pendingRevisions(tx, id)) {
    await decideRevision(tx, proposal.id, { status: 'withdrawn', by: actor.id }, deps.now);
  }
  const { action = mergedInto === null ? 'archive' : 'merge' } = departing;
  await recordStep(tx, deps, entry, { actor, reason, action, batch });
  return WRITTEN;
}

type Staying = Pick<Departing, 'id' | 'version' | 'actor' | 'reason'>;

export async function restoreEntry(
  tx: Queries,
  deps: EntryDeps,
  { id, version, actor, reason }: Staying,
): Promise<EntryWritten> {
  const entry = await entryById(tx, id);
  if (!entry) return MISSING;
  if (!(await restoreOrganisation(tx, id, version, deps.now))) return CONFLICT;
  await recordStep(tx, deps, entry, { actor, reason, action: 'restore' });
  return WRITTEN;
}

/** Puts a draft into the directory. */
export async function publishEntry(
  tx: Queries,
  deps: EntryDeps,
  { id, version, actor, reason }: Staying,
): Promise<EntryWritten> {
  const entry = await entryById(tx, id);
  if (!entry) return MISSING;
  if (!(await publishDraft(tx, id, version, deps.now))) return CONFLICT;
  await recordStep(tx, deps, entry, { actor, reason, action: 'publish' });
  return WRITTEN;
}

type TakingBack = Staying & { batch: string };

/** Takes an entry that an import put online out of the directory: it is a draft again. */
export async function unpublishEntry(
  tx: Queries,
  deps: EntryDeps,
  { id, version, actor, reason, batch }: TakingBack,
): Promise<EntryWritten> {
  const entry = await entryById(tx, id);
  if (!entry) return MISSING;
  if (!(await makeDraft(tx, id, version, deps.now))) return CONFLICT;
  await endCheck(tx, { organisation: id, outcome: 'settled' }, deps.now);
  await recordStep(tx, deps, entry, { actor, reason, action: 'revert', batch });
  return WRITTEN;
}

/** @returns false when the entry is not there or was not confirmed so */
export async function withdrawConfirmation(
  tx: Queries,
  deps: EntryDeps,
  { id, verification, actor, reason, batch }: Omit<TakingBack, 'version'> & { verification: string },
): Promise<boolean> {
  const entry = await entryById(tx, id);
  if (!entry || !(await removeVerification(tx, verification))) return false;
  await recordStep(tx, deps, entry, { actor, reason, action: 'revert', batch });
  return true;
}

type Proposal = Omit<Change, 'action' | 'batch'>;

/**
 * A change that waits for a coordinator; the entry stays as it is. Earlier proposals that said nothing else are withdrawn.
 */
export async function proposeChange(
  tx: Queries,
  { newId, now }: EntryDeps,
  { id, version, after: wanted, actor, reason }: Proposal,
): Promise<{ ok: true; revision: string } | (EntryWritten & { ok: false })> {
  const entry = await entryById(tx, id);
  if (!entry) return MISSING;
  if (entry.version !== version) return CONFLICT;
  const [before, after] = [detailsOf(entry), detailsOf(wanted)];
  const keys = keysOf(before, after);
  for (const earlier of await pendingRevisions(tx, id)) {
    const saysNothingElse = [...keysOf(earlier.before, earlier.after)].every((key) => keys.has(key));
    if (saysNothingElse) await decideRevision(tx, earlier.id, { status: 'withdrawn', by: actor.id }, now);
  }
  const revision = newId();
  const proposal = { id: revision, at: now, actor, reason, before, after, status: 'pending' as const };
  await recordRevision(tx, { ...ofEntry(id), ...proposal });
  return { ok: true, revision };
}

async function write(
  tx: Queries,
  before: Entry,
  version: number,
  after: OrganisationDetails,
  now: number,
): Promise<boolean> {
  if (!(await updateOrganisation(tx, before.id, version, after, now))) return false;
  const wanted = slugFromName(after.name);
  if (wanted !== slugFromName(before.name)) {
    await setSlug(tx, before.id, await uniqueSlug(wanted, (slug) => isSlugTaken(tx, slug, before.id)));
  }
  if (before.status === 'published') await raise(tx, before.id, now);
  return true;
}

/** What an entry says stays the same by this; that it is in the directory or not does not. */
async function recordStep(
  tx: Queries,
  { newId, now }: EntryDeps,
  entry: Entry,
  step: { actor: RevisionActor; action: RevisionAction; reason: string; batch?: string | null },
): Promise<void> {
  const details = detailsOf(entry);
  await recordRevision(tx, { ...ofEntry(entry.id), ...step, id: newId(), at: now, before: details, after: details });
  await raise(tx, entry.id, now);
}

function ofEntry(id: string) {
  return { subjectKind: 'organisation' as const, subjectId: id, batch: null };
}

function keysOf(before: OrganisationDetails | null, after: OrganisationDetails): Set<string> {
  return new Set(changesBetween(before, after).map(({ key }) => key));
}

function raise(tx: Queries, id: string, now: number): Promise<void> {
  return raiseDirectoryVersion(tx, now, [{ kind: 'organisation', id }]);
}
