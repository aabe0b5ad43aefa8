/**
 * The partners that another one may be, without comparing it with all of them. For a row of an import, and for somebody
 * who fills in a form, of whom at first only the name is known. A word that very many neighbours have in their names
 * finds none of them: they are compared when they share more than that, such as a number, a door or the whole name.
 */
import { MOST_NEARBY, MOST_SHARING, nearbyKeys, tellingKeys, wordPartKeys } from './candidate-keys.ts';
import { compareComparables, hasPlace, type DuplicateVerdict } from './compare-subjects.ts';
import { putUnder, takeFrom, type KeyIndex } from './key-index.ts';
import { byCertainty, nearestKm, type Distanced } from './order.ts';
import { comparable, type ComparableSubject, type DuplicateSubject } from './subject.ts';

export type Duplicate<T> = { item: T } & DuplicateVerdict;
export type RankedDuplicate<T> = Duplicate<T> & Distanced;

export type DuplicateIndex<T> = {
  /** @returns takes it out again */
  add(subject: DuplicateSubject, item: T): () => void;
  /** The most certain one; of equals the one that was added first. */
  find(subject: DuplicateSubject): Duplicate<T> | null;
  /** The most certain ones first, of those the ones with most grounds, and then the nearest. Gives an item once. */
  ranked(subject: DuplicateSubject, limit?: number): RankedDuplicate<T>[];
};

/** Of those elsewhere with something like a word in common no more are compared: the ones that have most. */
const MOST_BY_NAME = 200;
/** More would be a list to study instead of a question to answer. */
const ON_A_FORM = 3;

type Entry<T> = { subject: ComparableSubject; item: T };

export function duplicateIndex<T>(): DuplicateIndex<T> {
  const entries = new Map<number, Entry<T>>();
  let added = 0;
  const byTellingKey: KeyIndex = new Map();
  const byNearbyKey: KeyIndex = new Map();
  const byWordPart: KeyIndex = new Map();

  const isCommon = (reach: string) => (byTellingKey.get(reach)?.length ?? 0) > MOST_SHARING;

  /** @param everywhere whether partners elsewhere that have something like a word in common are among them */
  function candidates(subject: ComparableSubject, everywhere: boolean): Entry<T>[] {
    const found = new Set([...telling(subject), ...neighbours(subject), ...(everywhere ? alikeByName(subject) : [])]);
    return [...found].sort((a, b) => a - b).map((position) => entries.get(position)!);
  }

  function telling(subject: ComparableSubject): number[] {
    return sharing(byTellingKey, tellingKeys(subject), MOST_SHARING);
  }

  function neighbours(subject: ComparableSubject): number[] {
    return sharing(byNearbyKey, nearbyKeys(subject), MOST_NEARBY);
  }

  function alikeByName(subject: ComparableSubject): number[] {
    const shared = new Map<number, number>();
    for (const part of new Set(wordPartKeys(subject))) {
      for (const position of byWordPart.get(part) ?? []) shared.set(position, (shared.get(position) ?? 0) + 1);
    }
    const most = [...shared].sort(([a, partsOfA], [b, partsOfB]) => partsOfB - partsOfA || a - b);
    return most.slice(0, MOST_BY_NAME).map(([position]) => position);
  }

  return {
    add(subject, item) {
      const ready = comparable(subject);
      const position = added++;
      entries.set(position, { subject: ready, item });
      putUnder(byTellingKey, tellingKeys(ready), position);
      putUnder(byNearbyKey, nearbyKeys(ready), position);
      putUnder(byWordPart, wordPartKeys(ready), position);
      return () => {
        entries.delete(position);
        takeFrom(byTellingKey, tellingKeys(ready), position);
        takeFrom(byNearbyKey, nearbyKeys(ready), position);
        takeFrom(byWordPart, wordPartKeys(ready), position);
      };
    },

    find(subject) {
      const ready = comparable(subject);
      let best: Duplicate<T> | null = null;
      for (const { subject: other, item } of candidates(ready, !hasPlace(ready))) {
        const verdict = compareComparables(ready, other, isCommon);
        if (verdict?.certainty === 'likely') return { item, ...verdict };
        if (verdict && !best) best = { item, ...verdict };
      }
      return best;
    },

    ranked(subject, limit = ON_A_FORM) {
      const ready = comparable(subject);
      const found = candidates(ready, true).flatMap(({ subject: other, item }) => {
        const verdict = compareComparables(ready, other, isCommon);
        return verdict ? [{ item, ...verdict, km: nearestKm(ready, other) }] : [];
      });
      const items = new Set<T>();
      return found
        .sort(byCertainty)
        .filter(({ item }) => !items.has(item) && items.add(item))
        .slice(0, limit);
    },
  };
}

/** @param most a key that more have in common says nothing */
function sharing(index: KeyIndex, keys: readonly string[], most: number): number[] {
  return keys.flatMap((key) => {
    const positions = index.get(key) ?? [];
    return positions.length > most ? [] : positions;
  });
}
