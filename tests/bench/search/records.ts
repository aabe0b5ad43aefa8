/** The records every engine gets: the first `count` organisations of the large scenario, with its places and vocabulary. */
import type { DirectoryContents } from '#app/domain/directory/directory.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { vocabularyOf } from '#app/domain/vocabulary/vocabulary.ts';
import { startingContents } from '#seed/scenarios.ts';

export type Records = DirectoryContents;

/** A Thursday, 14.30 in the Netherlands. */
export const NOW = Date.parse('2026-09-17T12:30:00Z');

export function readRecords(count: number): Records {
  let ids = 0;
  const newId = () => `id-${String(ids++).padStart(7, '0')}`;
  const contents = startingContents('large', NOW, newId, count);
  const organisations = [...contents.partners].map((partner): Organisation => ({
    ...partner.details,
    id: partner.slug,
    slug: partner.slug,
    verification: partner.verification,
    demo: true,
    version: 1,
    updatedAt: NOW,
  }));
  return {
    version: 1,
    coalition: contents.coalition,
    ...contents.geography,
    vocabulary: vocabularyOf(contents.terms),
    organisations,
    slugs: new Map(organisations.map((one) => [one.slug, one.id])),
    routes: [],
  };
}
