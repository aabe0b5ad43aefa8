/** Short questions about partners, answered without reading them whole. */
import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { locations, organisations, organisationSlugs, revisions } from '../schema.ts';

/**
 * Also when it is an old slug of a partner: it keeps answering.
 * @param except id of a partner for which its own earlier slugs are free
 */
export async function isSlugTaken(db: Queries, slug: string, except?: string): Promise<boolean> {
  const rows = await db
    .select()
    .from(organisationSlugs)
    .where(
      and(
        eq(organisationSlugs.slug, slug),
        except === undefined ? undefined : ne(organisationSlugs.organisation, except),
      ),
    );
  return rows.length > 0;
}

/** Which of these are taken. */
export async function takenSlugs(db: Queries, slugs: string[]): Promise<Set<string>> {
  const rows = await db.select().from(organisationSlugs).where(inArray(organisationSlugs.slug, slugs));
  return new Set(rows.map(({ slug }) => slug));
}

/** Ids of those that are in the archive because what put them in the directory was taken back. */
export async function entriesTakenBack(db: Queries): Promise<Set<string>> {
  const rows = await db
    .select({ id: organisations.id })
    .from(organisations)
    .innerJoin(
      revisions,
      and(
        eq(revisions.subjectKind, 'organisation'),
        eq(revisions.subjectId, organisations.id),
        eq(revisions.at, organisations.archivedAt),
        eq(revisions.action, 'revert'),
      ),
    )
    .where(eq(organisations.status, 'archived'));
  return new Set(rows.map(({ id }) => id));
}

/** Who has an address in one of the postcodes: one row per address. */
export async function organisationsAtPostcodes(
  db: Queries,
  postcodes: string[],
): Promise<{ id: string; name: string; postcode: string }[]> {
  return db
    .select({ id: organisations.id, name: organisations.name, postcode: locations.postcode })
    .from(locations)
    .innerJoin(organisations, eq(organisations.id, locations.organisation))
    .where(inArray(locations.postcode, postcodes));
}

/** Which of these there are, whether or not they are published. */
export async function existingIds(db: Queries, ids: string[]): Promise<string[]> {
  const rows = await db.select({ id: organisations.id }).from(organisations).where(inArray(organisations.id, ids));
  return rows.map(({ id }) => id);
}
