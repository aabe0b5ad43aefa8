/**
 * The history of every curated thing (who changed it, when, why, and how it was before), and the changes that wait for
 * somebody to decide on them.
 */
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import type { RevisionAction, RevisionStatus } from '#app/domain/revision/revision.ts';
import type { Queries } from '../database.ts';
import { insertRows } from '../insert-rows.server.ts';
import { revisions } from '../schema.ts';

/** `id` is that of a person, when one is known. */
export type RevisionActor = {
  kind: 'seed' | 'import' | 'applicant' | 'partner' | 'coordinator' | 'system';
  id: string | null;
};

export type RevisionSubject =
  | 'organisation'
  | 'person'
  | 'settings'
  | 'term'
  | 'care-path'
  | 'gap'
  | 'referral-routes'
  | 'card-texts'
  | 'programme'
  | 'membership'
  | 'group'
  | 'meeting'
  | 'lesson';

export type NewRevision = {
  id: string;
  subjectKind: RevisionSubject;
  subjectId: string;
  at: number;
  actor: RevisionActor;
  /** `edit` when it is not said. */
  action?: RevisionAction;
  reason: string;
  /** Null for what did not exist. */
  before: unknown;
  after: unknown;
  /** `applied` when it is not said. */
  status?: RevisionStatus;
  batch: string | null;
};

export type Revision = Required<NewRevision> & {
  /** When and by whom a proposal was decided on. */
  decidedAt: number | null;
  decidedBy: string | null;
  /** When a coordinator has looked at a change that went live by itself. */
  seenAt: number | null;
  seenBy: string | null;
};

/** A revision of an entry; `before` is null for the first one. */
export type EntryRevision = Omit<Revision, 'before' | 'after'> & {
  before: OrganisationDetails | null;
  after: OrganisationDetails;
};

type Row = typeof revisions.$inferSelect;

/** Of a proposal that was accepted, what counts is when it went live. */
const wentLiveAt = sql`coalesce(${revisions.decidedAt}, ${revisions.at})`;
/** Two changes of one moment stay in the order in which they were written, which is that of their ids. */
const inOrder = [asc(wentLiveAt), asc(revisions.id)];

const ofEntries = eq(revisions.subjectKind, 'organisation');

/**
 * Few of all revisions, and each with an index of its own. The database uses that only when the status stands in the
 * statement itself and nothing else looks more telling: so the kind of subject is looked at afterwards.
 */
const isPending = sql`${revisions.status} = 'pending'`;
const isUnseen = sql`${revisions.seenAt} is null and ${revisions.status} = 'applied'`;

export async function recordRevision(tx: Queries, revision: NewRevision): Promise<void> {
  await recordRevisions(tx, [revision]);
}

export async function recordRevisions(tx: Queries, list: NewRevision[]): Promise<void> {
  const rows = list.map(({ actor, action = 'edit', status = 'applied', ...rest }) => ({
    ...rest,
    action,
    status,
    actorKind: actor.kind,
    actorId: actor.id,
    // Only what a partner changes by itself is news to a coordinator.
    seenAt: actor.kind === 'partner' ? null : rest.at,
    seenBy: actor.kind === 'coordinator' ? actor.id : null,
  }));
  await insertRows(tx, revisions, rows);
}

/** Everything that was changed or proposed, oldest first. */
export async function revisionsOf(db: Queries, subjectKind: RevisionSubject, subjectId: string): Promise<Revision[]> {
  const rows = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.subjectKind, subjectKind), eq(revisions.subjectId, subjectId)))
    .orderBy(...inOrder);
  return rows.map(toRevision);
}

export async function entryRevisionsOf(db: Queries, organisation: string): Promise<EntryRevision[]> {
  return (await revisionsOf(db, 'organisation', organisation)).map(asEntryRevision);
}

/** @returns null also for a revision of something else than an entry */
export async function revisionById(db: Queries, id: string): Promise<EntryRevision | null> {
  const [row] = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.id, id), ofEntries));
  return row ? asEntryRevision(toRevision(row)) : null;
}

/** What one import did, newest first. There can be many, so only their ids. */
export async function revisionIdsOfBatch(db: Queries, batch: string): Promise<string[]> {
  const rows = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(eq(revisions.batch, batch))
    .orderBy(desc(revisions.at), desc(revisions.id));
  return rows.map(({ id }) => id);
}

/** In the order of the ids. */
export async function revisionsByIds(db: Queries, ids: string[]): Promise<Revision[]> {
  if (ids.length === 0) return [];
  const rows = await db.select().from(revisions).where(inArray(revisions.id, ids));
  const byId = new Map(rows.map((row) => [row.id, toRevision(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Why an import changed each entry. */
export async function entryReasonsOfBatch(db: Queries, batch: string): Promise<string[]> {
  const rows = await db
    .select({ reason: revisions.reason })
    .from(revisions)
    .where(and(eq(revisions.batch, batch), ofEntries));
  return rows.map(({ reason }) => reason);
}

/** Changes of entries that wait for a decision, oldest first; of one entry, or of all. */
export async function pendingRevisions(db: Queries, organisation?: string): Promise<EntryRevision[]> {
  const rows = await db
    .select()
    .from(revisions)
    .where(and(isPending, organisation ? eq(revisions.subjectId, organisation) : undefined))
    .orderBy(...inOrder);
  return entryRevisions(rows);
}

/** Changes of partners that went live and that no coordinator has looked at, oldest first. */
export async function unseenRevisions(db: Queries): Promise<EntryRevision[]> {
  const rows = await db
    .select()
    .from(revisions)
    .where(and(isUnseen, eq(revisions.actorKind, 'partner')))
    .orderBy(...inOrder);
  return entryRevisions(rows);
}

export type Decision = {
  status: Exclude<RevisionStatus, 'pending'>;
  /** Id of the person; null when the installation itself does it. */
  by: string | null;
  /** In place of what the proposer gave as reason. */
  reason?: string;
  /** The entry just before and after, when it was applied; it may have changed since the proposal. */
  before?: OrganisationDetails;
  after?: OrganisationDetails;
};

/** @returns false when it waits no longer: of two who decide, one does */
export async function decideRevision(
  tx: Queries,
  id: string,
  { status, by, ...changed }: Decision,
  now: number,
): Promise<boolean> {
  const decided = await tx
    .update(revisions)
    .set({ ...changed, status, decidedAt: now, decidedBy: by, seenAt: now, seenBy: by })
    .where(and(eq(revisions.id, id), eq(revisions.status, 'pending')))
    .returning({ id: revisions.id });
  return decided.length > 0;
}

/** Looking twice keeps who looked first. */
export async function markSeen(tx: Queries, ids: string[], by: string, now: number): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(revisions)
    .set({ seenAt: now, seenBy: by })
    .where(and(inArray(revisions.id, ids), isNull(revisions.seenAt)));
}

function toRevision({ actorKind, actorId, subjectKind, ...row }: Row): Revision {
  return {
    ...row,
    subjectKind: subjectKind as RevisionSubject,
    actor: { kind: actorKind as RevisionActor['kind'], id: actorId },
  };
}

function entryRevisions(rows: Row[]): EntryRevision[] {
  return rows
    .map(toRevision)
    .filter(({ subjectKind }) => subjectKind === 'organisation')
    .map(asEntryRevision);
}

export function asEntryRevision(revision: Revision): EntryRevision {
  return {
    ...revision,
    before: revision.before as OrganisationDetails | null,
    after: revision.after as OrganisationDetails,
  };
}
