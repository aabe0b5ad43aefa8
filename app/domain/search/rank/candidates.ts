/**
 * Who may be an answer, and how well: the evidence of needs, loose words and names put together.
 * A partner needs evidence for what the query is essentially about; that is what keeps nonsense empty.
 */
import { normalise } from '../dutch/normalise.ts';
import { isStopWord, isWeak } from '../dutch/small-words.ts';
import { eachPosting, strengthAt } from '../index/postings.ts';
import type { LivePart, SearchIndex } from '../index/search-index.ts';
import type { Interpretation, LooseWord, Need } from '../interpret/interpretation.ts';
import type { TermMeaning } from '../interpret/meanings.ts';
import { askedName, nameEvidence, type NameEvidence } from './name-evidence.ts';
import { needEvidence } from './need-evidence.ts';
import { addTo, raiseTo, tallyOf, type Tally } from './tally.ts';

export type Candidates = {
  part: LivePart;
  slots: number[];
  /** By slot: 0–1, above 1 for a partner whose name was typed. */
  scores: Float32Array;
  /** Partners whose name was typed, in full or nearly so. */
  named: Map<number, NameEvidence>;
};

/** What a kind of need weighs beside the others. */
const WEIGHT: Record<TermMeaning['kind'], number> = {
  theme: 1,
  'organisation-type': 1,
  programme: 1,
  audience: 0.7,
  language: 0.5,
  phase: 0.3,
};
/** What a need weighs when a whole sentence only pointed at it. */
const GUESSED = 0.8;
/** What the rarest loose word weighs beside a need. */
const WORD_WEIGHT = 0.8;
/** Part of a word's weight that it has however common it is. */
const COMMON_WORD = 0.4;
/** A candidate needs evidence for about a third of what was asked. */
const ENOUGH = 0.35;
/** Share of the letters that partners' texts must know, when nothing was understood. */
const KNOWN_SHARE = 0.6;
/** Share of the letters that must be understood, when other words are unknown to all. */
const UNDERSTOOD_SHARE = 0.5;
/** Nothing was asked but a place, so everybody answers equally. */
const NO_QUESTION = 0.5;

/**
 * Whether anything can be an answer: enough of the words were understood, or are at least known. "vliegtickets spanje"
 * is not answered with who speaks Spanish.
 */
function isAnswerable(query: Interpretation): boolean {
  const { needs, words } = query;
  if (needs.length + words.length === 0) {
    const said = query.place !== null || query.region !== null || query.nearMe || query.tokens.some(isSmallWord);
    return query.query === '' || said;
  }
  const unknown = letters(words.filter((word) => !word.known));
  const known = letters(words) - unknown;
  if (needs.length === 0) return known >= KNOWN_SHARE * (known + unknown);
  const understood = letters(needs.map((need) => ({ text: need.text.replaceAll(' ', '') })));
  return understood >= UNDERSTOOD_SHARE * (understood + unknown);
}

function letters(list: { text: string }[]): number {
  return list.reduce((sum, { text }) => sum + text.length, 0);
}

export function candidates(index: SearchIndex, query: Interpretation): Candidates[] {
  const asked = askedName(query);
  const answerable = isAnswerable(query);
  const ofNames = nameEvidence(index, asked);
  return index.parts.map((part, position) => {
    const named = ofNames[position]!;
    const scores = answerable ? evidence(index, part, query) : tallyOf(part.organisations.length);
    for (const [slot, name] of named) {
      if (name.score > 1) raiseTo(scores, slot, name.score + 1);
      else if (answerable) raiseTo(scores, slot, name.score);
    }
    const slots = scores.touched.filter((slot) => part.gone[slot] === 0 && scores.values[slot]! >= ENOUGH);
    return { part, slots, scores: scores.values, named };
  });
}

/** The weighted mean of how well a partner answers each need and has each word. */
function evidence(index: SearchIndex, part: LivePart, query: Interpretation): Tally {
  const known = tellingWords(query);
  const total = tallyOf(part.organisations.length);
  if (query.needs.length + known.length === 0) {
    for (let slot = 0; slot < part.organisations.length; slot++) addTo(total, slot, NO_QUESTION);
    return total;
  }
  const weightOfAll =
    query.needs.reduce((sum, need) => sum + weightOfNeed(need), 0) +
    known.reduce((sum, word) => sum + weightOfWord(index, word), 0);
  for (const need of query.needs) {
    const answers = needEvidence(index, part, need, query);
    const weight = (weightOfNeed(need) * need.certainty) / weightOfAll;
    for (const slot of answers.touched) addTo(total, slot, answers.values[slot]! * weight);
  }
  for (const word of known) {
    const having = wordEvidence(part, word);
    const weight = weightOfWord(index, word) / weightOfAll;
    for (const slot of having.touched) addTo(total, slot, having.values[slot]! * weight);
  }
  return total;
}

/** Loose words that count: everyday ones only when nothing else was asked. */
function tellingWords({ words, needs }: Interpretation): LooseWord[] {
  const known = words.filter((word) => word.known);
  const telling = known.filter((word) => !word.alternatives.flat().every(isWeak));
  return needs.length + telling.length > 0 ? telling : known;
}

/** How strongly the partners' own texts have the word, or all parts of what it may mean. */
function wordEvidence(part: LivePart, word: LooseWord): Tally {
  const having = tallyOf(part.organisations.length);
  for (const stems of word.alternatives) {
    const [first, ...more] = stems;
    if (first === undefined) continue;
    eachPosting(part.words, first, (slot, strength) => {
      const weakest = more.reduce((least, one) => Math.min(least, strengthAt(part.words, one, slot)), strength);
      raiseTo(having, slot, weakest);
    });
  }
  return having;
}

function weightOfNeed(need: Need): number {
  return Math.max(...need.meanings.map((meaning) => WEIGHT[meaning.kind])) * (need.guessed ? GUESSED : 1);
}

function weightOfWord(index: SearchIndex, word: LooseWord): number {
  return WORD_WEIGHT * (COMMON_WORD + (1 - COMMON_WORD) * Math.max(0, ...word.alternatives.flat().map(index.telling)));
}

function isSmallWord(token: string): boolean {
  return isStopWord(normalise(token));
}
