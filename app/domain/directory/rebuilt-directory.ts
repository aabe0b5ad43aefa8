/**
 * When the index of a directory is worth building anew, and how what was built meanwhile is brought up to date.
 * A build takes seconds at national size, and somebody may save a change while it runs.
 */
import { recentCount } from '#app/domain/search/index/search-index.ts';
import type { Steps } from '#app/domain/steps.ts';
import {
  withCoalitionLife,
  withPartnerChanges,
  withReferring,
  withVocabularyInSteps,
  type Directory,
} from './directory.ts';

/** Searching two parts costs little while the second one is small. */
const MOST_RECENT = 100;
const RECENT_SHARE = 0.02;

/** After many changes; and after other words, because long words in partners' texts are taken apart by them. */
export function needsRebuild(before: Directory, after: Directory): boolean {
  // Everything was read and built anew.
  if (before.places !== after.places) return false;
  const most = Math.max(MOST_RECENT, after.organisations.length * RECENT_SHARE);
  return recentCount(after.search) > most || after.vocabulary !== before.vocabulary;
}

/**
 * @param rebuilt made from an earlier snapshot
 * @param current what has to be answered with from here on
 */
export function* catchUpInSteps(rebuilt: Directory, current: Directory): Steps<Directory> {
  if (rebuilt.version === current.version) return rebuilt;
  // Everything was read anew meanwhile, and so was built anew.
  if (rebuilt.places !== current.places) return current;
  const read =
    rebuilt.vocabulary === current.vocabulary
      ? rebuilt
      : yield* withVocabularyInSteps(rebuilt, current.version, current.vocabulary);
  const changed = current.organisations.filter((one) => rebuilt.byId(one.id) !== one);
  const removed = rebuilt.organisations.filter((one) => !current.byId(one.id)).map((one) => one.id);
  const referring = withReferring(read, current.version, current);
  const living = withCoalitionLife(referring, current.version, current);
  return withPartnerChanges(living, { version: current.version, changed, removed, slugs: current.slugs });
}
