/** Who does something: a visitor without rights, or a person with the roles that were granted. */
import type { Role } from './roles.ts';

export type Person = {
  kind: 'person';
  id: string;
  name: string;
  email: string;
  coordinator: boolean;
  /** CBS codes of the municipalities this person curates. */
  leads: string[];
  /** Ids of the organisations whose entry this person edits. */
  edits: string[];
  /** Sees what is for the network. Editors, leads and coordinators do as well. */
  member: boolean;
};

export type Actor = { kind: 'visitor' } | Person;

export const VISITOR: Actor = { kind: 'visitor' };

/** Every role of the actor, `visitor` always among them. */
export function rolesOf(actor: Actor): Role[] {
  if (actor.kind === 'visitor') return ['visitor'];
  const editor = actor.edits.length > 0;
  const lead = actor.leads.length > 0;
  const held: Role[] = ['visitor'];
  if (actor.member || editor || lead || actor.coordinator) held.push('member');
  if (editor) held.push('editor');
  if (lead) held.push('lead');
  if (actor.coordinator) held.push('coordinator');
  return held;
}
