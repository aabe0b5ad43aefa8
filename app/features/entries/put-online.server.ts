/** Puts a draft, or an entry that had left, into the directory. */
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import type { Person } from '#app/domain/access/actor.ts';
import type { Database } from '#db/database.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { revisionActor } from './revision-actor.ts';
import { publishEntry, restoreEntry, type EntryDeps, type EntryWritten } from './write-entry.server.ts';

type Wanted = { organisation: string; version: number; reason: string };

export function putOnline(
  deps: EntryDeps & { db: Database },
  person: Person,
  { organisation, version, reason }: Wanted,
): Promise<EntryWritten> {
  return deps.db.inTransaction(async (tx): Promise<EntryWritten> => {
    const entry = await entryById(tx, organisation);
    if (!entry) return { ok: false, error: 'missing' };
    const step = { id: entry.id, version, actor: revisionActor(person, subjectOf(entry, entry.id)), reason };
    return entry.status === 'draft' ? publishEntry(tx, deps, step) : restoreEntry(tx, deps, step);
  });
}
