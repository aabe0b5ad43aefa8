/**
 * Chance that repeats: the same key always gives the same choices, so that a made-up partner stays who it is.
 * Nothing here is random, and nothing of it may guard a secret.
 */
export type Chance = {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** True in `share` of the cases. */
  happens(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** At most `count` different ones, in the order in which they were drawn. */
  pickSome<T>(list: readonly T[], count: number): T[];
};

export function chanceOf(key: string): Chance {
  let state = hashOf(key);

  /** Mulberry32: small, quick, and even enough for names and dates. */
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  function pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('Expected something to pick from');
    return list[Math.floor(next() * list.length)]!;
  }

  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: (share) => next() < share,
    pick,
    pickSome(list, count) {
      const places: number[] = [];
      while (places.length < Math.min(count, list.length)) {
        const place = Math.floor(next() * list.length);
        if (!places.includes(place)) places.push(place);
      }
      return places.map((place) => list[place]!);
    },
  };
}

/** FNV-1a, and one round of mixing so that neighbouring keys do not start alike. */
function hashOf(key: string): number {
  let hash = 2166136261;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  return hash ^ (hash >>> 13);
}
