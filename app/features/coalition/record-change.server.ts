/**
 * What every change of the coalition's own things has in common: one revision in the same transaction, and a new version
 * of the directory. The thing itself is written by whoever calls this.
 */
import type { Person } from '#app/domain/access/actor.ts';
import type { Queries } from '#db/database.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { recordRevision, type NewRevision } from '#db/repositories/revisions.server.ts';

type Deps = { newId: () => string; now: number };

type Change = Pick<NewRevision, 'subjectKind' | 'subjectId' | 'before' | 'after'> & {
  by: Person;
  /** Who makes a change of the own entry is a partner. */
  as?: 'coordinator' | 'partner';
  reason?: string;
};

export async function recordChange(tx: Queries, { newId, now }: Deps, change: Change): Promise<void> {
  const { by, as = 'coordinator', reason = '', ...subject } = change;
  const actor = { kind: as, id: by.id };
  await recordRevision(tx, { id: newId(), at: now, actor, reason, batch: null, ...subject });
  await raiseDirectoryVersion(tx, now, [{ kind: 'life' }]);
}
