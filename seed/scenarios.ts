/**
 * The starting contents of a database, made from the JSON files beside this module.
 * `demo` has the whole fictional coalition; `empty` the coalition, its places and its vocabulary, without partners;
 * `large` a fictional coalition of the whole country with as many made-up partners as wanted, to try size with.
 */
import { z } from 'zod';
import type { Coalition } from '#app/domain/geo/coalition.ts';
import { TERM_KINDS, type Term, type TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import { readGeography, type Geography } from './geography.ts';
import { largePartners } from './large/large-partners.ts';
import { largeRoutes } from './large/large-routes.ts';
import { readNationalGeography } from './national-geography.ts';
import { readPartners, type StartingPartner } from './partners.ts';
import { readSeed } from './read-seed.ts';
import { seedCarePath, seedCoalition, seedRoute, seedTerm, type SeedCarePath, type SeedRoute } from './schema.ts';
import { storedPhone } from './stored-phone.ts';

export const SCENARIOS = ['empty', 'demo', 'large'] as const;
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
  const terms = TERM_KINDS.flatMap(readTerms);
  if (scenario === 'large') {
    const geography = readNationalGeography();
    const { noted, routes } = largeRoutes(terms.filter(({ kind }) => kind === 'theme').map(({ id }) => id));
    return {
      coalition: readCoalition('large/coalition.json').coalition,
      geography,
      terms,
      partners: noted(largePartners({ geography, count: organisations, now, newId })),
      routes: routes(),
      carePaths: [],
    };
  }
  const { coalition, leads } = readCoalition('coalition.json');
  const geography = readGeography(leads);
  return {
    coalition,
    geography,
    terms,
    partners: scenario === 'demo' ? readPartners({ geography, now, newId }) : [],
    routes: scenario === 'demo' ? readSeed('referral-routes.json', z.array(seedRoute)) : [],
    carePaths: scenario === 'demo' ? readCarePaths(geography) : [],
  };
}

function readCoalition(file: string) {
  const { leads, coordinator, ...coalition } = readSeed(file, seedCoalition);
  return { coalition: { ...coalition, coordinator: { ...coordinator, phone: storedPhone(coordinator.phone) } }, leads };
}

function readCarePaths({ municipalities }: Geography): SeedCarePath[] {
  return readSeed('care-paths.json', z.array(seedCarePath)).map((path) => {
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
