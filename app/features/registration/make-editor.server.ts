/** The applicant gets an account, with which the entry is kept right from now on. */
import type { Queries } from '#db/client.server.ts';
import type { Application } from '#db/repositories/applications.server.ts';
import { addGrant, personForEmail } from '#db/repositories/people.server.ts';
import type { RegistrationDeps } from './start-application.server.ts';

type Editor = Pick<Application, 'email' | 'applicant' | 'language'> & {
  organisation: string;
  /** Id of the coordinator who decided; null when nobody had to. */
  by: string | null;
};

/** @returns the id of the person */
export async function makeEditor(
  tx: Queries,
  { newId, now }: Pick<RegistrationDeps, 'newId' | 'now'>,
  { email, applicant, language, organisation, by }: Editor,
): Promise<string> {
  const person = await personForEmail(tx, { id: newId(), name: applicant, email, language }, now);
  const grant = { id: newId(), person: person.id, role: 'editor' as const, organisation, municipality: null };
  await addGrant(tx, { ...grant, grantedBy: by }, now);
  return person.id;
}
