/**
 * A calendar program cannot sign in. Somebody of the network gets an address of their own instead, with a secret in it;
 * what it shows is what this person may see at the moment it is asked.
 */
import type { Person } from '#app/domain/access/actor.ts';
import { personFrom } from '#app/domain/access/person-roles.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { seesNetworkMeetings } from '#app/domain/meeting/agenda-filter.ts';
import { partnerDomains } from '#app/features/people/identify.server.ts';
import { hashOf, newSecret } from '#app/platform/secrets.server.ts';
import type { Database } from '#db/database.ts';
import {
  calendarKeySince,
  ownerOfCalendarKey,
  removeCalendarKey,
  replaceCalendarKey,
} from '#db/repositories/calendar-keys.server.ts';
import { personById } from '#db/repositories/people.server.ts';

type Deps = { db: Database; now: number };

/** @returns the secret, which is shown once */
export async function makeCalendarKey({ db, now }: Deps, by: Person): Promise<string> {
  const secret = newSecret();
  await db.inTransaction((tx) => replaceCalendarKey(tx, by.id, hashOf(secret), now));
  return secret;
}

export function endCalendarKey({ db }: Pick<Deps, 'db'>, by: Person): Promise<void> {
  return db.inTransaction((tx) => removeCalendarKey(tx, by.id));
}

/** @returns when it was made; null when there is none */
export function ownCalendarKeySince({ db }: Pick<Deps, 'db'>, by: Person): Promise<number | null> {
  return calendarKeySince(db.read, by.id);
}

/** @returns null for a secret that is not known, and for somebody who is of the network no more */
export async function readCalendarKey(
  { db }: Pick<Deps, 'db'>,
  directory: Directory,
  secret: string,
): Promise<Person | null> {
  const owner = await ownerOfCalendarKey(db.read, hashOf(secret));
  const known = owner && (await personById(db.read, owner));
  if (!known) return null;
  const person = personFrom(known, partnerDomains(directory));
  return seesNetworkMeetings(person) ? person : null;
}
