/**
 * The directory: an immutable picture of everything published, held in memory.
 * Pages, search, API and exports read it; a write makes a new one with a higher version.
 */
import type { Coalition, Municipality, Place, PostcodeArea, Region } from '#app/domain/geo/coalition.ts';
import type { Organisation, ReferralRoute } from '#app/domain/organisation/organisation.ts';
import type { Referring } from '#app/domain/referral/referring.ts';
import { routeIndex } from '#app/domain/referral/route-index.ts';
import {
  searchIndexInSteps,
  withChangedPartners,
  withVocabularyInSteps as indexWithVocabulary,
  type SearchIndex,
} from '#app/domain/search/index/search-index.ts';
import { atOnce, type Steps } from '#app/domain/steps.ts';
import type { Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import type { CoalitionLife } from './coalition-life.ts';

/** What is read from the database to make a directory. */
export type DirectoryContents = Referring &
  CoalitionLife & {
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
  };

export type Directory = DirectoryContents & {
  /** The partner a slug belongs or belonged to. */
  bySlug(slug: string): Organisation | null;
  byId(id: string): Organisation | null;
  municipalityBySlug(slug: string): Municipality | null;
  municipalityByCode(code: string): Municipality | null;
  /** Those with a partner that is there. */
  routesFrom(id: string): ReferralRoute[];
  routesTo(id: string): ReferralRoute[];
  /** Demo data is in: every page says so. */
  demo: boolean;
  search: SearchIndex;
};

/** What a commit changed of the partners. */
export type PartnerChanges = {
  version: number;
  /** As they are now. */
  changed: Organisation[];
  /** Ids of those no longer published. */
  removed: string[];
  /** Slugs of those that changed, also earlier ones → organisation id. */
  slugs: Map<string, string>;
};

export function buildDirectory(contents: DirectoryContents): Directory {
  return atOnce(directoryInSteps(contents));
}

export function* directoryInSteps(contents: DirectoryContents): Steps<Directory> {
  return assemble(contents, yield* searchIndexInSteps(contents));
}

/** The same directory with some partners changed: only these are read and indexed, the rest is shared. */
export function withPartnerChanges(
  directory: Directory,
  { version, changed, removed, slugs }: PartnerChanges,
): Directory {
  const touched = new Set([...removed, ...changed.map((one) => one.id)]);
  const organisations = [...directory.organisations.filter((one) => !touched.has(one.id)), ...changed].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const search = withChangedPartners(directory.search, directory.vocabulary, changed, removed);
  return assemble({ ...directory, version, organisations, slugs: new Map([...directory.slugs, ...slugs]) }, search);
}

/** The same directory read with other words. */
export function* withVocabularyInSteps(
  directory: Directory,
  version: number,
  vocabulary: Vocabulary,
): Steps<Directory> {
  const contents = { ...directory, version, vocabulary };
  return assemble(contents, yield* indexWithVocabulary(directory.search, contents));
}

/** The same directory with other routes, agreements, gaps and reactions. */
export function withReferring(directory: Directory, version: number, referring: Referring): Directory {
  const { routes, carePaths, gapMarks, reactions } = referring;
  return assemble({ ...directory, version, routes, carePaths, gapMarks, reactions }, directory.search);
}

/** The same directory with other programmes, memberships, groups, meetings and lessons. */
export function withCoalitionLife(directory: Directory, version: number, life: CoalitionLife): Directory {
  const { programmes, memberships, groups, meetings, lessons } = life;
  return assemble({ ...directory, version, programmes, memberships, groups, meetings, lessons }, directory.search);
}

function assemble(contents: DirectoryContents, search: SearchIndex): Directory {
  const { slugs, routes } = contents;
  const byId = new Map(contents.organisations.map((organisation) => [organisation.id, organisation]));
  const municipalityBySlug = new Map(contents.municipalities.map((one) => [one.slug, one]));
  const municipalityByCode = new Map(contents.municipalities.map((one) => [one.code, one]));
  const present = (some: readonly ReferralRoute[] = []) =>
    some.filter(({ from, to }) => byId.has(from) && byId.has(to));
  return {
    ...contents,
    bySlug: (slug) => byId.get(slugs.get(slug) ?? '') ?? null,
    byId: (id) => byId.get(id) ?? null,
    municipalityBySlug: (slug) => municipalityBySlug.get(slug) ?? null,
    municipalityByCode: (code) => municipalityByCode.get(code) ?? null,
    routesFrom: (id) => present(routeIndex(routes).from.get(id)),
    routesTo: (id) => present(routeIndex(routes).to.get(id)),
    demo: contents.organisations.some((organisation) => organisation.demo),
    search,
  };
}
