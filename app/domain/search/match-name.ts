/**
 * Whether a partner is asked for by its name. A name counts by its telling words:
 * "spaarvogel" says all of "Geldloket De Spaarvogel", "stichting" says nothing.
 */
import { isStopWord, stem } from './dutch.ts';
import type { Interpretation } from './interpretation.ts';
import { normalise } from './normalise.ts';
import type { SearchIndex } from './search-index.ts';

/** What a query may be as a name; made once per query. */
export type AskedName = {
  /** The query, with and without the place in it. */
  wholes: string[];
  stems: Set<string>;
  /** Per telling word of the query, what it may stand for. */
  words: string[][];
};

export type NameMatch = {
  /** 0–1; above 1 when the whole query is (nearly) the whole name. */
  score: number;
  exact: boolean;
};

export function askedName(query: Interpretation): AskedName {
  const readings = new Map(query.words.map((word) => [word.at, word.stems]));
  const words = query.tokens.flatMap((token, at) => {
    const word = normalise(token);
    return isStopWord(word) ? [] : [[stem(word), ...(readings.get(at) ?? [])]];
  });
  const whole = normalise(query.corrected ?? query.query);
  const besidePlace = query.tokens.filter((_, at) => !query.place?.at.includes(at)).map(normalise);
  return {
    wholes: [whole, besidePlace.join(' ')].filter((text) => text !== ''),
    stems: new Set([...query.tokens.map((token) => stem(normalise(token))), ...words.flat()]),
    words,
  };
}

export function matchName(index: SearchIndex, asked: AskedName, id: string): NameMatch {
  const name = index.names.get(id);
  if (!name || asked.wholes.length === 0) return { score: 0, exact: false };
  if (asked.wholes.some((whole) => whole === name.full || whole === name.short)) return { score: 1.5, exact: true };
  let all = 0;
  let matched = 0;
  for (const one of name.stems) {
    const weight = index.telling(one) ** 2;
    all += weight;
    if (asked.stems.has(one)) matched += weight;
  }
  if (matched === 0) return { score: 0, exact: false };
  const covered = matched / all;
  const inName = asked.words.filter((stems) => stems.some((one) => name.stems.includes(one))).length;
  const precision = inName / Math.max(1, asked.words.length);
  if (covered > 0.95 && precision === 1) return { score: 1.2, exact: false };
  return { score: covered * precision, exact: false };
}
