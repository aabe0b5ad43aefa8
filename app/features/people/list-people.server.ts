/** The people that somebody may give roles to and take them from. */
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import { allPeople, personById, type PersonWithGrants } from '#db/repositories/people.server.ts';
import { mayGrantHere, type InviteDeps } from './invite.server.ts';

type Deps = Pick<InviteDeps, 'db' | 'directory'>;

/** Everybody, for whoever manages people; others only see those of their own organisations or area, with those roles. */
export async function peopleFor({ db, directory }: Deps, viewer: Person): Promise<PersonWithGrants[]> {
  const all = await allPeople(db.read);
  return all.flatMap((person) => asSeenBy(directory, viewer, person) ?? []);
}

export async function personFor({ db, directory }: Deps, viewer: Person, id: string): Promise<PersonWithGrants | null> {
  const person = await personById(db.read, id);
  return person && asSeenBy(directory, viewer, person);
}

function asSeenBy(directory: Deps['directory'], viewer: Person, person: PersonWithGrants): PersonWithGrants | null {
  if (may(viewer, 'manage-people')) return person;
  const grants = person.grants.filter((grant) => mayGrantHere(directory, viewer, grant));
  return grants.length > 0 ? { ...person, grants } : null;
}
