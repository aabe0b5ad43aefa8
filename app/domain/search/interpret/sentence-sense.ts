/**
 * What a query points at as a whole, beside or instead of the single phrases in it. "Hij moet terug naar het ziekenhuis
 * voor zijn hartje" has no phrase that says so, but its words together speak of a child that is ill.
 */
import { isStopWord } from '../dutch/small-words.ts';
import type { LooseWord, Need } from './interpretation.ts';
import type { ThemeScore, ThemeSense } from './theme-sense.ts';
import { TAKEN_APART, type Token } from './tokens.ts';

/** Share of the letters that the sense must know: "hotel barcelona" is not about housing. */
const KNOWN_SHARE = 0.7;
/** How clearly the words must point at a theme (ln of the odds), when nothing else was understood. */
const POINTS_CLEARLY = 1.5;
const POINTS_VERY_CLEARLY = 2.5;
const LEADS = 0.5;
/** A short query means what its phrases mean. */
const SENTENCE_FROM = 3;
/** A phrase that is this share of a sentence says what it is about. */
const MAIN_PART = 0.6;
/** How much likelier the sense must hold another theme than that of the phrase. */
const SURPASSES = 2;
const OVERRULES = 4;
const GUESS_CERTAINTY = 0.8;

type Reading = { needs: Need[]; words: LooseWord[] };

/** @param tokens without those of the place */
export function withSentenceSense(sense: ThemeSense, tokens: Token[], needs: Need[], words: LooseWord[]): Reading {
  const content = tokens.filter((token) => !isStopWord(token.word));
  const known = content.filter((token) => token.readings[0]?.cost !== TAKEN_APART && sense.has(stemOf(token)));
  if (known.length === 0 || letters(known) < KNOWN_SHARE * letters(content)) return { needs, words };
  const scores = sense.read(known.map(stemOf));
  const best = scores[0]!;
  const lead = best.score - (scores[1]?.score ?? 0);
  if (needs.length === 0) {
    if (best.score < (content.length < SENTENCE_FROM ? POINTS_VERY_CLEARLY : POINTS_CLEARLY) || lead < LEADS)
      return { needs, words };
    const rest =
      content.length < SENTENCE_FROM ? words : words.filter((word) => !known.some((token) => token.at === word.at));
    return { needs: [guess(best, known)], words: rest };
  }
  const covered = content.filter((token) => needs.some((need) => need.at.includes(token.at)));
  if (content.length < SENTENCE_FROM || letters(covered) >= MAIN_PART * letters(content)) return { needs, words };
  const themes = needs.flatMap((need) => need.meanings.filter((one) => one.kind === 'theme').map((one) => one.id));
  if (themes.includes(best.theme)) return { needs, words };
  const ofPhrases = Math.max(-Infinity, ...scores.filter((one) => themes.includes(one.theme)).map((one) => one.score));
  if (best.score - ofPhrases < SURPASSES || best.score < POINTS_CLEARLY) return { needs, words };
  const kept = best.score - ofPhrases >= OVERRULES ? needs.filter((need) => !isTheme(need)) : needs;
  const ofSense = guess(
    best,
    known.filter((token) => !kept.some((need) => need.at.includes(token.at))),
  );
  return { needs: [...kept, ofSense], words: words.filter((word) => !ofSense.at.includes(word.at)) };
}

function isTheme(need: Need): boolean {
  return need.meanings.some((one) => one.kind === 'theme');
}

function guess({ theme }: ThemeScore, tokens: Token[]): Need {
  return {
    meanings: [{ kind: 'theme', id: theme }],
    text: tokens.map((token) => token.text).join(' '),
    at: tokens.map((token) => token.at),
    stems: tokens.map(stemOf),
    halves: [],
    certainty: GUESS_CERTAINTY,
    guessed: true,
  };
}

/** The stem of a word, of what it was probably meant to be, or of a compound's first part. */
function stemOf({ word, readings }: Token): string {
  return readings[0]?.stems[0] ?? word;
}

function letters(tokens: Token[]): number {
  return tokens.reduce((sum, token) => sum + token.word.length, 0);
}
