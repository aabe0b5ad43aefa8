/**
 * Whether a partner, or somebody who works there, is asked for by name. A name counts by its telling words:
 * "spaarvogel" says all of "Geldloket De Spaarvogel", "stichting" says nothing.
 */
import { tolerance } from '../dutch/fuzzy-words.ts';
import { normalise } from '../dutch/normalise.ts';
import { isStopWord } from '../dutch/small-words.ts';
import { stem } from '../dutch/stem.ts';
import { squeeze, type KnownName } from '../index/names.ts';
import { eachPosting } from '../index/postings.ts';
import type { LivePart, SearchIndex } from '../index/search-index.ts';
import type { Interpretation } from '../interpret/interpretation.ts';

/** What a query may be as a name; made once per query. */
export type AskedName = {
  /** The query as typed, mended, and without its place; each without spaces. */
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
  /** The full name of the partner or a person was typed, perhaps with one wrong letter: it stands first whatever else. */
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
  const besidePlace = query.tokens.filter((_, at) => !query.placeAt.includes(at)).map(normalise);
  const wholes = [normalise(query.query), normalise(query.corrected ?? ''), besidePlace.join(' ')].map(squeeze);
  return {
    wholes: [...new Set(wholes)].filter((text) => text !== ''),
    stems: new Set([...query.tokens.map((token) => stem(normalise(token))), ...words.flat()]),
    words,
    doubtful: isDoubtful(query),
  };
}

function isDoubtful({ words, needs, corrected }: Interpretation): boolean {
  return words.length > 0 || corrected !== null || needs.some((need) => need.guessed || need.certainty < 1);
}

/** Per part, evidence for every partner whose name has something to do with the query, by slot. */
export function nameEvidence(index: SearchIndex, asked: AskedName): Map<number, NameEvidence>[] {
  const found = index.parts.map((part) => typedInFull(part, asked));
  if (found.every((ofPart) => ofPart.size === 0)) addMistyped(index.parts, asked, found);
  const tellingOf = cached(index.telling);
  index.parts.forEach((part, position) => addByWords(part, asked, tellingOf, found[position]!));
  return found;
}

function typedInFull(part: LivePart, asked: AskedName): Map<number, NameEvidence> {
  const slots = asked.wholes
    .flatMap((whole) => part.wholeNames.get(whole) ?? [])
    .filter((slot) => part.gone[slot] === 0);
  return new Map(slots.map((slot) => [slot, { score: TYPED_IN_FULL, exact: isOwnName(part, slot, asked.wholes) }]));
}

/** The partner or a person is called so. One word is no person's whole name: hundreds of partners have a "Balie". */
function isOwnName(part: LivePart, slot: number, wholes: string[]): boolean {
  return part.names[slot]!.some(
    (name) => (name.of === 'organisation' || name.stems.length > 1) && wholes.includes(squeeze(name.whole)),
  );
}

/** Partners with a name that is the whole query but for a few wrong letters: those with the fewest. */
function addMistyped(parts: LivePart[], asked: AskedName, found: Map<number, NameEvidence>[]): void {
  const wholes = asked.wholes.filter((whole) => whole.length >= SHORTEST_MISTYPED);
  const near = parts.map((part) => {
    const isInUse = (name: string) => part.wholeNames.get(name)!.some((slot) => part.gone[slot] === 0);
    return wholes.flatMap((whole) => {
      // What was understood word for word may still be a name with one wrong letter, but not with more.
      const slack = asked.doubtful ? 0 : 1 - tolerance(whole.length);
      return part.fuzzyNames.nearest(whole, slack, isInUse).map((one) => ({ ...one, whole }));
    });
  });
  const fewest = Math.min(...near.flat().map((one) => one.cost));
  near.forEach((names, position) => {
    for (const { word, cost, whole } of names) {
      if (cost > fewest) continue;
      // A word of the name may have been read as a place: with one wrong letter in all, it was the name.
      const oneWrong = cost <= 1 && whole === asked.wholes[0];
      const part = parts[position]!;
      for (const slot of part.wholeNames.get(word) ?? []) {
        const exact = oneWrong && isOwnName(part, slot, [word]);
        found[position]!.set(slot, { score: MISTYPED - cost * PER_WRONG_LETTER, exact });
      }
    }
  });
}

function addByWords(
  part: LivePart,
  asked: AskedName,
  tellingOf: (stem: string) => number,
  found: Map<number, NameEvidence>,
): void {
  const seen = new Set<number>();
  for (const one of asked.stems) {
    eachPosting(part.nameWords, one, (slot) => {
      if (seen.has(slot)) return;
      seen.add(slot);
      for (const name of part.names[slot]!) {
        const evidence = byWords(name, asked, tellingOf);
        if (evidence.score > (found.get(slot)?.score ?? 0)) found.set(slot, evidence);
      }
    });
  }
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
