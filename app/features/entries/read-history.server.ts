/** What happened to an entry, newest first, with the names of who did it; and what still waits. */
import type { Database } from '#db/database.ts';
import { peopleByIds } from '#db/repositories/people.server.ts';
import { entryRevisionsOf, pendingRevisions, type EntryRevision } from '#db/repositories/revisions.server.ts';

export type HistoryStep = EntryRevision & {
  /** Null for a person whose account is gone, and for what no person did. */
  name: string | null;
  decidedByName: string | null;
};

/** @param page from 1 */
export async function readHistory(
  db: Database,
  organisation: string,
  { page, size }: { page: number; size: number },
): Promise<{ steps: HistoryStep[]; total: number }> {
  const all = (await entryRevisionsOf(db.read, organisation)).reverse();
  const shown = all.slice((page - 1) * size, page * size);
  return { steps: await withNames(db, shown), total: all.length };
}

export async function waitingChanges(db: Database, organisation: string): Promise<HistoryStep[]> {
  return withNames(db, await pendingRevisions(db.read, organisation));
}

async function withNames(db: Database, revisions: EntryRevision[]): Promise<HistoryStep[]> {
  const ids = revisions.flatMap(({ actor, decidedBy }) => [actor.id, decidedBy]).filter((id) => id !== null);
  const people = await peopleByIds(db.read, [...new Set(ids)]);
  const names = new Map(people.map(({ id, name, email }) => [id, name || email]));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return revisions.map((revision) => ({
    ...revision,
    name: nameOf(revision.actor.id),
    decidedByName: nameOf(revision.decidedBy),
  }));
}
