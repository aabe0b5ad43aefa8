/** The kinds of term as they stand in an address. */
import { TERM_KINDS, type TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import { paths } from '#app/paths.ts';

const SEGMENTS: Record<TermKind, string> = {
  theme: 'themas',
  audience: 'doelgroepen',
  phase: 'fasen',
  'organisation-type': 'soorten',
  programme: 'programmas',
  language: 'talen',
};

/** @returns the first kind when the address names none, null when it names something else */
export function kindIn(segment: string | undefined): TermKind | null {
  if (segment === undefined) return 'theme';
  return TERM_KINDS.find((kind) => SEGMENTS[kind] === segment) ?? null;
}

/** @param term id of a term, or the word for a new one */
export function vocabularyPath(kind: TermKind, term?: string): string {
  return paths.workbench('woorden', term === undefined ? SEGMENTS[kind] : `${SEGMENTS[kind]}/${term}`);
}
