/** What partners are called, also those that left: a group, a lesson or a file may still name them. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { Database } from '#db/database.ts';
import { allOrganisations } from '#db/repositories/read-organisations.server.ts';

/** `slug` is null for a partner that takes part no longer: it has no page to lead to. */
export type NamedPartner = { id: string; name: string; domain: Domain; slug: string | null };

type Deps = { db: Database; directory: Directory };

/**
 * By id. What was never there is not in it.
 * @param drafts whether those are named too that are not in the directory yet: for who edits, never for a visitor
 */
export async function partnerNames(
  { db, directory }: Deps,
  ids: string[],
  { drafts }: { drafts: boolean },
): Promise<Map<string, NamedPartner>> {
  const wanted = [...new Set(ids)];
  const present = wanted.flatMap((id) => directory.byId(id) ?? []);
  const gone = wanted.filter((id) => directory.byId(id) === null);
  const absent = gone.length === 0 ? [] : await allOrganisations(db.read, gone);
  const departed = absent.filter(({ status }) => drafts || status !== 'draft');
  return new Map(
    [...present, ...departed.map((one) => ({ ...one, slug: null }))].map(({ id, name, domain, slug }) => [
      id,
      { id, name, domain, slug },
    ]),
  );
}
