/** The terms of one kind as a list, and one of them to change. */
import { data } from '@remix-run/node';
import type { RequestContext } from '#app/context.server.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { TERM_KINDS, type Language, type TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import { NEW_TERM, readTerm } from '#app/features/settings/edit-vocabulary.server.ts';
import { seenMark } from '#app/platform/seen-mark.server.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { vocabularyPath } from '#app/features/settings/term-paths.ts';
import { formOf } from './term-schema.ts';

export type TermLine = { id: string; to: string; label: string; expressions: number; partners: number };

export function listTerms(directory: Directory, kind: TermKind, language: Language) {
  const t = textsIn(language);
  const counts = partnersPerTerm(directory, kind);
  return {
    title: t('vocabulary.title'),
    kind,
    kinds: TERM_KINDS.map((one) => ({
      to: vocabularyPath(one),
      label: t(`vocabulary.kind.${one}`),
      isOpen: one === kind,
    })),
    add: vocabularyPath(kind, NEW_TERM),
    /** Mark of the order that is shown. */
    seen: seenMark(directory.vocabulary[kind].map(({ id }) => id)),
    terms: directory.vocabulary[kind].map((term): TermLine => ({
      id: term.id,
      to: vocabularyPath(kind, term.id),
      label: term.label[language],
      expressions: term.expressions.nl.length + term.expressions.en.length,
      partners: counts.get(term.id) ?? 0,
    })),
  };
}

export type TermFacts = {
  title: string;
  kind: TermKind;
  /** Null for a new one. */
  id: string | null;
  /** Mark of the term as the form shows it. */
  seen: string;
  values: ReturnType<typeof formOf>;
  users: { name: string; to: string }[];
  isLasting: boolean;
};

/** @throws 404 for a term that is not there */
export async function openTerm(
  context: RequestContext,
  kind: TermKind,
  id: string,
  language: Language,
): Promise<TermFacts> {
  const t = textsIn(language);
  if (id === NEW_TERM) {
    return {
      title: t(`vocabulary.add.${kind}`),
      kind,
      id: null,
      seen: '',
      values: formOf(null),
      users: [],
      isLasting: false,
    };
  }
  const found = await readTerm(context, kind, id);
  if (!found) throw data(null, { status: 404 });
  const { term, users, isLasting } = found;
  return {
    title: term.label[language],
    kind,
    id,
    seen: seenMark(term),
    values: formOf(term),
    users: users.map(({ slug, name }) => ({ name, to: paths.partner(slug) })),
    isLasting,
  };
}

function partnersPerTerm({ organisations }: Directory, kind: TermKind): Map<string, number> {
  const counts = new Map<string, number>();
  for (const organisation of organisations) {
    for (const term of new Set(termsOf(organisation, kind))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function termsOf({ type, languages, programmes, services }: Organisation, kind: TermKind): string[] {
  switch (kind) {
    case 'theme':
      return services.flatMap(({ themes }) => themes);
    case 'audience':
      return services.flatMap(({ audiences }) => audiences);
    case 'phase':
      return services.flatMap(({ phases }) => phases);
    case 'organisation-type':
      return type === null ? [] : [type];
    case 'programme':
      return programmes.map(({ programme }) => programme);
    case 'language':
      return languages;
  }
}
