/** The demo coalition as a directory, made without a database. */
import { buildDirectory, type Directory } from '#app/domain/directory/directory.ts';
import { vocabularyOf } from '#app/domain/vocabulary/vocabulary.ts';
import { startingContents } from '#seed/scenarios.ts';

/** A Thursday, 14.30 in the Netherlands. */
export const NOW = Date.parse('2026-09-17T12:30:00Z');

export function demoDirectory(now = NOW): Directory {
  let count = 0;
  const contents = startingContents('demo', now, () => `id-${String(count++).padStart(5, '0')}`);
  const organisations = [...contents.partners].map((partner) => ({
    ...partner.details,
    id: partner.slug,
    slug: partner.slug,
    verification: partner.verification,
    demo: true,
    version: 1,
    updatedAt: now,
  }));
  const vocabulary = vocabularyOf(contents.terms);
  return buildDirectory({
    version: 1,
    coalition: contents.coalition,
    ...contents.geography,
    vocabulary,
    organisations,
    slugs: new Map(organisations.map((one) => [one.slug, one.id])),
    routes: contents.routes,
  });
}
