/** A scenario of the seed as a directory holds it, without a database. Slugs serve as ids, so that a test can name one. */
import type { DirectoryContents } from '#app/domain/directory/directory.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { NOTHING_REFERRED } from '#app/domain/referral/referring.ts';
import { vocabularyOf } from '#app/domain/vocabulary/vocabulary.ts';
import { startingContents, type Scenario } from '#seed/scenarios.ts';

/** @param count how many partners `large` has */
export function startingDirectory(scenario: Scenario, now: number, count?: number): DirectoryContents {
  let ids = 0;
  const newId = () => `id-${String(ids++).padStart(7, '0')}`;
  const { coalition, geography, terms, partners, routes, carePaths, life } = startingContents(
    scenario,
    now,
    newId,
    count,
  );
  const organisations = [...partners].map(({ slug, details, verification }): Organisation => ({
    ...details,
    id: slug,
    slug,
    verification,
    unconfirmedSince: null,
    demo: true,
    version: 1,
    updatedAt: now,
  }));
  const slugs = new Map(organisations.map((one) => [one.slug, one.id]));
  const vocabulary = vocabularyOf(terms);
  return {
    version: 1,
    coalition,
    ...geography,
    vocabulary,
    organisations,
    slugs,
    ...NOTHING_REFERRED,
    ...life,
    routes: [...routes],
    carePaths: carePaths.map(({ first, ...path }) => ({
      ...path,
      id: newId(),
      firstOrganisation: first,
      firstService: null,
      version: 1,
      updatedAt: now,
    })),
  };
}
