/** A list from which some things are drawn more often than others. */
import type { Chance } from '../chance.ts';

export type WeightedList<T> = { draw(chance: Chance): T };

export function weightedList<T>(items: readonly T[], weightOf: (item: T) => number): WeightedList<T> {
  const ends: number[] = [];
  let total = 0;
  for (const item of items) ends.push((total += weightOf(item)));
  return {
    draw(chance) {
      const target = chance.next() * total;
      let low = 0;
      let high = ends.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ends[middle]! > target) high = middle;
        else low = middle + 1;
      }
      return items[low]!;
    },
  };
}
