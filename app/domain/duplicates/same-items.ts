/**
 * Which places, services and contacts of two entries are one and the same, though their ids differ. Each belongs to at
 * most one of the other entry. First those with the same key:
 *
 *   place     postcode, street and house number
 *   service   name
 *   contact   name and what it is called for
 *
 * then, of what is left, those that are alike, if there is one such on either side:
 *
 *   place     the same door
 *   service   the same themes and audiences
 *   contact   the same number or mail address, and a name alike or called for the same; two people with one number,
 *             each for something else, stay two
 */
import type { Contact, Location, OrganisationDetails, Service } from '#app/domain/organisation/organisation.ts';
import { normalise } from '#app/domain/search/dutch/normalise.ts';
import { compareNames } from './compare-names.ts';
import { doorsOf } from './subject.ts';

/** From an item of the other entry to the same one of this entry. */
export type SameItems<T> = ReadonlyMap<T, T>;

export function samePlaces(ones: Location[], others: Location[]): SameItems<Location> {
  return pairUp(ones, others, placeText, isSameDoor);
}

export function sameServices(ones: Service[], others: Service[]): SameItems<Service> {
  return pairUp(ones, others, ({ name }) => written(name), isForTheSame);
}

export function sameContacts(ones: Contact[], others: Contact[]): SameItems<Contact> {
  return pairUp(ones, others, ({ name, task }) => `${written(name)}, ${written(task)}`, isReachedAlike);
}

/** The other entry with the ids and in the order of this one, so that comparing the two shows only what differs. */
export function withIdsOf(one: OrganisationDetails, other: OrganisationDetails): OrganisationDetails {
  return {
    ...other,
    locations: inPlaceOf(one.locations, other.locations, samePlaces(one.locations, other.locations)),
    services: inPlaceOf(one.services, other.services, sameServices(one.services, other.services)),
    contacts: inPlaceOf(one.contacts, other.contacts, sameContacts(one.contacts, other.contacts)),
  };
}

function inPlaceOf<T extends { id: string }>(ones: T[], others: T[], same: SameItems<T>): T[] {
  const counterpart = new Map([...same].map(([other, one]) => [one, other]));
  const shared = ones.flatMap((one) => {
    const other = counterpart.get(one);
    return other ? [{ ...other, id: one.id }] : [];
  });
  return [...shared, ...others.filter((other) => !same.has(other))];
}

function pairUp<T extends object>(
  ones: T[],
  others: T[],
  keyOf: (item: T) => string,
  isAlike: (one: T, other: T) => boolean,
): SameItems<T> {
  const same = new Map<T, T>();
  const left = new Set(ones);
  const pair = (one: T, other: T) => {
    same.set(other, one);
    left.delete(one);
  };
  // Of several with one key, those that say everything the same go first.
  for (const key of [everything, keyOf]) {
    for (const other of others) {
      const one = same.has(other) ? undefined : [...left].find((item) => key(item) === key(other));
      if (one !== undefined) pair(one, other);
    }
  }
  const [onesLeft, othersLeft] = [[...left], others.filter((other) => !same.has(other))];
  for (const other of othersLeft) {
    const [one, ...more] = onesLeft.filter((item) => isAlike(item, other));
    if (one === undefined || more.length > 0) continue;
    if (othersLeft.filter((item) => isAlike(one, item)).length === 1) pair(one, other);
  }
  return same;
}

function everything(item: object): string {
  return JSON.stringify({ ...item, id: null });
}

function placeText({ postcode, street, houseNumber }: Location): string {
  return [postcode, street ?? '', houseNumber ?? ''].map(written).join(', ');
}

function isSameDoor(one: Location, other: Location): boolean {
  const [few, many] = [one.postcode, other.postcode].sort((a, b) => a.length - b.length);
  return many!.startsWith(few!) && sharesOne(doorsOf(one), doorsOf(other));
}

function isForTheSame(one: Service, other: Service): boolean {
  return one.themes.length > 0 && sameSet(one.themes, other.themes) && sameSet(one.audiences, other.audiences);
}

function isReachedAlike(one: Contact, other: Contact): boolean {
  const reached = [one.phone, one.email?.toLowerCase()].flatMap((reach) => reach ?? []);
  if (!sharesOne(reached, [other.phone, other.email?.toLowerCase()])) return false;
  return written(one.task) === written(other.task) || compareNames(one.name, other.name) !== 'different';
}

function sameSet(ones: string[], others: string[]): boolean {
  return ones.length === others.length && ones.every((one) => others.includes(one));
}

function sharesOne<T>(ones: T[], others: readonly (T | null | undefined)[]): boolean {
  return ones.some((one) => others.includes(one));
}

/** Without capitals, accents and signs; what has no letters stays as it is. */
function written(text: string): string {
  return normalise(text) || text.trim().toLowerCase();
}
