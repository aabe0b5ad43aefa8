/** The fields that say which role, and of what. Which of the two last ones is needed depends on the role. */
import { z } from 'zod';
import { choice, mailAddress, optionalLine } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import type { Grant } from '#app/domain/access/grant.ts';
import { GRANTED_ROLES } from '#app/domain/access/roles.ts';
import type { Directory } from '#app/domain/directory/directory.ts';

export const roleForm = z.object({
  role: choice(GRANTED_ROLES),
  organisation: optionalLine(300),
  municipality: optionalLine(20),
});
export type RoleForm = z.infer<typeof roleForm>;

export const inviteForm = roleForm.extend({ email: mailAddress });
export type InviteForm = z.infer<typeof inviteForm>;

type Read = { ok: true; grant: Grant } | { ok: false; fieldErrors: Partial<Record<keyof RoleForm, string[]>> };

/** @param directory knows the organisation by its name, as it is typed or chosen from the list */
export function grantFrom({ role, organisation, municipality }: RoleForm, directory: Directory): Read {
  if (role === 'coordinator' || role === 'member') {
    return { ok: true, grant: { role, organisation: null, municipality: null } };
  }
  const field = role === 'editor' ? 'organisation' : 'municipality';
  const typed = role === 'editor' ? organisation : municipality;
  if (typed === null) return { ok: false, fieldErrors: { [field]: [issue('required')] } };
  const of = role === 'editor' ? organisationNamed(typed, directory) : directory.municipalityByCode(typed)?.code;
  if (!of) return { ok: false, fieldErrors: { [field]: [issue('unknown-choice')] } };
  return { ok: true, grant: { role, organisation: null, municipality: null, [field]: of } };
}

function organisationNamed(typed: string, { organisations, bySlug }: Directory): string | undefined {
  const wanted = typed.toLowerCase();
  const named = organisations.filter(({ name }) => name.toLowerCase() === wanted);
  return named.length === 1 ? named[0]?.id : bySlug(wanted)?.id;
}
