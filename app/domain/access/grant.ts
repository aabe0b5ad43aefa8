/** A role that somebody has or is offered: of the whole coalition, of one organisation, or of one municipality. */
import type { Actor } from './actor.ts';
import { may, type Subject } from './permissions.ts';
import type { GrantedRole } from './roles.ts';

export type Grant = { role: GrantedRole; organisation: string | null; municipality: string | null };

/** As a link or a form writes it: `editor:` with the id of an organisation, `lead:GM0957`, `coordinator:`. */
export function grantKey({ role, organisation, municipality }: Grant): string {
  return `${role}:${organisation ?? municipality ?? ''}`;
}

/** @returns null for what `grantKey` does not write */
export function readGrantKey(key: string): Grant | null {
  const [role, of, ...more] = key.split(':');
  if (of === undefined || more.length > 0) return null;
  if (role === 'coordinator') return of === '' ? { role, organisation: null, municipality: null } : null;
  if (role === 'member') return { role, organisation: of || null, municipality: null };
  if (of === '') return null;
  if (role === 'editor') return { role, organisation: of, municipality: null };
  return role === 'lead' ? { role, organisation: null, municipality: of } : null;
}

/**
 * Whether somebody may give this role to another, or take it away.
 * @param subject the organisation the role is of; null for a role of no organisation, or of one that is gone
 */
export function mayGrant(actor: Actor, { organisation }: Grant, subject: Subject | null): boolean {
  const ofColleague = organisation !== null && subject?.organisation === organisation;
  return may(actor, 'manage-people') || (ofColleague && may(actor, 'invite-colleague', subject));
}
