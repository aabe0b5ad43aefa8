/**
 * How well the partners answer one need: by the terms it stands for, and by the words it was said with.
 * A partner that is meant and also says so itself comes before one that is only meant.
 */
import { isStopWord, isWeak } from '../dutch/small-words.ts';
import { onlyKey, termKey } from '../index/index-part.ts';
import { eachPosting, FULL, rangeOf } from '../index/postings.ts';
import type { LivePart, SearchIndex } from '../index/search-index.ts';
import type { Interpretation, Need } from '../interpret/interpretation.ts';
import { addTo, raiseTo, tallyOf, type Tally } from './tally.ts';

/** Part of a need's score that the partner's own words decide. */
const OWN_WORDS = 0.18;
/** Part for being meant in a second way too: the theme, and the kind of organisation that is named like it. */
const ALSO_MEANT = 0.1;
/** What being of the kind is worth without doing the theme: not every municipality handles what is asked at one. */
const ONLY_KIND = 0.7;
/** What is left of the score of a service for one group only, when that group was not asked for. */
const FOR_OTHERS = 0.88;
/** What the words alone are worth, when nothing the partner states is meant by them. */
const ONLY_SAID = 0.6;
/** Share of the words, by how telling they are, that must be there when nothing is meant. */
const WHOLE = 0.999;
const MOST_OF_GUESS = 0.6;
/** Every word weighs something, however common. */
const COMMON = 0.05;
/** What a half of a compound counts: "bekkenbodem" of "bekkenbodemklachten". */
const HALF = 0.7;
/** How far a rare word in a partner's own texts lifts it: "zwangerschapsdiabetes" says more than its theme. */
const RARE = 0.85;

/** @returns per partner how well it answers the need, 0–1 */
export function needEvidence(index: SearchIndex, part: LivePart, need: Need, query: Interpretation): Tally {
  const meant = meantEvidence(index, part, need, query);
  const said = saidEvidence(index, part, need);
  const score = tallyOf(part.organisations.length);
  for (const slot of meant.best.touched) {
    const own = Math.max(said.strongest[slot]!, said.halves.values[slot]!);
    const also = meant.ways.values[slot]! > 1 ? ALSO_MEANT : 0;
    const base = meant.best.values[slot]! * (1 - OWN_WORDS - ALSO_MEANT) + own * OWN_WORDS + also;
    raiseTo(score, slot, lifted(base, said.rarest[slot]!) * (meant.forOthers[slot] === 1 ? FOR_OTHERS : 1));
  }
  // Without the term itself, the need must be said whole: "stoppen" alone is not "stoppen met roken".
  const enough = need.guessed ? MOST_OF_GUESS : WHOLE;
  for (const slot of said.having.touched) {
    if (said.having.values[slot]! < enough || meant.best.values[slot]! > 0) continue;
    raiseTo(score, slot, lifted(said.covered[slot]! * ONLY_SAID, said.rarest[slot]!));
  }
  return score;
}

/** By the terms the need stands for: the best counts, and in how many ways a partner is meant. */
function meantEvidence(index: SearchIndex, part: LivePart, need: Need, query: Interpretation) {
  const size = part.organisations.length;
  const best = tallyOf(size);
  const ways = tallyOf(size);
  /** 1 where all that fits is for one group only, and that group was not asked for. */
  const forOthers = new Uint8Array(size);
  const asked = query.needs.flatMap((one) =>
    one.meanings.filter(({ kind }) => kind === 'audience').map(({ id }) => id),
  );
  const others = part.audiences.filter((id) => !asked.includes(id));
  const hasTheme = need.meanings.some((one) => one.kind === 'theme');
  for (const { kind, id } of need.meanings) {
    const key = termKey(kind, id);
    const onlyOthers = new Set<number>();
    for (const audience of others) eachPosting(part.terms, onlyKey(key, audience), (slot) => onlyOthers.add(slot));
    const worth = kind === 'organisation-type' && hasTheme ? ONLY_KIND : 1;
    eachPosting(part.terms, key, (slot, strength) => {
      if (!onlyOthers.has(slot)) forOthers[slot] = 0;
      else if (best.values[slot] === 0) forOthers[slot] = 1;
      raiseTo(best, slot, strength * worth);
      addTo(ways, slot, 1);
    });
  }
  for (const type of kindsNamedLike(index, need)) {
    eachPosting(part.terms, termKey('organisation-type', type), (slot) => addTo(ways, slot, 1));
  }
  return { best, ways, forOthers };
}

/** By the words the need was said with, as far as they stand in the partners' own texts. */
function saidEvidence(index: SearchIndex, part: LivePart, need: Need) {
  const size = part.organisations.length;
  const content = need.stems.filter((one) => !isStopWord(one));
  const telling = content.filter((one) => !isWeak(one));
  const words = telling.length > 0 ? telling : content;
  const weights = words.map((one) => index.telling(one) ** 2 + COMMON);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  /** Of the words by weight: which share is there, and how strongly. */
  const having = tallyOf(size);
  const covered = new Float32Array(size);
  const strongest = new Float32Array(size);
  const rarest = new Float32Array(size);
  const { slots, weights: strengths } = part.words;
  words.forEach((one, position) => {
    const share = weights[position]! / all;
    const rarity = telling.length > 0 ? index.telling(one) ** 2 : 0;
    const { from, to } = rangeOf(part.words, one);
    for (let at = from; at < to; at++) {
      const slot = slots[at]!;
      const strength = strengths[at]! / FULL;
      addTo(having, slot, share);
      covered[slot]! += share * strength;
      if (strength > strongest[slot]!) strongest[slot] = strength;
      if (strength * rarity > rarest[slot]!) rarest[slot] = strength * rarity;
    }
  });
  const halves = tallyOf(size);
  const half = mostTelling(need.halves, index);
  if (half) eachPosting(part.words, half, (slot, strength) => raiseTo(halves, slot, strength * HALF));
  return { having, covered, strongest, rarest, halves };
}

/** A rare word in a partner's own texts lifts it: it may say more than the theme it belongs to. */
function lifted(base: number, rare: number): number {
  return 1 - (1 - base) * (1 - RARE * rare);
}

/** Of "zwangerschapsdiabetes" it is the diabetes that tells. */
function mostTelling(stems: string[], index: SearchIndex): string | null {
  return stems.reduce<string | null>(
    (best, one) => (best === null || index.telling(one) > index.telling(best) ? one : best),
    null,
  );
}

/** Kinds of organisation that are named by the same words as the theme: "schuldhulpverlening". */
function kindsNamedLike(index: SearchIndex, need: Need): string[] {
  const types = need.meanings
    .filter((one) => one.kind === 'theme')
    .flatMap(({ id }) => [...(index.lexicon.typesOfTheme.get(id) ?? [])]);
  const asked = need.meanings.filter((one) => one.kind === 'organisation-type').map((one) => one.id);
  return types.filter((type) => !asked.includes(type));
}
