/**
 * Reads a query: which needs, which place, and what remains.
 * Phrases are tried longest first; what one has used is not read again.
 */
import { groupBy } from '#app/domain/group-by.ts';
import { isPlaceWord, isStopWord, isWeak, stem } from './dutch.ts';
import type { Interpretation, LooseWord, Need } from './interpretation.ts';
import { meaningKey, type Lexicon, type Meaning, type Phrase, type PlaceMeaning, type TermMeaning } from './lexicon.ts';
import { normalise } from './normalise.ts';
import { readToken, shorten, tokenise, type KnownWords, type Token } from './tokens.ts';

const NEAR_ME =
  /\b(bij mij in de buurt|bij mij om de hoek|in mijn buurt|in de buurt van mij|dicht bij mij|near me|nearby)\b/;
const GUESS_FROM = 0.34;
/** Telling words that may stand between the words of one phrase. */
const MOST_BETWEEN = 1;

export function interpret(lexicon: Lexicon, known: KnownWords, rawQuery: string): Interpretation {
  const first = read(lexicon, known, rawQuery);
  if (first.corrected === null) return first;
  // Read again without its typing errors, a query means the same as if it had been typed well.
  const { query, tokens, shortened, corrected } = first;
  const second = read(lexicon, known, corrected);
  // With unknown words beside it, the correction itself is doubtful.
  const isSure = second.tokens.length === tokens.length && second.words.every((word) => word.known);
  return isSure ? { ...second, query, tokens, shortened, corrected } : first;
}

function read(lexicon: Lexicon, known: KnownWords, rawQuery: string): Interpretation {
  const { text, shortened } = shorten(rawQuery);
  const nearMe = NEAR_ME.test(normalise(text));
  const plain = tokenise(nearMe ? normalise(text).replace(NEAR_ME, ' ') : text);
  const tokens = plain.map((token, index) => readToken(token, known, index === plain.length - 1));
  const used = new Set<number>();

  const postcode = readPostcode(tokens, lexicon, used);
  const matches = phraseMatches(lexicon, tokens, used);
  const reading = chooseMatches(matches, tokens, used, postcode.place !== null);
  const needs = mergeNeeds(reading.needs);
  const loose = looseWords(tokens, used, known);
  const unknownPlace = postcode.unknown ?? reading.elsewhere ?? namedAfterPlaceWord(tokens, loose, needs);
  const guess = needs.length === 0 ? guessTheme(lexicon, loose) : null;
  return {
    query: text,
    tokens: tokens.map((token) => token.text),
    shortened,
    needs: guess ? [guess] : needs,
    place: postcode.place ?? reading.place,
    region: reading.region,
    unknownPlace,
    nearMe,
    words: loose.filter((word) => word.text !== unknownPlace && !guess?.at.includes(word.at)),
    corrected: correctedQuery(tokens, reading.corrections),
  };
}

function readPostcode(tokens: Token[], lexicon: Lexicon, used: Set<number>) {
  const none = { place: null as Interpretation['place'], unknown: null as string | null };
  for (const token of tokens) {
    const match = /^([1-9]\d{3})([a-z]{2})?$/.exec(token.word);
    if (!match) continue;
    used.add(token.at);
    const letters = tokens[token.at + 1];
    if (!match[2] && letters && /^[a-z]{2}$/.test(letters.word) && !isStopWord(letters.word)) used.add(letters.at);
    const place = lexicon.postcodes.get(match[1]!);
    return place ? { ...none, place: { ...place, text: token.text, at: [token.at] } } : { ...none, unknown: match[1]! };
  }
  return none;
}

type Match = {
  phrase: Phrase;
  at: number[];
  cost: number;
  /** `at` as text: matches of the same words have the same key. */
  key: string;
  /** No telling word stands between its words. */
  together: boolean;
  meant: Map<number, string>;
};

/** Every phrase all of whose stems are in the query. */
function phraseMatches(lexicon: Lexicon, tokens: Token[], used: Set<number>): Match[] {
  const sources = new Map<string, { at: number[]; cost: number; meant: string | null }>();
  function offer(stemmed: string, at: number[], cost: number, meant: string | null) {
    const before = sources.get(stemmed);
    if (!before || cost < before.cost) sources.set(stemmed, { at, cost, meant });
  }
  for (const token of tokens) {
    if (used.has(token.at)) continue;
    for (const reading of token.readings) offer(reading.stem, [token.at], reading.cost, reading.meant);
    const next = tokens[token.at + 1];
    if (!next || used.has(next.at) || isStopWord(token.word) || isStopWord(next.word)) continue;
    // "schuld hulp" is "schuldhulp"
    const joined = stem(token.word + next.word);
    if (lexicon.phrasesWith.has(joined)) offer(joined, [token.at, next.at], 0.1, null);
  }
  const matches: Match[] = [];
  const seen = new Set<Phrase>();
  for (const stemmed of sources.keys()) {
    for (const phrase of lexicon.phrasesWith.get(stemmed) ?? []) {
      if (seen.has(phrase) || !phrase.stems.every((one) => sources.has(one))) continue;
      seen.add(phrase);
      const parts = phrase.stems.map((one) => sources.get(one)!);
      const at = [...new Set(parts.flatMap((part) => part.at))].sort((a, b) => a - b);
      const meant = new Map(parts.flatMap((part) => (part.meant ? [[part.at[0]!, part.meant] as const] : [])));
      const between = wordsBetween(at, tokens);
      if (between > (phrase.weak ? 0 : MOST_BETWEEN)) continue;
      // A small word is not the word it looks like ("het" is no "heet"), unless the phrase is made of small words.
      const small = parts.some((part) => part.at.every((one) => isStopWord(tokens[one]!.word)));
      if (small && !phrase.weak && phrase.meaning.kind !== 'place') continue;
      const cost = parts.reduce((sum, part) => sum + part.cost, 0) / parts.length;
      matches.push({ phrase, at, key: at.join(' '), cost, together: between === 0, meant });
    }
  }
  return matches;
}

function chooseMatches(matches: Match[], tokens: Token[], used: Set<number>, havePlace: boolean) {
  const needs: Need[] = [];
  const corrections = new Map<number, string>();
  let place: Interpretation['place'] = null;
  let region: Interpretation['region'] = null;
  let elsewhere: string | null = null;

  const hasTerm = matches.some((match) => isTerm(match.phrase.meaning));
  const allowed = matches.filter((match) => isAllowed(match, tokens, hasTerm));
  const sameWords = groupBy(allowed, (match) => match.key);
  const strongest = [...sameWords.values()]
    .map((same) => ({ same, strength: Math.max(...same.map((match) => strength(match, tokens))) }))
    .sort((a, b) => b.strength - a.strength);
  for (const { same } of strongest) {
    const lowest = Math.min(...same.map((match) => match.cost));
    const together = same.filter((match) => match.cost === lowest);
    const match = together[0]!;
    if (match.at.some((at) => used.has(at))) continue;
    const text = match.at.map((at) => tokens[at]!.text).join(' ');
    const placeMatch = together.find((other) => other.phrase.meaning.kind === 'place')?.phrase.meaning;
    if (placeMatch?.kind === 'place') {
      if (placeMatch.municipality === null) elsewhere ??= placeMatch.label;
      else if (place || havePlace) continue;
      else place = { ...placeMatch, text, at: match.at };
    }
    const regionMatch = together.find((other) => other.phrase.meaning.kind === 'region')?.phrase.meaning;
    if (regionMatch?.kind === 'region') region ??= regionMatch;
    const meanings = together.map((other) => other.phrase.meaning).filter(isTerm);
    if (meanings.length > 0 && !placeMatch) {
      needs.push({
        meanings: unique(meanings),
        text,
        at: match.at,
        stems: [...new Set(together.flatMap((other) => other.phrase.stems))],
        certainty: 1 - match.cost * 0.5,
        guessed: false,
      });
    }
    for (const at of match.at) used.add(at);
    if (match.cost >= 0.5) for (const [at, meant] of match.meant) corrections.set(at, meant);
  }
  return { needs, place, region, elsewhere, corrections };
}

/** More telling words first, then those that stand together, then the surest. */
function strength(match: Match, tokens: Token[]): number {
  let telling = 0;
  for (const at of match.at) {
    const { word } = tokens[at]!;
    if (!isStopWord(word)) telling += (isWeak(stem(word)) ? 1 : 2) + Math.min(word.length, 8) / 100;
  }
  return telling + (match.together ? 0.5 : 0) - match.cost * 1.5;
}

/** Keeps "echt" and "bergen" words unless the rest of the query makes them a place. */
function isAllowed(match: Match, tokens: Token[], hasTerm: boolean): boolean {
  const meaning = match.phrase.meaning;
  if (meaning.kind !== 'place') return true;
  if (!match.together) return false;
  if (!meaning.ambiguous) return true;
  if (match.cost > 0.1) return false;
  const before = tokens[match.at[0]! - 1];
  if (before && isPlaceWord(before.word)) return true;
  if (tokens.length === match.at.length) return true;
  return hasTerm && match.at.at(-1) === tokens.length - 1;
}

/** How many telling words stand between the words of a phrase: none in "horst aan de maas". */
function wordsBetween(at: number[], tokens: Token[]): number {
  let count = 0;
  for (let i = at[0]!; i < at.at(-1)!; i++) {
    if (!at.includes(i) && !isStopWord(tokens[i]!.word)) count += 1;
  }
  return count;
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
      certainty: Math.max(...same.map((need) => need.certainty)),
    }))
    .sort((a, b) => a.at[0]! - b.at[0]!);
}

function looseWords(tokens: Token[], used: Set<number>, known: KnownWords): LooseWord[] {
  return tokens
    .filter((token) => !used.has(token.at) && !isStopWord(token.word))
    .map((token) => ({
      text: token.text,
      at: token.at,
      stems: token.readings.map((reading) => reading.stem),
      known: token.readings.some((reading) => known.hasStem(reading.stem)),
    }));
}

/** "schulden in Appingedam": a word after "in" that nothing knows, beside a need, is a place we do not serve. */
function namedAfterPlaceWord(tokens: Token[], loose: LooseWord[], needs: Need[]): string | null {
  if (needs.length === 0) return null;
  const word = loose.find((one) => !one.known && tokens[one.at - 1] && isPlaceWord(tokens[one.at - 1]!.word));
  return word && /^\p{L}{3,}$/u.test(word.text) ? word.text : null;
}

/** The theme that the single words of longer expressions point at, if they do so clearly enough. */
function guessTheme(lexicon: Lexicon, loose: LooseWord[]): Need | null {
  const scores = new Map<string, { score: number; at: number[]; texts: string[] }>();
  for (const word of loose) {
    for (const [theme, weight] of lexicon.themeHints.get(word.stems[0] ?? '') ?? []) {
      const sum = scores.get(theme) ?? { score: 0, at: [], texts: [] };
      sum.score += weight;
      sum.at.push(word.at);
      sum.texts.push(word.text);
      scores.set(theme, sum);
    }
  }
  const [best, second] = [...scores].sort(([a, x], [b, y]) => y.score - x.score || a.localeCompare(b));
  if (!best || best[1].score < GUESS_FROM || (second && second[1].score > best[1].score * 0.85)) return null;
  const [id, { at, texts }] = best;
  return { meanings: [{ kind: 'theme', id }], text: texts.join(' '), at, stems: [], certainty: 0.6, guessed: true };
}

function correctedQuery(tokens: Token[], corrections: Map<number, string>): string | null {
  if (corrections.size === 0) return null;
  return tokens.map((token) => corrections.get(token.at) ?? token.text).join(' ');
}

/** The place that a filter or a `place` parameter names, read as the interpreter would. */
export function readPlace(lexicon: Lexicon, known: KnownWords, text: string): PlaceMeaning | null {
  return interpret(lexicon, known, `in ${text}`).place;
}
