/** Attributes: which terms hold for an object, and the facts that HSDS has no name for. */
import type { HsdsAttribute } from './objects.ts';
import type { FieldName, TaxonomyKind } from './taxonomies.ts';
import type { HsdsWorld } from './world.ts';

export type Owner = { entity: string; id: string };

export function termAttributes(
  world: HsdsWorld,
  owner: Owner,
  kind: TaxonomyKind,
  ids: readonly string[],
): HsdsAttribute[] {
  return ids.map((id) => attribute(world, owner, kind, id, 0));
}

/** A text stands as it is, anything else as JSON. A list gives an attribute for each of its items. */
export type FieldValue = string | boolean | object | null;
export type FieldValues = Partial<Record<FieldName, FieldValue>>;

export function fieldAttributes(world: HsdsWorld, owner: Owner, values: FieldValues): HsdsAttribute[] {
  return Object.entries(values).flatMap(([name, value]) =>
    itemsOf(value).map((one, index) => ({ ...attribute(world, owner, 'field', name, index), value: written(one) })),
  );
}

/** The names of those that have a value. */
export function statedFields(values: FieldValues): string[] {
  return Object.entries(values).flatMap(([name, value]) => (itemsOf(value).length > 0 ? [name] : []));
}

function itemsOf(value: FieldValue): FieldValue[] {
  if (Array.isArray(value)) return value as FieldValue[];
  return value === null ? [] : [value];
}

function attribute(world: HsdsWorld, owner: Owner, kind: TaxonomyKind, id: string, index: number): HsdsAttribute {
  const term = world.taxonomies.term(kind, id);
  return {
    id: world.idOf(`attribute/${owner.id}/${term.code}/${index}`),
    link_id: owner.id,
    link_entity: owner.entity,
    link_type: kind,
    taxonomy_term_id: term.id,
    taxonomy_term: term,
  };
}

function written(value: FieldValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
