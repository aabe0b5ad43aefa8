/**
 * The starting contents of a database, made from the JSON files beside this module.
 * `demo` has the whole fictional coalition; `empty` the coalition, its places and its vocabulary, without partners.
 */
import { z } from 'zod';
import type { Coalition } from '#app/domain/geo/coalition.ts';
import type { RouteFrequency } from '#app/domain/organisation/choices.ts';
import { TERM_KINDS, type Term, type TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import { readGeography, type Geography } from './geography.ts';
import { readPartners, type StartingPartner } from './partners.ts';
import { readSeed } from './read-seed.ts';
import { seedCoalition, seedRoute, seedTerm } from './schema.ts';
import { storedPhone } from './stored-phone.ts';

export const SCENARIOS = ['empty', 'demo'] as const;
export type Scenario = (typeof SCENARIOS)[number];

export type StartingContents = {
  coalition: Coalition;
  geography: Geography;
  terms: Term[];
  partners: StartingPartner[];
  /** By slug. */
  routes: { from: string; to: string; theme: string; frequency: RouteFrequency }[];
};

const VOCABULARY_FILES: Record<TermKind, string> = {
  theme: 'vocabulary/themes.json',
  audience: 'vocabulary/audiences.json',
  phase: 'vocabulary/phases.json',
  'organisation-type': 'vocabulary/organisation-types.json',
  programme: 'vocabulary/programmes.json',
  language: 'vocabulary/languages.json',
};

/** @param now UTC milliseconds; days in the files are counted from here */
export function startingContents(scenario: Scenario, now: number, newId: () => string): StartingContents {
  const { leads, coordinator, ...coalition } = readSeed('coalition.json', seedCoalition);
  const geography = readGeography(leads);
  return {
    coalition: { ...coalition, coordinator: { ...coordinator, phone: storedPhone(coordinator.phone) } },
    geography,
    terms: TERM_KINDS.flatMap(readTerms),
    partners: scenario === 'demo' ? readPartners({ geography, now, newId }) : [],
    routes: scenario === 'demo' ? readSeed('referral-routes.json', z.array(seedRoute)) : [],
  };
}

function readTerms(kind: TermKind): Term[] {
  return readSeed(VOCABULARY_FILES[kind], z.array(seedTerm)).map((term) => ({
    ...term,
    kind,
    question: term.question ?? null,
    description: term.description ?? null,
  }));
}
