/**
 * Our vocabulary as HSDS taxonomies. Every installation gives a taxonomy and a term the same id, so that two of them
 * understand each other. One taxonomy is of fields: names for what HSDS has no name for.
 */
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import type { Term, Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import type { HsdsTaxonomy, HsdsTaxonomyTerm } from './objects.ts';
import words from './words.json';

/** The same UUID for the same name, always and everywhere. */
export type IdOf = (name: string) => string;

export type FieldName = keyof typeof words.field;
export type TaxonomyKind = keyof typeof words.taxonomies;

export const TAXONOMY_KINDS = Object.keys(words.taxonomies) as TaxonomyKind[];
const FIELD_NAMES = Object.keys(words.field) as FieldName[];

export type Taxonomies = {
  taxonomies: HsdsTaxonomy[];
  terms: HsdsTaxonomyTerm[];
  /** A term that left the vocabulary is called by its id. */
  term(kind: TaxonomyKind, id: string): HsdsTaxonomyTerm;
};

export function hsdsTaxonomies(vocabulary: Vocabulary, idOf: IdOf): Taxonomies {
  const taxonomies = TAXONOMY_KINDS.map((kind): HsdsTaxonomy => ({
    id: taxonomyId(idOf, kind),
    ...words.taxonomies[kind],
  }));
  const make = (kind: TaxonomyKind, id: string, name: string, description = name): HsdsTaxonomyTerm => ({
    id: termIdOf(idOf, termCode(kind, id)),
    code: termCode(kind, id),
    name,
    description,
    taxonomy: words.taxonomies[kind].name,
    taxonomy_id: taxonomyId(idOf, kind),
    language: 'nl',
  });
  const ofVocabulary = (kind: TaxonomyKind & keyof Vocabulary) =>
    vocabulary[kind].map((term) => make(kind, term.id, term.label.nl, sentenceOf(term)));
  const terms = [
    ...ofVocabulary('theme'),
    ...ofVocabulary('audience'),
    ...ofVocabulary('phase'),
    ...ofVocabulary('organisation-type'),
    ...ofVocabulary('programme'),
    ...DOMAINS.map((domain) => make('domain', domain, words.domain[domain])),
    ...FIELD_NAMES.map((name) => make('field', name, words.field[name])),
  ];
  const byCode = new Map(terms.map((term) => [term.code, term]));
  return { taxonomies, terms, term: (kind, id) => byCode.get(termCode(kind, id)) ?? make(kind, id, id) };
}

/** @returns null for a term of somebody else's taxonomy */
export function ownTerm(
  idOf: IdOf,
  term: { id?: string; code?: string } | undefined,
): { kind: TaxonomyKind; id: string } | null {
  if (!term?.code || term.id?.toLowerCase() !== termIdOf(idOf, term.code)) return null;
  const [kind, id] = term.code.split(':', 2);
  const known = TAXONOMY_KINDS.find((one) => one === kind);
  return known && id ? { kind: known, id } : null;
}

/** With its kind, so that a code is unique among all terms. */
export function termCode(kind: TaxonomyKind, id: string): string {
  return `${kind}:${id}`;
}

function termIdOf(idOf: IdOf, code: string): string {
  return idOf(`taxonomy-term/${code}`);
}

function taxonomyId(idOf: IdOf, kind: TaxonomyKind): string {
  return idOf(`taxonomy/${kind}`);
}

function sentenceOf({ label, question, description }: Term): string {
  return description?.nl || question?.nl || label.nl;
}
