/** The applicant gets an account, with which the entry is kept right from now on. */
import type { Person } from '#app/domain/access/actor.ts';
import { personFrom } from '#app/domain/access/person-roles.ts';
import type { Queries } from '#db/database.ts';
import type { Application } from '#db/repositories/applications.server.ts';
import { addGrant, personForEmail } from '#db/repositories/people.server.ts';
import { recordRoles, type RoleDeps } from '../people/record-roles.server.ts';

type Editor = Pick<Application, 'email' | 'applicant' | 'language'> & {
  organisation: string;
  /** The coordinator who decided; null when nobody had to. */
  by: Person | null;
};

export async function makeEditor(
  tx: Queries,
  deps: RoleDeps,
  { email, applicant, language, organisation, by }: Editor,
): Promise<void> {
  const { newId, now } = deps;
  const person = await personForEmail(tx, { id: newId(), name: applicant, email, language }, now);
  const grant = { id: newId(), person: person.id, role: 'editor' as const, organisation, municipality: null };
  await addGrant(tx, { ...grant, grantedBy: by?.id ?? null }, now);
  await recordRoles(tx, deps, by ?? personFrom(person, new Set()), person);
}
