/**
 * Whether two partners are one and the same. Only compares what both say about themselves; deciding what to do with it
 * is left to the caller.
 *
 * `likely`: a coordinator would merge them. Only this counts as "a duplicate".
 *   - the same name in the same area, or the one is known by that name alone
 *   - a similar name in the same street
 *   - a similar name in the same area, reached alike; or where the area of one is not known
 *   - a similar name with the same number or mail address, wherever: it moved
 *   - a name within the other at the same door, or in the same area reached alike; not when each has its own number,
 *     as departments have
 * `possible`: worth the question "is that you?" to somebody who fills in a form. Mostly it is not.
 *   - the same name elsewhere, or a similar one with the same site: mostly a branch
 *   - a similar name in the same area
 *   - a name within the other, where the above is short of something
 *   - another name with a word of its own in common, at the same door or reached alike: mostly a department
 *   - another name with the same number or mail address: mostly one person with two initiatives
 *
 * What "similar" and "within" are is explained in compare-names.ts. The same area is the same four-digit postcode or
 * the same town. Reached alike is the same number or mail address, or the same domain of their own.
 */
import { compareNameWords, usesShortName, written, type NameComparison } from './compare-names.ts';
import { comparable, type ComparableSubject, type DuplicateSubject } from './subject.ts';

export const DUPLICATE_GROUNDS = ['name', 'address', 'street', 'phone', 'email', 'website'] as const;
export type DuplicateGround = (typeof DUPLICATE_GROUNDS)[number];
export type DuplicateCertainty = 'likely' | 'possible';

export type DuplicateVerdict = { certainty: DuplicateCertainty; grounds: DuplicateGround[] };

/** Of a number, mail address or domain: that so many have it that it says nothing about two of them. */
export type IsCommon = (reach: string) => boolean;

export function compareSubjects(a: DuplicateSubject, b: DuplicateSubject): DuplicateVerdict | null {
  return compareComparables(comparable(a), comparable(b));
}

export function compareComparables(
  a: ComparableSubject,
  b: ComparableSubject,
  isCommon: IsCommon = () => false,
): DuplicateVerdict | null {
  const facts = factsAbout(a, b, isCommon);
  if (isLikely(facts)) return { certainty: 'likely', grounds: groundsOf(facts) };
  return isPossible(facts) ? { certainty: 'possible', grounds: groundsOf(facts) } : null;
}

/** The same four-digit postcode or the same town. */
function inTheSameArea(a: ComparableSubject, b: ComparableSubject): boolean {
  return share(a.postcodes, b.postcodes) || share(a.towns, b.towns);
}

export function hasPlace({ postcodes, towns }: ComparableSubject): boolean {
  return postcodes.length > 0 || towns.length > 0;
}

type Facts = ReturnType<typeof factsAbout>;

function factsAbout(a: ComparableSubject, b: ComparableSubject, isCommon: IsCommon) {
  const reachedBy = (one: string[], other: string[]) => one.some((key) => other.includes(key) && !isCommon(key));
  const { likeness, telling, sameWords } = compareAllNames(a, b);
  const phone = reachedBy(a.phones, b.phones);
  const email = reachedBy(a.emails, b.emails);
  const mailDomain = reachedBy(a.mailDomains, b.mailDomains);
  const site =
    reachedBy(a.siteDomains, b.siteDomains) ||
    reachedBy(a.siteDomains, b.mailDomains) ||
    reachedBy(a.mailDomains, b.siteDomains);
  return {
    same: likeness === 'same',
    similar: likeness === 'same' || likeness === 'similar',
    within: likeness === 'contained',
    telling,
    sameWords: sameWords && telling,
    door: share(a.doors, b.doors),
    street: share(a.streets, b.streets),
    area: inTheSameArea(a, b),
    placeUnknown: !hasPlace(a) || !hasPlace(b),
    phone,
    email,
    mailDomain,
    site,
    reached: phone || email || mailDomain || site,
    ownNumbers: a.phones.length > 0 && b.phones.length > 0 && !phone,
    oneIsOnlyAName: isOnlyAName(a) || isOnlyAName(b),
    bothAreOnlyNames: isOnlyAName(a) && isOnlyAName(b),
  };
}

function isLikely(facts: Facts): boolean {
  const { same, similar, within, telling, door, area, ownNumbers } = facts;
  const reachedHere = facts.reached && (area || facts.placeUnknown);
  if (same && (facts.bothAreOnlyNames || (telling && facts.oneIsOnlyAName))) return true;
  if ((same || facts.sameWords) && area) return true;
  if (similar && (door || facts.street || reachedHere)) return true;
  if (similar && telling && (facts.phone || (facts.email && !ownNumbers))) return true;
  return within && (door || reachedHere) && !ownNumbers;
}

function isPossible(facts: Facts): boolean {
  const { same, similar, within, telling, door, area, reached } = facts;
  if (facts.phone || facts.email) return true;
  if (telling && (same || door || reached)) return true;
  if (similar && (reached || (telling && area))) return true;
  return (within && (door || (reached && area))) || ((similar || within) && telling && facts.placeUnknown);
}

function groundsOf(facts: Facts): DuplicateGround[] {
  const found: Record<DuplicateGround, boolean> = {
    name: facts.similar || (facts.within && facts.telling),
    address: facts.door,
    street: facts.street && !facts.door,
    phone: facts.phone,
    email: facts.email || facts.mailDomain,
    website: facts.site,
  };
  return DUPLICATE_GROUNDS.filter((ground) => found[ground]);
}

function compareAllNames(a: ComparableSubject, b: ComparableSubject): NameComparison {
  const townsOfBoth = a.towns.filter((town) => b.towns.includes(town));
  const towns = townsOfBoth.length > 0 ? new Set(townsOfBoth.flatMap((town) => town.split(' '))) : undefined;
  const full = compareNameWords(a.name, b.name, towns);
  if (a.written === b.written) return { ...full, likeness: 'same' };
  if (full.likeness === 'same') return full;
  const shorts = [compareShortName(a, b, towns), compareShortName(b, a, towns)].filter((short) => short !== null);
  return shorts.find((short) => short.sameWords) ?? shorts[0] ?? full;
}

/** Two short names are not compared: many are called "De Ooievaar" for short. */
function compareShortName(
  { name: full, shortName: short }: ComparableSubject,
  { name }: ComparableSubject,
  towns: ReadonlySet<string> | undefined,
): NameComparison | null {
  if (!short || !usesShortName(name, { full, short }, towns)) return null;
  return { likeness: 'similar', telling: true, sameWords: written(name) === written(short) };
}

function share(a: string[], b: string[]): boolean {
  return a.some((key) => b.includes(key));
}

function isOnlyAName(one: ComparableSubject): boolean {
  return !hasPlace(one) && one.phones.length === 0 && one.emails.length === 0 && one.siteDomains.length === 0;
}
