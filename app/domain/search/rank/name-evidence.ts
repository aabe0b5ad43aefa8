/**
 * Whether a partner, or somebody who works there, is asked for by name. A name counts by its telling words:
 * "spaarvogel" says all of "Geldloket De Spaarvogel", "stichting" says nothing.
 */
import { normalise } from '../dutch/normalise.ts';
import { isStopWord } from '../dutch/small-words.ts';
import { stem } from '../dutch/stem.ts';
import { squeeze, type KnownName } from '../index/names.ts';
import { eachPosting } from '../index/postings.ts';
import type { LivePart, SearchIndex } from '../index/search-index.ts';
import type { Interpretation } from '../interpret/interpretation.ts';

/** What a query may be as a name; made once per query. */
export type AskedName = {
  /** The query, with and without the place in it, without spaces. */
  wholes: string[];
  stems: Set<string>;
  /** Per telling word of the query, what it may stand for. */
  words: string[][];
  /** Some of it was not understood, so it may be a name with typing errors. */
  doubtful: boolean;
};

export type NameEvidence = {
  /** 0–1; above 1 when the whole query is (nearly) the whole name. */
  score: number;
  /** The full name was typed: it stands first whatever else. */
  exact: boolean;
};

const TYPED_IN_FULL = 1.5;
const ALL_TELLING_WORDS = 1.2;
/** For a whole name with one wrong letter; a little less for each further one. */
const MISTYPED = 1.3;
const PER_WRONG_LETTER = 0.06;
/** Part of a name's weight that may be missing from the query. */
const NEARLY_ALL = 0.95;
const SHORTEST_MISTYPED = 8;
/** A person's name says less than a partner's: several people are called the same. */
const OF_PERSON = 0.95;

export function askedName(query: Interpretation): AskedName {
  const readings = new Map(query.words.map((word) => [word.at, word.alternatives.flat()]));
  const words = query.tokens.flatMap((token, at) => {
    const word = normalise(token);
    return isStopWord(word) ? [] : [[stem(word), ...(readings.get(at) ?? [])]];
  });
  const besidePlace = query.tokens.filter((_, at) => !query.place?.at.includes(at)).map(normalise);
  const wholes = [normalise(query.query), normalise(query.corrected ?? ''), besidePlace.join(' ')].map(squeeze);
  return {
    wholes: [...new Set(wholes)].filter((text) => text !== ''),
    stems: new Set([...query.tokens.map((token) => stem(normalise(token))), ...words.flat()]),
    words,
    doubtful: query.words.length > 0 || query.needs.some((need) => need.guessed || need.certainty < 1),
  };
}

/** Evidence for every partner of the part whose name has something to do with the query, by slot. */
export function nameEvidence(index: SearchIndex, part: LivePart, asked: AskedName): Map<number, NameEvidence> {
  const found = new Map<number, NameEvidence>();
  const offer = (slot: number, evidence: NameEvidence) => {
    const before = found.get(slot);
    if (!before || evidence.score > before.score) found.set(slot, evidence);
  };
  for (const whole of asked.wholes) {
    for (const slot of part.wholeNames.get(whole) ?? []) offer(slot, { score: TYPED_IN_FULL, exact: true });
  }
  if (found.size === 0 && asked.doubtful) {
    for (const { slot, wrong } of mistyped(part, asked)) {
      offer(slot, { score: MISTYPED - wrong * PER_WRONG_LETTER, exact: false });
    }
  }
  const tellingOf = cached(index.telling);
  const seen = new Set<number>();
  for (const one of asked.stems) {
    eachPosting(part.nameWords, one, (slot) => {
      if (seen.has(slot)) return;
      seen.add(slot);
      for (const name of part.names[slot]!) offer(slot, byWords(name, asked, tellingOf));
    });
  }
  return found;
}

/** Partners with a name that is the whole query but for a few wrong letters. */
function mistyped(part: LivePart, asked: AskedName): { slot: number; wrong: number }[] {
  const near = asked.wholes
    .filter((whole) => whole.length >= SHORTEST_MISTYPED)
    .flatMap((whole) => part.fuzzyNames.nearest(whole));
  const fewest = Math.min(...near.map((one) => one.cost));
  return near
    .filter((one) => one.cost === fewest)
    .flatMap(({ word, cost }) => (part.wholeNames.get(word) ?? []).map((slot) => ({ slot, wrong: cost })));
}

function byWords(name: KnownName, asked: AskedName, tellingOf: (stem: string) => number): NameEvidence {
  let all = 0;
  let matched = 0;
  for (const one of name.stems) {
    const weight = tellingOf(one) ** 2;
    all += weight;
    if (asked.stems.has(one)) matched += weight;
  }
  if (matched === 0) return { score: 0, exact: false };
  const covered = matched / all;
  const inName = asked.words.filter((stems) => stems.some((one) => name.stems.includes(one))).length;
  const precision = inName / Math.max(1, asked.words.length);
  const whole = covered > NEARLY_ALL && precision === 1;
  const score = whole ? ALL_TELLING_WORDS : covered * precision;
  return { score: name.of === 'person' ? score * OF_PERSON : score, exact: false };
}

function cached(valueOf: (key: string) => number): (key: string) => number {
  const values = new Map<string, number>();
  return (key) => {
    let value = values.get(key);
    if (value === undefined) values.set(key, (value = valueOf(key)));
    return value;
  };
}
