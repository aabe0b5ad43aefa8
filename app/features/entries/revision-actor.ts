/** As what kind of person somebody changes an entry, for its history. Whether that person may is asked before. */
import type { Person } from '#app/domain/access/actor.ts';
import { may, type Subject } from '#app/domain/access/permissions.ts';
import type { RevisionActor } from '#db/repositories/revisions.server.ts';

/** @param subject the entry: a kartrekker who changes one outside the own municipalities does so as its partner */
export function revisionActor(person: Person, subject?: Subject): RevisionActor & { id: string } {
  return { kind: may(person, 'decide-change', subject) ? 'coordinator' : 'partner', id: person.id };
}
