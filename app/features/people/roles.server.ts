/** Gives people roles and takes them away. There is always a coordinator left. */
import type { Person } from '#app/domain/access/actor.ts';
import { grantKey, type Grant } from '#app/domain/access/grant.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Database, Queries } from '#db/database.ts';
import { withdrawInvitations } from '#db/repositories/invitations.server.ts';
import { addGrant, coordinators, editorsOf, personById, removeGrant } from '#db/repositories/people.server.ts';
import { mayGrantHere } from './invite.server.ts';
import { recordRoles, type RoleDeps } from './record-roles.server.ts';

type Deps = RoleDeps & { db: Database; directory: Directory };

export type RoleGiven = { ok: true } | { ok: false; error: 'forbidden' | 'gone' };

/** At once, to somebody who has an account; to others a role is offered by `invite`. */
export async function giveRole(deps: Deps, giver: Person, to: string, grant: Grant): Promise<RoleGiven> {
  if (!mayGrantHere(deps.directory, giver, grant)) return { ok: false, error: 'forbidden' };
  return deps.db.inTransaction(async (tx): Promise<RoleGiven> => {
    const before = await personById(tx, to);
    if (!before) return { ok: false, error: 'gone' };
    await addGrant(tx, { ...grant, id: deps.newId(), person: to, grantedBy: giver.id }, deps.now);
    await recordRoles(tx, deps, giver, before);
    return { ok: true };
  });
}

export type RoleTaken = { ok: true } | { ok: false; error: 'forbidden' | 'last-coordinator' | 'last-editor' };

/**
 * Whoever keeps an entry alone cannot stop before somebody else does; a coordinator may always decide so.
 * Invitations for the same role, to the same address, end with it.
 */
export async function takeRole(deps: Deps, taker: Person, from: string, grant: Grant): Promise<RoleTaken> {
  const manages = may(taker, 'manage-people');
  if (!manages && !mayGrantHere(deps.directory, taker, grant)) return { ok: false, error: 'forbidden' };
  return deps.db.inTransaction(async (tx): Promise<RoleTaken> => {
    const before = await personById(tx, from);
    if (!before?.grants.some((held) => grantKey(held) === grantKey(grant))) return { ok: true };
    if (grant.role === 'coordinator' && (await isLastCoordinator(tx, from)))
      return { ok: false, error: 'last-coordinator' };
    if (!manages && from === taker.id && (await isLastEditor(tx, grant))) return { ok: false, error: 'last-editor' };
    await removeGrant(tx, from, grant);
    await withdrawInvitations(tx, grant, before.email);
    await recordRoles(tx, deps, taker, before);
    return { ok: true };
  });
}

/** Ask inside the transaction that takes the role away: of two who do so at the same time, one is refused. */
export async function isLastCoordinator(tx: Queries, person: string): Promise<boolean> {
  const all = await coordinators(tx);
  return all.length === 1 && all[0]?.id === person;
}

async function isLastEditor(tx: Queries, { role, organisation }: Grant): Promise<boolean> {
  return role === 'editor' && organisation !== null && (await editorsOf(tx, organisation)).length === 1;
}
