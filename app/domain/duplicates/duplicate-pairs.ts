/**
 * All pairs of partners that are likely one and the same, for whoever tidies the directory.
 * Partners are compared only with those that they share a telling key with, or a word of the name and an area, so that
 * the work grows with the number of partners and not with its square.
 */
import { atOnce, type Steps } from '#app/domain/steps.ts';
import { MOST_NEARBY, MOST_SHARING, nearbyKeys, tellingKeys } from './candidate-keys.ts';
import { compareComparables, type DuplicateVerdict } from './compare-subjects.ts';
import { putUnder, type KeyIndex } from './key-index.ts';
import { byCertainty, nearestKm, type Distanced } from './order.ts';
import { comparable, type ComparableSubject, type DuplicateSubject } from './subject.ts';

export type ListedPartner<T> = { subject: DuplicateSubject; item: T };
export type DuplicatePair<T> = { a: T; b: T } & DuplicateVerdict & Distanced;

const PER_STEP = 500;

export function likelyPairs<T>(partners: readonly ListedPartner<T>[]): DuplicatePair<T>[] {
  return atOnce(likelyPairsInSteps(partners));
}

/** Those with most grounds first, then the nearest, then as listed. In a pair `a` was listed before `b`. */
export function* likelyPairsInSteps<T>(partners: readonly ListedPartner<T>[]): Steps<DuplicatePair<T>[]> {
  const subjects: ComparableSubject[] = [];
  const byTellingKey: KeyIndex = new Map();
  const byNearbyKey: KeyIndex = new Map();
  for (const [at, partner] of partners.entries()) {
    if (at % PER_STEP === 0) yield;
    const subject = comparable(partner.subject);
    subjects.push(subject);
    putUnder(byTellingKey, tellingKeys(subject), at);
    putUnder(byNearbyKey, nearbyKeys(subject), at);
  }

  const together = new Set<number>();
  for (const [index, most] of [
    [byTellingKey, MOST_SHARING],
    [byNearbyKey, MOST_NEARBY],
  ] as const) {
    for (const sharing of index.values()) {
      if (sharing.length > most) continue;
      for (const [a, b] of twoByTwo(sharing)) together.add(a * partners.length + b);
    }
    yield;
  }

  const isCommon = (reach: string) => (byTellingKey.get(reach)?.length ?? 0) > MOST_SHARING;
  const pairs: DuplicatePair<T>[] = [];
  for (const [at, pair] of [...together].sort((one, other) => one - other).entries()) {
    if (at % PER_STEP === 0) yield;
    const [a, b] = [Math.floor(pair / partners.length), pair % partners.length];
    const verdict = compareComparables(subjects[a]!, subjects[b]!, isCommon);
    if (verdict?.certainty !== 'likely') continue;
    const km = nearestKm(subjects[a]!, subjects[b]!);
    pairs.push({ a: partners[a]!.item, b: partners[b]!.item, ...verdict, km });
  }
  return pairs.sort(byCertainty);
}

function* twoByTwo(entries: readonly number[]): Generator<[number, number]> {
  for (const [at, b] of entries.entries()) {
    for (let before = 0; before < at; before++) yield [entries[before]!, b];
  }
}
