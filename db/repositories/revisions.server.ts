/** The history of every curated thing: who changed it, when, why, and how it was before. */
import { and, asc, eq } from 'drizzle-orm';
import type { Queries } from '../client.server.ts';
import { insertRows } from '../insert-rows.server.ts';
import { revisions } from '../schema.ts';

export type Actor = { kind: 'seed' | 'import' | 'partner' | 'coordinator' | 'system'; id: string | null };

export type Revision = {
  id: string;
  subjectKind: 'organisation';
  subjectId: string;
  at: number;
  actor: Actor;
  reason: string;
  /** Null for what did not exist. */
  before: unknown;
  after: unknown;
  batch: string | null;
};

export async function recordRevision(tx: Queries, revision: Revision): Promise<void> {
  await recordRevisions(tx, [revision]);
}

export async function recordRevisions(tx: Queries, list: Revision[]): Promise<void> {
  const rows = list.map(({ actor, ...rest }) => ({
    ...rest,
    actorKind: actor.kind,
    actorId: actor.id,
    status: 'applied' as const,
  }));
  await insertRows(tx, revisions, rows);
}

/** Oldest first. */
export async function revisionsOf(db: Queries, subjectKind: string, subjectId: string): Promise<Revision[]> {
  const rows = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.subjectKind, subjectKind), eq(revisions.subjectId, subjectId)))
    .orderBy(asc(revisions.at), asc(revisions.id));
  return rows.map(({ actorKind, actorId, subjectKind: _, status: __, ...row }) => ({
    ...row,
    subjectKind: 'organisation',
    actor: { kind: actorKind as Actor['kind'], id: actorId },
  }));
}
