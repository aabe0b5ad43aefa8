/**
 * A list of known words that finds the ones a mistyped word may have meant.
 * Three sieves, each finer: words sharing letter pairs, then fuse.js, then the edit distance itself.
 * fuse.js judges short lists well; over everything it would be slow and answer nonsense.
 */
import Fuse from 'fuse.js';
import { atOnce, type Steps } from '#app/domain/steps.ts';
import { editDistance } from './edit-distance.ts';
import { foldSounds } from './sounds.ts';

export type FuzzyWord = {
  word: string;
  /** 0.5 when it sounds the same, else the number of wrong letters. */
  cost: number;
};

export type FuzzyWords = {
  /** Known words starting with `prefix`, at most `limit`, shortest first. */
  startingWith(prefix: string, limit: number): string[];
  /**
   * The nearest words, all of the same lowest cost; empty when nothing is near enough.
   * @param slack wrong letters allowed beyond those that are read as a typing error: for asking back
   * @param isInUse words that are not are passed over
   */
  nearest(word: string, slack?: number, isInUse?: (known: string) => boolean): FuzzyWord[];
};

const MOST_CANDIDATES = 60;
const SAME_SOUND = 0.5;
const MOST_BEGINNINGS = 400;
/** fuse.js cuts a longer pattern in chunks and then takes any of them. */
const LONGEST_PATTERN = 32;
const WORDS_PER_STEP = 2000;

/** How many wrong letters a word of this length may have. */
export function tolerance(length: number): number {
  if (length < 4) return 0;
  if (length <= 7) return 1;
  return length <= 12 ? 2 : 3;
}

export function buildFuzzyWords(known: Iterable<string>): FuzzyWords {
  return atOnce(fuzzyWordsInSteps(known));
}

export function* fuzzyWordsInSteps(known: Iterable<string>): Steps<FuzzyWords> {
  const words = [...new Set(known)].sort();
  yield;
  const pairs = yield* pairTableInSteps(words);
  const lengths = Uint16Array.from(words, (word) => word.length);
  /** Counts of the query under way; zero again after it. */
  const shared = new Uint16Array(words.length);

  /** Words of about the same length sharing enough letter pairs with `word`, most shared first. */
  function sharingPairs(word: string, k: number): string[] {
    const asked = letterPairs(word);
    const touched: number[] = [];
    for (const pair of asked) {
      const row = pairs.rows.get(pair);
      if (row === undefined) continue;
      for (let i = pairs.starts[row]!; i < pairs.starts[row + 1]!; i++) {
        const index = pairs.words[i]!;
        if (Math.abs(lengths[index]! - word.length) > k) continue;
        if (shared[index] === 0) touched.push(index);
        shared[index]! += 1;
      }
    }
    // Each wrong letter spoils at most three pairs.
    const enough = Math.max(1, asked.length - 3 * k);
    const near: { index: number; count: number }[] = [];
    for (const index of touched) {
      const count = shared[index]!;
      if (count >= enough) near.push({ index, count });
      shared[index] = 0;
    }
    return near
      .sort((a, b) => b.count - a.count || a.index - b.index)
      .slice(0, MOST_CANDIDATES)
      .map(({ index }) => words[index]!);
  }

  function nearest(word: string, slack = 0, isInUse: (known: string) => boolean = () => true): FuzzyWord[] {
    if (tolerance(word.length) === 0) return [];
    const k = tolerance(word.length) + slack;
    const candidates = sharingPairs(word, k);
    if (candidates.length === 0) return [];
    const judge = new Fuse(candidates, {
      threshold: Math.min(0.6, (2 * k) / word.length + 0.1),
      ignoreLocation: true,
      ignoreFieldNorm: true,
    });
    const sound = foldSounds(word);
    let best: FuzzyWord[] = [];
    for (const { item } of judge.search(word.slice(0, LONGEST_PATTERN))) {
      const soundsTheSame = foldSounds(item) === sound;
      // "sch" for "sg" is more than one letter and still one error of the ear.
      const most = soundsTheSame ? k + 1 : k;
      const distance = editDistance(word, item, most);
      if (distance > most || (distance > 1 && word[0] !== item[0]) || !isInUse(item)) continue;
      const cost = soundsTheSame ? SAME_SOUND : distance;
      if (best.length === 0 || cost < best[0]!.cost) best = [{ word: item, cost }];
      else if (cost === best[0]!.cost) best.push({ word: item, cost });
    }
    return best;
  }

  function startingWith(prefix: string, limit: number): string[] {
    const found: string[] = [];
    for (let i = firstFrom(words, prefix); i < words.length && words[i]!.startsWith(prefix); i++) {
      found.push(words[i]!);
      if (found.length === MOST_BEGINNINGS) break;
    }
    return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, limit);
  }

  return { startingWith, nearest };
}

/** Position of the first word that is not before `text`. */
function firstFrom(words: string[], text: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which words have a letter pair: row r of a pair is `words[starts[r]]` up to `words[starts[r + 1]]`. */
type PairTable = { rows: Map<number, number>; starts: Uint32Array; words: Uint32Array };

function* pairTableInSteps(words: string[]): Steps<PairTable> {
  const rows = new Map<number, number>();
  const counts: number[] = [];
  for (let index = 0; index < words.length; index++) {
    if (index % WORDS_PER_STEP === 0) yield;
    for (const pair of letterPairs(words[index]!)) {
      const row = rows.get(pair) ?? rows.size;
      rows.set(pair, row);
      counts[row] = (counts[row] ?? 0) + 1;
    }
  }
  const starts = new Uint32Array(rows.size + 1);
  for (let row = 0; row < rows.size; row++) starts[row + 1] = starts[row]! + counts[row]!;
  const next = starts.slice();
  const table = new Uint32Array(starts[rows.size]!);
  for (let index = 0; index < words.length; index++) {
    if (index % WORDS_PER_STEP === 0) yield;
    for (const pair of letterPairs(words[index]!)) table[next[rows.get(pair)!]!++] = index;
  }
  return { rows, starts, words: table };
}

/** "huur" → " h", "hu", "uu", "ur", "r ", each as one number. */
function letterPairs(word: string): number[] {
  const pairs: number[] = [];
  let before = 32;
  for (let i = 0; i <= word.length; i++) {
    const letter = i < word.length ? word.charCodeAt(i) : 32;
    pairs.push(before * 65536 + letter);
    before = letter;
  }
  return pairs;
}

/**
 * Several lists as one. Of equally near words those of the first list come first; so do its beginnings.
 * @param isInUse words of the other lists that are not are passed over
 */
export function joinFuzzyWords(
  first: FuzzyWords,
  others: FuzzyWords[],
  isInUse: (word: string) => boolean,
): FuzzyWords {
  return {
    startingWith(prefix, limit) {
      const more = others
        .flatMap((list) => list.startingWith(prefix, MOST_BEGINNINGS))
        .filter(isInUse)
        .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
      return [...new Set([...first.startingWith(prefix, limit), ...more])].slice(0, limit);
    },
    nearest(word, slack) {
      const found = [first.nearest(word, slack), ...others.map((list) => list.nearest(word, slack, isInUse))].flat();
      const lowest = Math.min(...found.map((one) => one.cost));
      const seen = new Set<string>();
      return found.filter((one) => one.cost === lowest && !seen.has(one.word) && seen.add(one.word));
    },
  };
}
