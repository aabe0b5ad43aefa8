/**
 * What a query points at as a whole, beside or instead of the single phrases in it. "Hij moet terug naar het ziekenhuis
 * voor zijn hartje" has no phrase that says so, but its words together speak of a child that is ill.
 */
import { isStopWord } from '../dutch/small-words.ts';
import type { LooseWord, Need } from './interpretation.ts';
import type { ThemeScore, ThemeSense } from './theme-sense.ts';
import { TAKEN_APART, type Token } from './tokens.ts';

/** A shorter query means what its phrases mean, or nothing: "hotel barcelona" is not about housing. */
const SENTENCE_FROM = 3;
/** Share of the letters that the sense must know. */
const KNOWN_SHARE = 0.7;
/** How clearly the words must point at a theme (ln of the odds), and how far before the next one. */
const POINTS_CLEARLY = 1.5;
const LEADS = 0.5;
/** A phrase that is this share of a sentence says what it is about. */
const MAIN_PART = 0.6;
/** How much likelier the sense must hold another theme than that of the phrase, to be named beside it or instead. */
const SURPASSES = 2;
const OVERRULES = 3;
const GUESS_CERTAINTY = 0.8;

type Reading = { needs: Need[]; words: LooseWord[] };

/** @param tokens without those of the place */
export function withSentenceSense(sense: ThemeSense, tokens: Token[], needs: Need[], words: LooseWord[]): Reading {
  const asPhrases = { needs, words };
  const content = tokens.filter((token) => !isStopWord(token.word));
  const known = content.filter((token) => token.readings[0]?.cost !== TAKEN_APART && sense.has(stemOf(token)));
  if (content.length < SENTENCE_FROM || letters(known) < KNOWN_SHARE * letters(content)) return asPhrases;
  const covered = content.filter((token) => needs.some((need) => need.at.includes(token.at)));
  if (letters(covered) >= MAIN_PART * letters(content)) return asPhrases;

  const scores = sense.read(known.map(stemOf));
  const [best, second] = scores;
  if (!best || best.score < POINTS_CLEARLY) return asPhrases;
  const themes = themesOf(needs);
  if (themes.length === 0 && best.score - (second?.score ?? 0) < LEADS) return asPhrases;
  const ofPhrases = Math.max(-Infinity, ...scores.filter((one) => themes.includes(one.theme)).map((one) => one.score));
  if (best.score - ofPhrases < SURPASSES) return asPhrases;
  const kept = best.score - ofPhrases >= OVERRULES ? needs.filter((need) => themesOf([need]).length === 0) : needs;
  const free = known.filter((token) => !kept.some((need) => need.at.includes(token.at)));
  return {
    needs: [...kept, guess(best, free)],
    words: words.filter((word) => !free.some((token) => token.at === word.at)),
  };
}

function themesOf(needs: Need[]): string[] {
  return needs.flatMap((need) => need.meanings.filter((one) => one.kind === 'theme').map((one) => one.id));
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
