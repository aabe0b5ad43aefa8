/** The history of somebody's roles. It names people by their id alone, so that it can stay when an account is erased. */
import type { Person } from '#app/domain/access/actor.ts';
import { grantKey } from '#app/domain/access/grant.ts';
import type { Queries } from '#db/database.ts';
import { personById, type PersonWithGrants } from '#db/repositories/people.server.ts';
import { recordRevision } from '#db/repositories/revisions.server.ts';
import { revisionActor } from '../entries/revision-actor.ts';

export type RoleDeps = { newId: () => string; now: number };

/** @param before the person as it was at the start of this transaction */
export async function recordRoles(
  tx: Queries,
  { newId, now }: RoleDeps,
  by: Person,
  before: PersonWithGrants,
): Promise<void> {
  const after = await personById(tx, before.id);
  await recordRevision(tx, {
    id: newId(),
    subjectKind: 'person',
    subjectId: before.id,
    at: now,
    actor: revisionActor(by),
    reason: 'roles',
    before: rolesOf(before),
    after: rolesOf(after),
    batch: null,
  });
}

function rolesOf(person: PersonWithGrants | null): string[] {
  return (person?.grants ?? []).map(grantKey).sort();
}
