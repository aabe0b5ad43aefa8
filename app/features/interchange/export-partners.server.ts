/** Partners as they leave the house: what anybody may see of those that are published. */
import type { Directory } from '#app/domain/directory/directory.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { ImportWorld } from '#app/domain/import/read-row.ts';
import { publicPartnerOf, type PublicPartner } from '#app/domain/interchange/public-partner.ts';
import type { Organisation, ReferralRoute } from '#app/domain/organisation/organisation.ts';
import type { Database, Queries } from '#db/database.ts';
import { readCoalition, readGeography } from '#db/repositories/coalition.server.ts';
import { publishedIds, publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { readReferralRoutes } from '#db/repositories/referral-routes.server.ts';
import { readVocabulary } from '#db/repositories/vocabulary.server.ts';

/** @param organisations all of the directory, or some of them */
export function* publicPartners(
  { organisations: all, routesFrom }: Pick<Directory, 'organisations' | 'routesFrom'>,
  organisations: Iterable<Organisation> = all,
): Generator<PublicPartner> {
  for (const organisation of organisations) yield publicPartnerOf(organisation, routesFrom(organisation.id));
}

export type Published = { directory: ImportWorld; count: number; partners: AsyncIterable<PublicPartner> };

const PARTNERS_PER_READ = 200;

/**
 * For a process that has no directory: everything that is published, as it was at one moment, without ever having all
 * of it in memory. It can be read until `use` is done.
 * @returns null while there is no coalition
 */
export function usePublished<T>(db: Database, use: (published: Published) => Promise<T>): Promise<T | null> {
  return db.readAtOnce(async (read) => {
    const coalition = await readCoalition(read);
    if (!coalition) return null;
    const directory = { coalition, ...(await readGeography(read)), vocabulary: await readVocabulary(read) };
    const ids = await publishedIds(read);
    const published = new Set(ids);
    const routes = (await readReferralRoutes(read)).filter(({ from, to }) => published.has(from) && published.has(to));
    return use({ directory, count: ids.length, partners: inPortions(read, ids, routes) });
  });
}

async function* inPortions(
  read: Queries,
  ids: readonly string[],
  routes: readonly ReferralRoute[],
): AsyncGenerator<PublicPartner> {
  const leaving = groupBy(routes, ({ from }) => from);
  const routesFrom = (id: string) => leaving.get(id) ?? [];
  for (let from = 0; from < ids.length; from += PARTNERS_PER_READ) {
    const organisations = await publishedOrganisations(read, ids.slice(from, from + PARTNERS_PER_READ));
    yield* publicPartners({ organisations, routesFrom });
  }
}
