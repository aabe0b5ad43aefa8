/**
 * The vocabulary: the terms the directory is ordered by, and every expression people use for them.
 * It lives in the database so that coordinators can edit it; here is only its shape.
 */
export const TERM_KINDS = ['theme', 'audience', 'phase', 'organisation-type', 'programme', 'language'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

export type Language = 'nl' | 'en';
export type Localised = Record<Language, string>;

export type Term = {
  kind: TermKind;
  id: string;
  label: Localised;
  /** Themes: the question a parent has. */
  question: Localised | null;
  /** Programmes: what it is. */
  description: Localised | null;
  expressions: Record<Language, string[]>;
};

export type Vocabulary = Record<TermKind, Term[]>;

export function findTerm(vocabulary: Vocabulary, kind: TermKind, id: string): Term | null {
  return vocabulary[kind].find((term) => term.id === id) ?? null;
}

/** @param terms in the order they are shown */
export function vocabularyOf(terms: Term[]): Vocabulary {
  const ofKind = (kind: TermKind) => terms.filter((term) => term.kind === kind);
  return {
    theme: ofKind('theme'),
    audience: ofKind('audience'),
    phase: ofKind('phase'),
    'organisation-type': ofKind('organisation-type'),
    programme: ofKind('programme'),
    language: ofKind('language'),
  };
}
