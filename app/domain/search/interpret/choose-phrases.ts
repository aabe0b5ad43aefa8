/** Which of the phrases in a query are meant, when they share words: the most telling one first. */
import { groupBy } from '#app/domain/group-by.ts';
import { isPlaceWord, isStopWord, isWeak } from '../dutch/small-words.ts';
import { stem } from '../dutch/stem.ts';
import type { Interpretation, Need } from './interpretation.ts';
import { meaningKey, type Meaning, type PlaceMeaning, type TermMeaning } from './meanings.ts';
import { JOINED, type PhraseMatch } from './find-phrases.ts';
import type { Token } from './tokens.ts';

export type Chosen = {
  needs: Need[];
  place: Interpretation['place'];
  region: Interpretation['region'];
  /** A place outside the coalition. */
  elsewhere: string | null;
  /** Positions of the words that name any of these places. */
  placeAt: number[];
  /** Position → the word that was meant. */
  corrections: Map<number, string>;
};

/** From this mean cost on a phrase was mistyped, and the correction is said. */
const MISTYPED = 0.5;
/** How much of its certainty a need loses per cost. */
const DOUBT = 0.5;
/** Beside the number of telling words (2 each, everyday ones 1): what standing together adds, and a cost takes off. */
const STANDS_TOGETHER = 0.5;
const PER_COST = 1.5;
/** Of equally many words the longer ones tell more, by a hundredth a letter, up to here. */
const LONGEST_COUNTED = 8;
const SURELY_MEANT = 6;

/**
 * @param used positions that stand for something already; what is chosen is added
 * @param known the client's place, when a postcode said it
 */
export function choosePhrases(
  matches: PhraseMatch[],
  tokens: Token[],
  used: Set<number>,
  known: PlaceMeaning | null,
): Chosen {
  const chosen: Chosen = { needs: [], place: null, region: null, elsewhere: null, placeAt: [], corrections: new Map() };
  const hasTerm = matches.some((match) => isTerm(match.phrase.meaning));
  const allowed = matches.filter((match) => isAllowed(match, tokens, hasTerm));
  const strongest = [...groupBy(allowed, (match) => match.key).values()]
    .map((same) => ({ same, strength: Math.max(...same.map((match) => strength(match, tokens))) }))
    .sort((a, b) => b.strength - a.strength);
  for (const { same } of strongest) {
    const lowest = Math.min(...same.map((match) => match.cost));
    const equals = same.filter((match) => match.cost === lowest);
    const match = equals[0]!;
    if (match.at.some((at) => used.has(at))) continue;
    const meanings = equals.map((other) => other.phrase.meaning);
    const text = match.at.map((at) => tokens[at]!.text).join(' ');
    const place = meanings.find((one) => one.kind === 'place');
    if (place) {
      if (place.municipality === null) chosen.elsewhere ??= place.label;
      else if (chosen.place ?? known) {
        // "6041 AB Roermond" names one place twice; of two places the first counts.
        if ((chosen.place ?? known)?.municipality !== place.municipality) continue;
      } else chosen.place = { ...place, text, at: match.at };
    }
    const region = meanings.find((one) => one.kind === 'region');
    chosen.region ??= region ?? null;
    if (place ?? region) chosen.placeAt.push(...match.at);
    const terms = meanings.filter(isTerm);
    if (terms.length > 0 && !place) {
      chosen.needs.push({
        meanings: unique(terms),
        text,
        at: match.at,
        stems: [...new Set(equals.flatMap((other) => other.phrase.stems))],
        halves: match.at.flatMap((at) => tokens[at]!.halves),
        certainty: 1 - match.cost * DOUBT,
        guessed: false,
      });
    }
    for (const at of match.at) used.add(at);
    if (match.cost >= MISTYPED) for (const [at, meant] of match.meant) chosen.corrections.set(at, meant);
  }
  return { ...chosen, needs: mergeNeeds(chosen.needs) };
}

/** More telling words first, then those that stand together, then the surest. */
function strength(match: PhraseMatch, tokens: Token[]): number {
  let telling = 0;
  for (const at of match.at) {
    const { word } = tokens[at]!;
    if (!isStopWord(word)) telling += (isWeak(stem(word)) ? 1 : 2) + Math.min(word.length, LONGEST_COUNTED) / 100;
  }
  return telling + (match.together ? STANDS_TOGETHER : 0) - match.cost * PER_COST;
}

/** Keeps "echt" and "bergen" words unless the rest of the query makes them a place. */
function isAllowed(match: PhraseMatch, tokens: Token[], hasTerm: boolean): boolean {
  const { meaning } = match.phrase;
  if (meaning.kind !== 'place') return true;
  if (!match.together) return false;
  if (!meaning.ambiguous) return true;
  const before = tokens[match.at[0]! - 1];
  if (before && isPlaceWord(before.word)) return true;
  // Mistyped, it must be long enough to be no other word.
  if (match.cost > JOINED && match.at.some((at) => tokens[at]!.word.length < SURELY_MEANT)) return false;
  if (tokens.length === match.at.length) return true;
  return hasTerm && match.at.at(-1) === tokens.length - 1;
}

function isTerm(meaning: Meaning): meaning is TermMeaning {
  return meaning.kind !== 'place' && meaning.kind !== 'region';
}

function unique(meanings: TermMeaning[]): TermMeaning[] {
  return meanings.filter(
    (one, index) => meanings.findIndex((other) => meaningKey(one) === meaningKey(other)) === index,
  );
}

/** Two stretches with the same meaning ("schulden en geldzorgen") are one need. */
function mergeNeeds(needs: Need[]): Need[] {
  const byMeaning = groupBy(needs, (need) => need.meanings.map(meaningKey).join(' '));
  return [...byMeaning.values()]
    .map((same) => ({
      ...same[0]!,
      text: same.map((need) => need.text).join(' '),
      at: same.flatMap((need) => need.at),
      stems: same.flatMap((need) => need.stems),
      halves: same.flatMap((need) => need.halves),
      certainty: Math.max(...same.map((need) => need.certainty)),
    }))
    .sort((a, b) => a.at[0]! - b.at[0]!);
}
