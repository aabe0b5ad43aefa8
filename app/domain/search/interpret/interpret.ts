/**
 * Reads a query: which needs, which place, and what remains. What one step has used is not read again.
 *
 *   postcode → phrases of the lexicon → loose words → what the sentence as a whole points at
 */
import { normalise } from '../dutch/normalise.ts';
import { isPlaceWord, isStopWord } from '../dutch/small-words.ts';
import { choosePhrases } from './choose-phrases.ts';
import type { Interpretation, LooseWord, Need } from './interpretation.ts';
import type { Lexicon } from './lexicon.ts';
import { findPhrases } from './find-phrases.ts';
import { withSentenceSense } from './sentence-sense.ts';
import { readToken, shorten, TAKEN_APART, tokenise, type KnownWords, type Token } from './tokens.ts';

const NEAR_ME =
  /\b(bij mij in de buurt|bij mij om de hoek|in mijn buurt|in de buurt van mij|dicht bij mij|near me|nearby)\b/;

export function interpret(lexicon: Lexicon, known: KnownWords, rawQuery: string): Interpretation {
  const first = read(lexicon, known, rawQuery);
  if (first.corrected === null) return first;
  // Read again without its typing errors, a query means the same as if it had been typed well.
  const { query, tokens, shortened, corrected } = first;
  const second = read(lexicon, known, corrected);
  // With unknown words beside it, the correction itself is doubtful.
  const isSure = second.tokens.length === tokens.length && second.words.every((word) => word.known);
  return isSure ? { ...second, query, tokens, shortened, corrected, nearMe: first.nearMe } : first;
}

function read(lexicon: Lexicon, known: KnownWords, rawQuery: string): Interpretation {
  const { text, shortened } = shorten(rawQuery);
  const nearMe = NEAR_ME.test(normalise(text));
  const plain = tokenise(nearMe ? normalise(text).replace(NEAR_ME, ' ') : text);
  const tokens = plain.map((token, index) => readToken(token, known, index === plain.length - 1));
  const used = new Set<number>();

  const postcode = readPostcode(tokens, lexicon, used);
  const chosen = choosePhrases(findPhrases(lexicon, tokens, used), tokens, used, postcode.place);
  const loose = looseWords(tokens, used, known);
  const outside = namedAfterPlaceWord(tokens, loose, chosen.needs);
  const unknownPlace = postcode.unknown ?? chosen.elsewhere ?? outside?.text ?? null;
  const isUnknownPlace = (word: LooseWord) => word === outside && unknownPlace === outside.text;
  const placeAt = [...postcode.at, ...chosen.placeAt, ...loose.filter(isUnknownPlace).map((word) => word.at)];
  const { needs, words } = withSentenceSense(
    lexicon.sense,
    tokens.filter((token) => !placeAt.includes(token.at)),
    chosen.needs,
    loose.filter((word) => !isUnknownPlace(word)),
  );
  const accounted = new Set([...placeAt, ...needs.flatMap((need) => need.at), ...words.map((word) => word.at)]);
  return {
    query: text,
    tokens: tokens.map((token) => token.text),
    shortened,
    needs,
    place: postcode.place ?? chosen.place,
    region: chosen.region,
    unknownPlace,
    nearMe,
    words,
    placeAt,
    unusedAt: tokens.map((token) => token.at).filter((at) => !accounted.has(at)),
    corrected: correctedQuery(tokens, chosen.corrections),
  };
}

type Postcode = { place: Interpretation['place']; unknown: string | null; at: number[] };

function readPostcode(tokens: Token[], lexicon: Lexicon, used: Set<number>): Postcode {
  const at: number[] = [];
  for (const token of tokens) {
    const match = /^([1-9]\d{3})([a-z]{2})?$/.exec(token.word);
    if (!match) continue;
    const place = lexicon.postcodes.get(match[1]!);
    // "eerste 1000 dagen" is an expression, no postcode.
    if (!place && lexicon.phrasesWith.has(match[1]!)) continue;
    at.push(token.at);
    const letters = tokens[token.at + 1];
    if (!match[2] && letters && /^[a-z]{2}$/.test(letters.word) && !isStopWord(letters.word)) at.push(letters.at);
    for (const one of at) used.add(one);
    if (!place) return { place: null, unknown: match[1]!, at };
    return { place: { ...place, text: token.text, at: [token.at] }, unknown: null, at };
  }
  return { place: null, unknown: null, at };
}

function looseWords(tokens: Token[], used: Set<number>, known: KnownWords): LooseWord[] {
  const loose = tokens.filter((token) => !used.has(token.at) && !isStopWord(token.word));
  // Alone, a word of which only the halves are known is not known: "winterbanden" is about no winter.
  const halvesCount = loose.length > 1 || used.size > 0;
  return loose.map((token) => ({
    text: token.text,
    at: token.at,
    alternatives: token.readings.map((reading) => reading.stems),
    known: token.readings.some(
      ({ cost, stems }) => (cost !== TAKEN_APART || halvesCount) && stems.every(known.hasStem),
    ),
  }));
}

/** "schulden in Appingedam": a word after "in" that nothing knows, beside a need, is a place we do not serve. */
function namedAfterPlaceWord(tokens: Token[], loose: LooseWord[], needs: Need[]): LooseWord | null {
  if (needs.length === 0) return null;
  const word = loose.find((one) => !one.known && tokens[one.at - 1] && isPlaceWord(tokens[one.at - 1]!.word));
  return word && /^\p{L}{3,}$/u.test(word.text) ? word : null;
}

function correctedQuery(tokens: Token[], corrections: Map<number, string>): string | null {
  if (corrections.size === 0) return null;
  return tokens.map((token) => corrections.get(token.at) ?? token.text).join(' ');
}

/** The place or region that a `place` parameter names, read as the interpreter would. */
export function readPlace(lexicon: Lexicon, known: KnownWords, text: string): Pick<Interpretation, 'place' | 'region'> {
  const { place, region } = interpret(lexicon, known, `in ${text}`);
  return { place, region };
}
