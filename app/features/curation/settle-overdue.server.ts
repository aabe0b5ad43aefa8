/** A coordinator found out how an entry stands whose owner does not answer: it is right, or it leaves the coalition. */
import type { Person } from '#app/domain/access/actor.ts';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Database } from '#db/database.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { revisionActor } from '../entries/revision-actor.ts';
import { markVerified } from '../entries/verify-entry.server.ts';
import { archiveEntry } from '../entries/write-entry.server.ts';

type Deps = { db: Database; newId: () => string; now: number };

export type Settled = { ok: true } | { ok: false; error: 'missing' | 'forbidden' | 'conflict' };

/** @param leaves why it leaves; null when it was found to be right */
export function settleOverdue(deps: Deps, person: Person, id: string, leaves: string | null): Promise<Settled> {
  return deps.db.inTransaction(async (tx): Promise<Settled> => {
    const entry = await entryById(tx, id);
    if (entry?.status !== 'published') return { ok: false, error: 'missing' };
    const subject = subjectOf(entry, id);
    if (!may(person, leaves === null ? 'confirm-entry' : 'archive-entry', subject))
      return { ok: false, error: 'forbidden' };
    if (leaves !== null) {
      const actor = revisionActor(person, subject);
      return archiveEntry(tx, deps, { id, version: entry.version, actor, reason: leaves });
    }
    await markVerified(tx, deps, { id, by: 'coordinator', how: 'phone' });
    return { ok: true };
  });
}
