/** Short questions about partners, answered without reading them whole. */
import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Queries } from '../client.server.ts';
import { locations, organisations, organisationSlugs } from '../schema.ts';

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
