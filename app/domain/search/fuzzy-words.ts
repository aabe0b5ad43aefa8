/**
 * A list of known words that finds the ones a mistyped word may have meant.
 * Three sieves, each finer: words sharing letter pairs, then fuse.js, then the edit distance itself.
 * fuse.js judges short lists well; over everything it would be slow and answer nonsense.
 */
import Fuse from 'fuse.js';
import { foldSounds } from './dutch.ts';
import { editDistance } from './edit-distance.ts';

export type FuzzyWord = {
  word: string;
  /** 0.5 when it sounds the same, else the number of wrong letters. */
  cost: number;
};

export type FuzzyWords = {
  has(word: string): boolean;
  /** Known words starting with `prefix`, at most `limit`, shortest first. */
  startingWith(prefix: string, limit: number): string[];
  /** The nearest words, all of the same lowest cost; empty when nothing is near enough. */
  nearest(word: string): FuzzyWord[];
};

const MOST_CANDIDATES = 60;

/** How many wrong letters a word of this length may have. */
function tolerance(length: number): number {
  if (length < 4) return 0;
  if (length <= 7) return 1;
  return length <= 12 ? 2 : 3;
}

export function buildFuzzyWords(known: Iterable<string>): FuzzyWords {
  const words = [...new Set(known)].sort();
  const set = new Set(words);
  const byPair = new Map<string, number[]>();
  words.forEach((word, index) => {
    for (const pair of letterPairs(word)) {
      const list = byPair.get(pair);
      if (list) list.push(index);
      else byPair.set(pair, [index]);
    }
  });

  /** Words sharing enough letter pairs with `word`, most shared first. */
  function sharingPairs(word: string, k: number): string[] {
    const pairs = letterPairs(word);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const enough = Math.max(1, pairs.length - 3 * k);
    return [...shared]
      .filter(([index, count]) => count >= enough && Math.abs(words[index]!.length - word.length) <= k)
      .sort(([a, countA], [b, countB]) => countB - countA || a - b)
      .slice(0, MOST_CANDIDATES)
      .map(([index]) => words[index]!);
  }

  function nearest(word: string): FuzzyWord[] {
    const k = tolerance(word.length);
    if (k === 0) return [];
    const candidates = sharingPairs(word, k);
    if (candidates.length === 0) return [];
    const judge = new Fuse(candidates, {
      threshold: Math.min(0.6, (2 * k) / word.length + 0.1),
      ignoreLocation: true,
      ignoreFieldNorm: true,
    });
    const sound = foldSounds(word);
    let best: FuzzyWord[] = [];
    for (const { item } of judge.search(word.slice(0, 32))) {
      const distance = editDistance(word, item, k);
      if (distance > k || (distance > 1 && word[0] !== item[0])) continue;
      const cost = foldSounds(item) === sound ? 0.5 : distance;
      if (best.length === 0 || cost < best[0]!.cost) best = [{ word: item, cost }];
      else if (cost === best[0]!.cost) best.push({ word: item, cost });
    }
    return best;
  }

  function startingWith(prefix: string, limit: number): string[] {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]! < prefix) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let i = low; i < words.length && words[i]!.startsWith(prefix) && found.length < 200; i++)
      found.push(words[i]!);
    return found.sort((a, b) => a.length - b.length || a.localeCompare(b)).slice(0, limit);
  }

  return { has: (word) => set.has(word), startingWith, nearest };
}

/** "huur" → " h", "hu", "uu", "ur", "r " */
function letterPairs(word: string): string[] {
  const padded = ` ${word} `;
  const pairs: string[] = [];
  for (let i = 0; i < padded.length - 1; i++) pairs.push(padded.slice(i, i + 2));
  return pairs;
}
