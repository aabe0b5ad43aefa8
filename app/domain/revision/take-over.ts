/**
 * An entry with some of the changes of another version. What comes out need not be valid: whoever takes over that the
 * only service goes, and not that another comes, has none left.
 */
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { arrange } from './arrange.ts';
import { itemKey, itemsById, orderKey } from './diff.ts';
import { CONTACTS, COVENANT, IDENTITY, LOCATIONS, PROGRAMMES, SERVICES, type EntryList, type Field } from './parts.ts';

/** @param chosen keys of the changes between the two; all of them give `after`, none gives `before` */
export function applyChanges(
  before: OrganisationDetails,
  after: OrganisationDetails,
  chosen: ReadonlySet<string>,
): OrganisationDetails {
  return {
    ...withFields([...IDENTITY, ...COVENANT], '', before, after, chosen),
    locations: withItems(LOCATIONS, before, after, chosen),
    services: withItems(SERVICES, before, after, chosen),
    contacts: withItems(CONTACTS, before, after, chosen),
    programmes: withItems(PROGRAMMES, before, after, chosen),
  };
}

function withItems<T>(
  list: EntryList<T>,
  before: OrganisationDetails,
  after: OrganisationDetails,
  chosen: ReadonlySet<string>,
): T[] {
  const [old, changed] = [itemsById(list, before), itemsById(list, after)];
  const [lead, other] = chosen.has(orderKey(list)) ? [changed, old] : [old, changed];
  const isWanted = (id: string) => (chosen.has(itemKey(list, id)) ? changed : old).has(id);
  return arrange([...lead.keys()], [...other.keys()], isWanted).map((id) => {
    const [was, is] = [old.get(id), changed.get(id)];
    if (was && is) return withFields(list.fields, `${itemKey(list, id)}.`, was, is, chosen);
    return (was ?? is)!;
  });
}

function withFields<T extends object>(
  fields: readonly Field<T>[],
  keyBefore: string,
  before: T,
  after: T,
  chosen: ReadonlySet<string>,
): T {
  const mixed = { ...before };
  for (const { label, of } of fields) {
    if (!chosen.has(`${keyBefore}${label}`)) continue;
    for (const property of of) mixed[property] = after[property];
  }
  return mixed;
}
