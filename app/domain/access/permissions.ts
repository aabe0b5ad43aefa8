/**
 * Who may do what: the words, the matrix, and the one function that reads it. Server and screens both ask `may`.
 * A role reaches `all` subjects, only `own` ones (the organisations one edits), only those in one's `area` (the
 * municipalities one leads), or `none`.
 */
import { type Actor, rolesOf } from './actor.ts';
import type { Role } from './roles.ts';

export const PERMISSIONS = [
  'search',
  'register',
  'report-wrong',
  'see-network-contacts',
  'see-all-contacts',
  'edit-entry',
  'confirm-entry',
  'archive-entry',
  'invite-colleague',
  'see-history',
  'revert-change',
  'open-workbench',
  'decide-application',
  'decide-change',
  'answer-signal',
  'start-check',
  'merge-entries',
  'ask-question',
  'settle-mail',
  'invite-partners',
  'import-partners',
  'mark-gap',
  'edit-care-path',
  'edit-programme',
  'edit-membership',
  'edit-group',
  'edit-meeting',
  'write-lesson',
  'publish-lesson',
  'see-figures',
  'edit-vocabulary',
  'manage-people',
  'edit-settings',
  'see-permissions',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export type Reach = 'none' | 'own' | 'area' | 'all';

type Row = Record<Role, Reach>;

function row(visitor: Reach, member: Reach, editor: Reach, lead: Reach, coordinator: Reach): Row {
  return { visitor, member, editor, lead, coordinator };
}

/** visitor · member · editor · lead · coordinator */
export const MATRIX: Record<Permission, Row> = {
  search: row('all', 'all', 'all', 'all', 'all'),
  register: row('all', 'all', 'all', 'all', 'all'),
  'report-wrong': row('all', 'all', 'all', 'all', 'all'),
  'see-network-contacts': row('none', 'all', 'all', 'all', 'all'),
  'see-all-contacts': row('none', 'none', 'own', 'area', 'all'),
  'edit-entry': row('none', 'none', 'own', 'area', 'all'),
  'confirm-entry': row('none', 'none', 'own', 'area', 'all'),
  'archive-entry': row('none', 'none', 'own', 'area', 'all'),
  'invite-colleague': row('none', 'none', 'own', 'area', 'all'),
  'see-history': row('none', 'none', 'own', 'area', 'all'),
  'revert-change': row('none', 'none', 'own', 'area', 'all'),
  'open-workbench': row('none', 'none', 'none', 'area', 'all'),
  'decide-application': row('none', 'none', 'none', 'area', 'all'),
  'decide-change': row('none', 'none', 'none', 'area', 'all'),
  'answer-signal': row('none', 'none', 'none', 'area', 'all'),
  'start-check': row('none', 'none', 'none', 'area', 'all'),
  'merge-entries': row('none', 'none', 'none', 'none', 'all'),
  'ask-question': row('none', 'none', 'none', 'area', 'all'),
  'settle-mail': row('none', 'none', 'none', 'area', 'all'),
  'invite-partners': row('none', 'none', 'none', 'none', 'all'),
  'import-partners': row('none', 'none', 'none', 'none', 'all'),
  'mark-gap': row('none', 'none', 'none', 'area', 'all'),
  'edit-care-path': row('none', 'none', 'none', 'area', 'all'),
  'edit-programme': row('none', 'none', 'none', 'none', 'all'),
  'edit-membership': row('none', 'none', 'none', 'none', 'all'),
  'edit-group': row('none', 'none', 'none', 'area', 'all'),
  'edit-meeting': row('none', 'none', 'none', 'area', 'all'),
  'write-lesson': row('none', 'none', 'own', 'area', 'all'),
  'publish-lesson': row('none', 'none', 'none', 'none', 'all'),
  'see-figures': row('none', 'none', 'none', 'area', 'all'),
  'edit-vocabulary': row('none', 'none', 'none', 'none', 'all'),
  'manage-people': row('none', 'none', 'none', 'none', 'all'),
  'edit-settings': row('none', 'none', 'none', 'none', 'all'),
  'see-permissions': row('none', 'none', 'none', 'area', 'all'),
};

/** What something is done to. An entry belongs to the municipalities its offices stand in and its services reach. */
export type Subject = { organisation: string | null; municipalities: readonly string[] };

/**
 * Without a subject: whether there is any that the actor may do this to, so that a page or a menu entry is shown.
 */
export function may(actor: Actor, permission: Permission, subject?: Subject): boolean {
  return rolesOf(actor).some((role) => {
    const reach = MATRIX[permission][role];
    if (reach === 'all') return true;
    if (reach === 'none') return false;
    return subject === undefined || isWithin(actor, reach, subject);
  });
}

function isWithin(actor: Actor, reach: 'own' | 'area', subject: Subject): boolean {
  if (actor.kind === 'visitor') return false;
  if (reach === 'own') return subject.organisation !== null && actor.edits.includes(subject.organisation);
  return subject.municipalities.some((code) => actor.leads.includes(code));
}
