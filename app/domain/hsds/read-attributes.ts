/** What the attributes of an object say: terms and fields of ours, and the names of somebody else's terms. */
import type { z } from 'zod';
import type { AttributeRead } from './read-objects.ts';
import { ownTerm, type FieldName, type IdOf, type TaxonomyKind } from './taxonomies.ts';

export type AttributesRead = {
  terms(kind: TaxonomyKind): string[];
  /** The text of a field of ours. */
  text(name: FieldName): string | null;
  texts(name: FieldName): string[];
  /** The value of a field of ours, when it is what it should be. */
  value<T>(name: FieldName, schema: z.ZodType<T>): T | null;
  values<T>(name: FieldName, schema: z.ZodType<T>): T[];
  /** Of other taxonomies. */
  foreign: string[];
};

export function readAttributes(idOf: IdOf, attributes: readonly AttributeRead[]): AttributesRead {
  const own: { kind: TaxonomyKind; id: string; value: string | undefined }[] = [];
  const foreign: string[] = [];
  for (const { taxonomy_term, value } of attributes) {
    const term = ownTerm(idOf, taxonomy_term);
    if (term) own.push({ ...term, value });
    else if (taxonomy_term?.name) foreign.push(taxonomy_term.name);
  }
  const texts = (name: FieldName) =>
    own.flatMap(({ kind, id, value }) => (kind === 'field' && id === name && value !== undefined ? [value] : []));
  const values = <T>(name: FieldName, schema: z.ZodType<T>) =>
    texts(name).flatMap((text) => {
      const read = schema.safeParse(parsed(text));
      return read.success ? [read.data] : [];
    });
  return {
    terms: (kind) => own.filter((one) => one.kind === kind && kind !== 'field').map(({ id }) => id),
    text: (name) => texts(name)[0] ?? null,
    texts,
    value: (name, schema) => values(name, schema)[0] ?? null,
    values,
    foreign,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
