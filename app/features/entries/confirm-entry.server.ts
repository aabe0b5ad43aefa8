/** Somebody who keeps an entry right says, on its page, that all of it still is. */
import type { Person } from '#app/domain/access/actor.ts';
import type { Subject } from '#app/domain/access/permissions.ts';
import type { Database } from '#db/database.ts';
import { revisionActor } from './revision-actor.ts';
import { markVerified } from './verify-entry.server.ts';

export function confirmOnPage(
  deps: { db: Database; newId: () => string; now: number },
  person: Person,
  { id, subject }: { id: string; subject: Subject },
): Promise<void> {
  const by = revisionActor(person, subject).kind === 'coordinator' ? 'coordinator' : 'partner';
  return deps.db.inTransaction((tx) => markVerified(tx, deps, { id, by, how: 'form' }));
}
