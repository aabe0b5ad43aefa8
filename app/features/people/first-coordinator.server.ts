/** Somebody has to be the first: an installation without a coordinator makes one of the address in the configuration. */
import type { Database } from '#db/database.ts';
import { addGrant, coordinators, personForEmail } from '#db/repositories/people.server.ts';

type Deps = { db: Database; newId: () => string; now: number };

export async function ensureFirstCoordinator({ db, newId, now }: Deps, email: string | null): Promise<void> {
  if (email === null || (await coordinators(db.read)).length > 0) return;
  await db.inTransaction(async (tx) => {
    const person = await personForEmail(tx, { id: newId(), name: '', email, language: 'nl' }, now);
    const everything = { role: 'coordinator' as const, organisation: null, municipality: null };
    await addGrant(tx, { ...everything, id: newId(), person: person.id, grantedBy: null }, now);
  });
}
