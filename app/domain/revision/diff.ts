/**
 * What changed between two versions of an entry, field by field. Lists are compared item by item; an item that changed
 * places is a change of the order of its list. Which changes may be made is decided elsewhere.
 */
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { arrange } from './arrange.ts';
import { differenceBetween, type Difference } from './difference.ts';
import { NONE, sameValue, type FieldValue } from './field-value.ts';
import type { Label } from './labels.ts';
import {
  CONTACTS,
  COVENANT,
  IDENTITY,
  LOCATIONS,
  PROGRAMMES,
  SERVICES,
  type EntryList,
  type EntryPart,
  type Field,
} from './parts.ts';

export type ChangeKind = 'added' | 'removed' | 'changed';

export type ValueChange = { label: Label; before: FieldValue; after: FieldValue; difference: Difference };

export type FieldChange = {
  /** `name`, `services.<id>.waiting`, `contacts.<id>` for a whole item, `order.services`. The same in every comparison. */
  key: string;
  part: EntryPart;
  label: Label;
  /** The item it is a change of, or that came or went; null for what is the entry's own. */
  subject: FieldValue | null;
  kind: ChangeKind;
  /** Those of its values that differ. */
  values: ValueChange[];
};

type Details = OrganisationDetails | null;
type Place = Pick<FieldChange, 'part' | 'subject'> & { keyBefore: string };

/** In the order of the forms. `null` is an entry that does not exist: everything is added or removed. */
export function changesBetween(before: Details, after: Details): FieldChange[] {
  const own = { subject: null, keyBefore: '' };
  return [
    ...fieldChanges(IDENTITY, { ...own, part: 'identity' }, before, after),
    ...listChanges(LOCATIONS, before, after),
    ...listChanges(SERVICES, before, after),
    ...listChanges(CONTACTS, before, after),
    ...listChanges(PROGRAMMES, before, after),
    ...fieldChanges(COVENANT, { ...own, part: 'covenant' }, before, after),
  ];
}

/** How many fields say the same in both: "9 velden bleven gelijk". Fields that say nothing do not count. */
export function countUnchanged(before: OrganisationDetails, after: OrganisationDetails): number {
  return (
    equalFields([...IDENTITY, ...COVENANT], before, after) +
    equalItemFields(LOCATIONS, before, after) +
    equalItemFields(SERVICES, before, after) +
    equalItemFields(CONTACTS, before, after) +
    equalItemFields(PROGRAMMES, before, after)
  );
}

export function itemsById<T>(list: EntryList<T>, details: Details): Map<string, T> {
  return new Map((details ? list.itemsIn(details) : []).map((item) => [list.idOf(item), item]));
}

export function itemKey<T>({ property }: EntryList<T>, id: string): string {
  return `${property}.${id}`;
}

/** Not `services.order`, which could be the key of an item. */
export function orderKey<T>({ property }: EntryList<T>): string {
  return `order.${property}`;
}

function listChanges<T>(list: EntryList<T>, before: Details, after: Details): FieldChange[] {
  const [old, current] = [itemsById(list, before), itemsById(list, after)];
  const changes = arrange([...current.keys()], [...old.keys()], () => true).flatMap((id) =>
    itemChanges(list, id, old.get(id) ?? null, current.get(id) ?? null),
  );
  const stayed = [...current.values()].filter((item) => old.has(list.idOf(item)));
  const stayedBefore = [...old.keys()].flatMap((id) => current.get(id) ?? []);
  if (stayed.every((item, place) => item === stayedBefore[place])) return changes;

  const [was, is] = [list.named(stayedBefore), list.named(stayed)];
  const difference = differenceBetween(was, is);
  const values: ValueChange[] = [{ label: 'order', before: was, after: is, difference }];
  return [...changes, { key: orderKey(list), part: list.part, label: 'order', subject: null, kind: 'changed', values }];
}

function itemChanges<T>(list: EntryList<T>, id: string, before: T | null, after: T | null): FieldChange[] {
  const { part, label, fields } = list;
  const key = itemKey(list, id);
  const subject = list.named([after ?? before].filter((item) => item !== null));
  if (before && after) return fieldChanges(fields, { part, subject, keyBefore: `${key}.` }, before, after);
  const values = fields.flatMap((field) => valueChanges(field, before, after));
  return [{ key, part, label, subject, kind: after ? 'added' : 'removed', values }];
}

function fieldChanges<T>(
  fields: readonly Field<T>[],
  { part, subject, keyBefore }: Place,
  before: T | null,
  after: T | null,
): FieldChange[] {
  return fields.flatMap((field) => {
    const values = valueChanges(field, before, after);
    if (values.length === 0) return [];
    const kind = isSilent(field, before) ? 'added' : isSilent(field, after) ? 'removed' : 'changed';
    return [{ key: `${keyBefore}${field.label}`, part, label: field.label, subject, kind, values }];
  });
}

function valueChanges<T>(field: Field<T>, before: T | null, after: T | null): ValueChange[] {
  return field.readings.flatMap(([label, read]) => {
    const was = before === null ? NONE : read(before);
    const is = after === null ? NONE : read(after);
    return sameValue(was, is) ? [] : [{ label, before: was, after: is, difference: differenceBetween(was, is) }];
  });
}

function isSilent<T>({ readings }: Field<T>, from: T | null): boolean {
  return from === null || readings.every(([, read]) => read(from).kind === 'none');
}

function equalItemFields<T>(list: EntryList<T>, before: OrganisationDetails, after: OrganisationDetails): number {
  const old = itemsById(list, before);
  const counts = list.itemsIn(after).map((item) => equalFields(list.fields, old.get(list.idOf(item)) ?? null, item));
  return counts.reduce((sum, count) => sum + count, 0);
}

function equalFields<T>(fields: readonly Field<T>[], before: T | null, after: T): number {
  return fields.filter((field) => !isSilent(field, after) && valueChanges(field, before, after).length === 0).length;
}
