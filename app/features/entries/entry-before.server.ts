/** An entry as it was when somebody opened a form for it, found back in its history. */
import { detailsOf, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import type { Queries } from '#db/database.ts';
import type { Entry } from '#db/repositories/read-organisations.server.ts';
import { entryRevisionsOf } from '#db/repositories/revisions.server.ts';

/**
 * Each change that went live raised the version by one, some by more. So what is found is that version or an older one,
 * and what differs from an older one is asked once too often rather than overwritten.
 * @returns null for a version the entry never had
 */
export async function entryAt(db: Queries, entry: Entry, version: number): Promise<OrganisationDetails | null> {
  if (version === entry.version) return detailsOf(entry);
  if (!Number.isInteger(version) || version < 1 || version > entry.version) return null;
  const live = (await entryRevisionsOf(db, entry.id)).filter(({ status }) => status === 'applied');
  const found = live.at(-1 - Math.min(entry.version - version, live.length - 1));
  return found?.after ?? null;
}
