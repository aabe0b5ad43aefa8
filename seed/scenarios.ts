/**
 * The starting contents of a database, made from the JSON files beside this module.
 * `demo` has a whole fictional region; `single` a fictional coalition of one municipality; `empty` the coalition, its places and its vocabulary, without partners;
 * `large` a fictional coalition of the whole country with as many made-up partners as wanted, to try size with.
 */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { NO_COALITION_LIFE, type CoalitionLife } from '#app/domain/directory/coalition-life.ts';
import type { Coalition } from '#app/domain/geo/coalition.ts';
import { TERM_KINDS, type Term, type TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import { readCoalitionFile } from './coalition-file.ts';
import { readCoalitionLife } from './coalition-life.ts';
import { readGeography, type Geography } from './geography.ts';
import { largePartners } from './large/large-partners.ts';
import { largeRoutes } from './large/large-routes.ts';
import { readNationalGeography } from './national-geography.ts';
import { DEMO_PARTNERS, readPartners, type StartingPartner } from './partners.ts';
import { readSeed } from './read-seed.ts';
import { seedCarePath, seedCoalition, seedRoute, seedTerm, type SeedCarePath, type SeedRoute } from './schema.ts';
import { storedPhone } from './stored-phone.ts';

export const SCENARIOS = ['empty', 'demo', 'single', 'large'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** How many partners `large` has, and may have. */
export const LARGE_COUNT = { usual: 30_000, least: 1, most: 100_000 };

export type StartingContents = {
  coalition: Coalition;
  geography: Geography;
  terms: Term[];
  /** To be gone through once: those of `large` are made on the way. */
  partners: Iterable<StartingPartner>;
  /** By slug. To be gone through after the partners. */
  routes: Iterable<SeedRoute>;
  /** The partner by slug, the municipality by code. */
  carePaths: SeedCarePath[];
  /** Partners and groups are named by their slugs. */
  life: CoalitionLife;
};

const VOCABULARY_FILES: Record<TermKind, string> = {
  theme: 'vocabulary/themes.json',
  audience: 'vocabulary/audiences.json',
  phase: 'vocabulary/phases.json',
  'organisation-type': 'vocabulary/organisation-types.json',
  programme: 'vocabulary/programmes.json',
  language: 'vocabulary/languages.json',
};

/**
 * @param now UTC milliseconds; days in the files are counted from here
 * @param organisations how many partners `large` has; the other scenarios have a fixed number
 */
export function startingContents(
  scenario: Scenario,
  now: number,
  newId: () => string,
  organisations: number = LARGE_COUNT.usual,
): StartingContents {
  if (scenario === 'large') return largeContents(organisations, now, newId);
  if (scenario === 'single') {
    const { coalition, geography } = readCoalitionIn('single/coalition.json');
    return inhabited('single/', ['single/partners.json'], { coalition, geography, now, newId });
  }
  const { coalition, leads } = readCoalition('coalition.json');
  const geography = readGeography(leads);
  if (scenario === 'empty') return withoutPartners(coalition, geography);
  return inhabited('', DEMO_PARTNERS, { coalition, geography, now, newId });
}

/** What a new coalition starts with: its places and the vocabulary. */
export function withoutPartners(coalition: Coalition, geography: Geography): StartingContents {
  return {
    coalition,
    geography,
    terms: TERM_KINDS.flatMap(readTerms),
    partners: [],
    routes: [],
    carePaths: [],
    life: NO_COALITION_LIFE,
  };
}

type World = { coalition: Coalition; geography: Geography; now: number; newId: () => string };

/** A fictional coalition with everything. @param folder inside `seed/` */
function inhabited(folder: string, partners: string[], { coalition, geography, now, newId }: World): StartingContents {
  return {
    ...withoutPartners(coalition, geography),
    partners: readPartners(partners, { geography, now, newId }),
    routes: readSeed(`${folder}referral-routes.json`, z.array(seedRoute)),
    carePaths: readCarePaths(`${folder}care-paths.json`, geography),
    life: readCoalitionLife(`${folder}coalition-life/`, geography, now, newId),
  };
}

function largeContents(count: number, now: number, newId: () => string): StartingContents {
  const geography = readNationalGeography();
  const start = withoutPartners(readCoalition('large/coalition.json').coalition, geography);
  const { noted, routes } = largeRoutes(start.terms.filter(({ kind }) => kind === 'theme').map(({ id }) => id));
  return { ...start, partners: noted(largePartners({ geography, count, now, newId })), routes: routes() };
}

/** As a new coalition is configured (docs/new-coalition.md). */
function readCoalitionIn(file: string): { coalition: Coalition; geography: Geography } {
  const read = readCoalitionFile(fileURLToPath(new URL(file, import.meta.url)));
  if (!read.ok) throw new Error(`seed/${file}: ${read.errors.join('; ')}`);
  return read;
}

function readCoalition(file: string) {
  const { leads, coordinator, ...coalition } = readSeed(file, seedCoalition);
  const stored = { ...coordinator, phone: storedPhone(coordinator.phone) };
  return { coalition: { ...coalition, coordinator: stored, logo: null }, leads };
}

function readCarePaths(file: string, { municipalities }: Geography): SeedCarePath[] {
  return readSeed(file, z.array(seedCarePath)).map((path) => {
    if (path.scope !== 'municipality') return path;
    const here = municipalities.find((one) => one.slug === path.area);
    if (!here) throw new Error(`No municipality has the slug "${path.area}"`);
    return { ...path, area: here.code };
  });
}

function readTerms(kind: TermKind): Term[] {
  return readSeed(VOCABULARY_FILES[kind], z.array(seedTerm)).map((term) => ({
    ...term,
    kind,
    question: term.question ?? null,
    description: term.description ?? null,
  }));
}
