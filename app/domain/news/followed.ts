/** What somebody wants to hear of: the partners of a municipality, of a theme, of both, or all. */
import { helpersIn, helpersWith, partnersIn } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { findTerm } from '#app/domain/vocabulary/vocabulary.ts';

export type Followed = {
  /** CBS code; null for everywhere. */
  municipality: string | null;
  /** Null for every theme. */
  theme: string | null;
};

/** @returns nobody for a theme or municipality that is no longer there */
export function partnersFollowed(directory: Directory, { municipality, theme }: Followed): readonly Organisation[] {
  if (theme !== null && municipality !== null) return helpersIn(directory, theme, municipality);
  if (theme !== null) return helpersWith(directory, theme);
  return municipality === null ? directory.organisations : partnersIn(directory, municipality);
}

/**
 * @param asked slug of a municipality and id of a theme; empty counts as not said
 * @returns null when one of them is not known
 */
export function readFollowed(
  directory: Directory,
  asked: { municipality: string | null; theme: string | null },
): Followed | null {
  const here = asked.municipality ? directory.municipalityBySlug(asked.municipality) : undefined;
  const theme = asked.theme ? findTerm(directory.vocabulary, 'theme', asked.theme) : undefined;
  if (here === null || theme === null) return null;
  return { municipality: here?.code ?? null, theme: theme?.id ?? null };
}
