/**
 * What a rival engine gets of an organisation: every fact in words, Dutch and English labels of its terms included.
 * Not the expressions of the vocabulary: reading those is what interpreting a query adds.
 */
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import { fold } from './fold.ts';
import type { Records } from './records.ts';

/** How much each field weighs, for every engine that takes weights. */
export const FIELD_WEIGHTS = {
  name: 1,
  shortName: 1,
  people: 1,
  themes: 0.9,
  type: 0.85,
  services: 0.85,
  keywords: 0.85,
  texts: 0.55,
  labels: 0.5,
  towns: 0.5,
  municipalities: 0.5,
};
export type Field = keyof typeof FIELD_WEIGHTS;
export const FIELDS = Object.keys(FIELD_WEIGHTS) as Field[];

/** Each field is one string: fuse.js answers as well with strings as with lists, in a third of the time. */
export type SearchDocument = { id: string } & Record<Field, string>;

export function toDocuments(records: Records): SearchDocument[] {
  const label = labelsOf(records);
  const municipalities = new Map(records.municipalities.map((one) => [one.code, one.name]));
  return records.organisations.map((one) => joined(one.id, valuesOf(one, label, municipalities), (text) => text));
}

/** Without capitals, accents and punctuation. */
export function toFoldedDocuments(records: Records): SearchDocument[] {
  const label = labelsOf(records);
  const municipalities = new Map(records.municipalities.map((one) => [one.code, one.name]));
  return records.organisations.map((one) => joined(one.id, valuesOf(one, label, municipalities), fold));
}

function joined(id: string, values: Record<Field, string[]>, write: (text: string) => string): SearchDocument {
  const fields = FIELDS.map((field) => [field, write(values[field].join(', '))]);
  return { id, ...(Object.fromEntries(fields) as Record<Field, string>) };
}

type LabelOf = (kind: TermKind, id: string) => string[];

function labelsOf({ vocabulary }: Records): LabelOf {
  const labels = new Map<string, string[]>();
  for (const term of Object.values(vocabulary).flat())
    labels.set(`${term.kind} ${term.id}`, [...new Set([term.label.nl, term.label.en])]);
  return (kind, id) => labels.get(`${kind} ${id}`) ?? [];
}

function valuesOf(one: Organisation, label: LabelOf, municipalities: Map<string, string>): Record<Field, string[]> {
  const { services } = one;
  const unique = (values: string[]) => [...new Set(values)];
  const labels = (kind: TermKind, ids: string[]) => unique(ids).flatMap((id) => label(kind, id));
  return {
    name: [one.name],
    shortName: one.shortName === null ? [] : [one.shortName],
    people: unique(one.contacts.filter((contact) => contact.visibility === 'public').map((contact) => contact.name)),
    themes: labels(
      'theme',
      services.flatMap((service) => service.themes),
    ),
    type: one.type === null ? [one.typeLabel ?? ''] : label('organisation-type', one.type),
    services: services.map((service) => service.name),
    keywords: one.keywords,
    texts: [
      one.summary,
      one.description,
      ...services.flatMap((service) => [service.description, ...service.eligibility]),
    ],
    labels: [
      ...labels(
        'audience',
        services.flatMap((service) => service.audiences),
      ),
      ...labels(
        'phase',
        services.flatMap((service) => service.phases),
      ),
      ...labels(
        'programme',
        one.programmes.map((offer) => offer.programme),
      ),
      ...labels('language', one.languages),
    ],
    towns: unique(one.locations.map((location) => location.city)),
    municipalities: unique(services.flatMap((service) => service.serviceAreas)).map(
      (code) => municipalities.get(code) ?? '',
    ),
  };
}
