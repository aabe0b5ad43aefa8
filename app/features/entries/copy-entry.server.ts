/** A new draft begun from another entry, such as a branch of the same organisation. People are not copied. */
import type { Person } from '#app/domain/access/actor.ts';
import { detailsOf, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import type { Database } from '#db/database.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { revisionActor } from './revision-actor.ts';
import { createEntry, type EntryDeps } from './write-entry.server.ts';

type Wanted = { organisation: string; name: string; reason: string };

/** @returns null when the other entry is not there */
export function copyEntry(
  deps: EntryDeps & { db: Database },
  person: Person,
  { organisation, name, reason }: Wanted,
): Promise<{ id: string; slug: string } | null> {
  return deps.db.inTransaction(async (tx) => {
    const entry = await entryById(tx, organisation);
    if (!entry) return null;
    const details = copyOf(detailsOf(entry), name, deps.newId);
    const made = { details, actor: revisionActor(person), reason, action: 'edit' as const, status: 'draft' as const };
    return createEntry(tx, deps, made);
  });
}

/** The parts get ids of their own. */
function copyOf(details: OrganisationDetails, name: string, newId: () => string): OrganisationDetails {
  return {
    ...details,
    name,
    contacts: [],
    locations: details.locations.map((location) => ({ ...location, id: newId() })),
    services: details.services.map((service) => ({ ...service, id: newId() })),
  };
}
