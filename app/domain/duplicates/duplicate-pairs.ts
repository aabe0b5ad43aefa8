/**
 * All pairs of partners that are likely one and the same, for whoever tidies the directory.
 * Partners are compared only with those that they share a telling key with, or a word of the name and an area, so that
 * the work grows with the number of partners and not with its square. When the list changes, only what a change can have
 * an effect on is compared anew.
 */
import { atOnce, type Steps } from '#app/domain/steps.ts';
import { MOST_NEARBY, MOST_SHARING, nearbyKeys, tellingKeys } from './candidate-keys.ts';
import { compareComparables, type DuplicateVerdict } from './compare-subjects.ts';
import { byCertainty, nearestKm, type Distanced } from './order.ts';
import { comparable, type ComparableSubject, type DuplicateSubject } from './subject.ts';

type Likeness = DuplicateVerdict & Distanced;
export type DuplicatePair<T> = { a: T; b: T } & Likeness;

/**
 * To be given every list in turn. What was broken off halfway cannot go on.
 * @returns those with most grounds first, then the nearest, then as listed; in a pair `a` was listed before `b`
 */
export type PairFinder<T> = (partners: readonly T[]) => Steps<DuplicatePair<T>[]>;

const PER_STEP = 100;

export function likelyPairs<T>(
  partners: readonly T[],
  subjectOf: (partner: T) => DuplicateSubject,
): DuplicatePair<T>[] {
  return atOnce(pairFinder(subjectOf)(partners));
}

/** @param subjectOf of a partner that has changed, another object is listed */
export function pairFinder<T>(subjectOf: (partner: T) => DuplicateSubject): PairFinder<T> {
  const listed = new Set<T>();
  const pairsOf = new Map<T, Map<T, Likeness>>();
  const byTellingKey = sharedKeys<T>(MOST_SHARING);
  const byNearbyKey = sharedKeys<T>(MOST_NEARBY);
  const { isCommon } = byTellingKey;

  return function* (partners) {
    // Kept no longer than this: they take more room than making some of them again takes time.
    const subjects = new Map<T, ComparableSubject>();
    const subject = (partner: T) => {
      const known = subjects.get(partner) ?? comparable(subjectOf(partner));
      subjects.set(partner, known);
      return known;
    };

    const changed = new Set<T>();
    const isListed = new Set(partners);
    for (const gone of [...listed].filter((one) => !isListed.has(one))) {
      listed.delete(gone);
      forget(gone);
      byTellingKey.remove(tellingKeys(subject(gone)), gone, changed);
      byNearbyKey.remove(nearbyKeys(subject(gone)), gone, changed);
    }
    for (const [at, partner] of partners.entries()) {
      if (listed.has(partner)) continue;
      if (at % PER_STEP === 0) yield;
      listed.add(partner);
      changed.add(partner);
      byTellingKey.add(tellingKeys(subject(partner)), partner, changed);
      byNearbyKey.add(nearbyKeys(subject(partner)), partner, changed);
    }

    const pending = new Set([...changed].filter((one) => listed.has(one)));
    for (const one of pending) forget(one);
    for (const one of pending) {
      pending.delete(one);
      const others = new Set([
        ...byTellingKey.sharing(tellingKeys(subject(one))),
        ...byNearbyKey.sharing(nearbyKeys(subject(one))),
      ]);
      others.delete(one);
      // Two that are both compared anew are so when it is the turn of the second.
      for (const other of others) if (!pending.has(other)) compare(one, other, subject);
      yield;
    }
    return inOrder(partners);
  };

  function compare(one: T, other: T, subject: (partner: T) => ComparableSubject): void {
    const verdict = compareComparables(subject(one), subject(other), isCommon);
    if (verdict?.certainty !== 'likely') return;
    const likeness = { ...verdict, km: nearestKm(subject(one), subject(other)) };
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = pairsOf.get(a) ?? new Map<T, Likeness>();
      pairsOf.set(a, known.set(b, likeness));
    }
  }

  function forget(one: T): void {
    for (const other of pairsOf.get(one)?.keys() ?? []) pairsOf.get(other)?.delete(one);
    pairsOf.delete(one);
  }

  function inOrder(partners: readonly T[]): DuplicatePair<T>[] {
    const place = new Map(partners.map((partner, at) => [partner, at]));
    const placeOf = (partner: T) => place.get(partner)!;
    const pairs = partners.flatMap((a) =>
      [...(pairsOf.get(a) ?? [])]
        .filter(([b]) => placeOf(a) < placeOf(b))
        .sort(([one], [other]) => placeOf(one) - placeOf(other))
        .map(([b, likeness]) => ({ a, b, ...likeness })),
    );
    return pairs.sort(byCertainty);
  }
}

/** Which partners have a key, with a limit from where on it says nothing. */
function sharedKeys<T>(most: number) {
  const having = new Map<string, T[]>();
  return {
    /** @param affected gets those for which the key means something else from now on */
    add(keys: readonly string[], one: T, affected: Set<T>): void {
      for (const key of new Set(keys)) {
        const all = having.get(key) ?? [];
        having.set(key, all);
        if (all.push(one) === most + 1) for (const other of all) affected.add(other);
      }
    },
    remove(keys: readonly string[], one: T, affected: Set<T>): void {
      for (const key of new Set(keys)) {
        const left = (having.get(key) ?? []).filter((other) => other !== one);
        if (left.length === most) for (const other of left) affected.add(other);
        if (left.length === 0) having.delete(key);
        else having.set(key, left);
      }
    },
    sharing(keys: readonly string[]): T[] {
      const lists = keys.map((key) => having.get(key) ?? []);
      return lists.filter((all) => all.length <= most).flat();
    },
    isCommon: (key: string) => (having.get(key)?.length ?? 0) > most,
  };
}
