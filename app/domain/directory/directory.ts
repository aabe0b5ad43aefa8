/**
 * The directory: an immutable picture of everything published, held in memory.
 * Pages, search, API and exports read it; a write makes a new one with a higher version.
 */
import type { Coalition, Municipality, Place, PostcodeArea, Region } from '#app/domain/geo/coalition.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { Organisation, ReferralRoute } from '#app/domain/organisation/organisation.ts';
import type { SearchIndex } from '#app/domain/search/search-index.ts';
import { buildSearchIndex } from '#app/domain/search/search-index.ts';
import type { Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';

/** What is read from the database to make a directory. */
export type DirectoryContents = {
  version: number;
  coalition: Coalition;
  regions: Region[];
  municipalities: Municipality[];
  postcodes: PostcodeArea[];
  places: Place[];
  vocabulary: Vocabulary;
  organisations: Organisation[];
  /** Every slug ever given out → organisation id. */
  slugs: Map<string, string>;
  routes: ReferralRoute[];
};

export type Directory = Omit<DirectoryContents, 'slugs'> & {
  /** The partner a slug belongs or belonged to. */
  bySlug(slug: string): Organisation | null;
  byId(id: string): Organisation | null;
  municipalityBySlug(slug: string): Municipality | null;
  municipalityByCode(code: string): Municipality | null;
  routesFrom(id: string): ReferralRoute[];
  routesTo(id: string): ReferralRoute[];
  /** Demo data is in: every page says so. */
  demo: boolean;
  search: SearchIndex;
};

export function buildDirectory(contents: DirectoryContents): Directory {
  const { slugs, ...published } = contents;
  const byId = new Map(contents.organisations.map((organisation) => [organisation.id, organisation]));
  const municipalityBySlug = new Map(contents.municipalities.map((one) => [one.slug, one]));
  const municipalityByCode = new Map(contents.municipalities.map((one) => [one.code, one]));
  const routes = contents.routes.filter((route) => byId.has(route.from) && byId.has(route.to));
  const routesFrom = groupBy(routes, (route) => route.from);
  const routesTo = groupBy(routes, (route) => route.to);
  return {
    ...published,
    bySlug: (slug) => byId.get(slugs.get(slug) ?? '') ?? null,
    byId: (id) => byId.get(id) ?? null,
    municipalityBySlug: (slug) => municipalityBySlug.get(slug) ?? null,
    municipalityByCode: (code) => municipalityByCode.get(code) ?? null,
    routesFrom: (id) => routesFrom.get(id) ?? [],
    routesTo: (id) => routesTo.get(id) ?? [],
    demo: contents.organisations.some((organisation) => organisation.demo),
    search: buildSearchIndex(contents),
  };
}
