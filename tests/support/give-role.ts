/** Makes somebody known to a running server, with a role, without the mails and clicks that usually come before it. */
import type { Database } from '#db/database.ts';
import { addGrant, personForEmail } from '#db/repositories/people.server.ts';
import { newId } from '#app/platform/ids.server.ts';

type Known = { name: string; email: string; role: 'editor' | 'lead' | 'member' };
type Of = { organisation?: string; municipality?: string };

export async function giveRole(db: Database, { name, email, role }: Known, of: Of = {}): Promise<void> {
  const { organisation = null, municipality = null } = of;
  await db.inTransaction(async (tx) => {
    const { id } = await personForEmail(tx, { id: newId(), name, email, language: 'nl' }, Date.now());
    await addGrant(tx, { id: newId(), person: id, grantedBy: null, role, organisation, municipality }, Date.now());
  });
}
