/** What a coordinator wants to know of an entry and of who changes it, before deciding. */
import { organisationMailDomain } from '#app/domain/access/public-mail-providers.ts';
import type { Database } from '#db/database.ts';
import { personById } from '#db/repositories/people.server.ts';
import { entryById, type Entry } from '#db/repositories/read-organisations.server.ts';
import { revisionById, type EntryRevision } from '#db/repositories/revisions.server.ts';

export type ChangeFacts = {
  revision: EntryRevision;
  entry: Entry;
  /** Whoever made it stands in the entry as a contact. */
  isContact: boolean;
  /** Whoever made it has a mail address at the domain of the entry; one at a public provider says nothing. */
  isAtDomain: boolean;
};

/** @returns null for a revision or an entry that is not there */
export async function changeFacts(db: Database, id: string): Promise<ChangeFacts | null> {
  const revision = await revisionById(db.read, id);
  const entry = revision && (await entryById(db.read, revision.subjectId));
  if (!revision || !entry) return null;
  const person = revision.actor.id === null ? null : await personById(db.read, revision.actor.id);
  const email = person?.email ?? null;
  const domain = organisationMailDomain(email);
  return {
    revision,
    entry,
    isContact: email !== null && entry.contacts.some((contact) => contact.email?.toLowerCase() === email),
    isAtDomain: domain !== null && domain === organisationMailDomain(entry.email),
  };
}
