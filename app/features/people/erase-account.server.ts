/** Erases an account, with everything that is only there for it. */
import type { Database } from '#db/database.ts';
import { removeRegistrationsOf } from '#db/repositories/meeting-registrations.server.ts';
import { personById, erasePerson } from '#db/repositories/people.server.ts';
import { forgetEmail, releaseTakenItems } from '#db/repositories/personal-data.server.ts';
import { isLastCoordinator } from './roles.server.ts';

export type Erased = { ok: true } | { ok: false; error: 'last-coordinator' };

/**
 * Sessions, roles, codes, links and mails go, and a place at a meeting is free again. What the person did stays in the
 * history of entries, under an id that leads nowhere. Contacts in entries belong to the entry and are not touched.
 */
export function eraseAccount({ db }: { db: Database }, id: string): Promise<Erased> {
  return db.inTransaction(async (tx): Promise<Erased> => {
    const person = await personById(tx, id);
    if (!person) return { ok: true };
    if (await isLastCoordinator(tx, id)) return { ok: false, error: 'last-coordinator' };
    await forgetEmail(tx, person.email);
    await removeRegistrationsOf(tx, person);
    await releaseTakenItems(tx, id);
    await erasePerson(tx, id);
    return { ok: true };
  });
}
