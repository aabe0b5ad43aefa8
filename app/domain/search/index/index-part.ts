/**
 * The index of a number of partners: everything a query looks up about them, by slot. It never changes after it was
 * made. A partner that changes gets a new slot in a newer part; see search-index.ts.
 */
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Steps } from '#app/domain/steps.ts';
import type { Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { compoundParts, type IsKnown } from '../dutch/compounds.ts';
import { fuzzyWordsInSteps, type FuzzyWords } from '../dutch/fuzzy-words.ts';
import { words } from '../dutch/normalise.ts';
import { stem } from '../dutch/stem.ts';
import { columnsInSteps, type Columns } from './columns.ts';
import { namesOf, squeeze, type KnownName } from './names.ts';
import { ownTexts } from './own-texts.ts';
import { postingsBuilder, type Postings } from './postings.ts';
import { onlyAudience, termEvidence, termsOf } from './term-evidence.ts';

export type IndexPart = {
  /** By slot. */
  organisations: Organisation[];
  slotOf: Map<string, number>;
  /** Stem → partners whose texts have it. */
  words: Postings;
  /** Term of the vocabulary ("theme money") → partners it fits; and those it fits for one audience only. */
  terms: Postings;
  /** Theme and municipality ("money GM0957", "* GM0957" for any theme) → partners with a service for it there. */
  served: Postings;
  /** Stem → partners with a name that has it. */
  nameWords: Postings;
  /** Per slot. */
  names: KnownName[][];
  /** Name without its spaces → slots of who is called so. */
  wholeNames: Map<string, number[]>;
  fuzzyNames: FuzzyWords;
  /** Words as they are spelled in names, kinds of help and keywords. */
  spelled: FuzzyWords;
  columns: Columns;
  /** Every audience of the vocabulary. */
  audiences: string[];
};

export type PartSetting = {
  vocabulary: Vocabulary;
  /** Stems that long words are taken apart by. */
  isExpression: IsKnown;
};

/** What a word counts as a half of a longer one: "schuld" in "schuldregeling". */
const HALF = 0.7;
const SHORTEST_SPELLED = 3;
const ORGANISATIONS_PER_STEP = 40;

export function termKey(kind: string, id: string): string {
  return `${kind} ${id}`;
}

export const ANY_THEME = '*';

export function areaKey(theme: string, code: string): string {
  return `${theme} ${code}`;
}

/** Partners that fit the term for this audience alone. */
export function onlyKey(term: string, audience: string): string {
  return `${term} only ${audience}`;
}

export function* indexPartInSteps(organisations: Organisation[], setting: PartSetting): Steps<IndexPart> {
  const ofWords = postingsBuilder();
  const ofTerms = postingsBuilder();
  const ofServed = postingsBuilder();
  const ofNameWords = postingsBuilder();
  const spelled = new Set<string>();
  const names: KnownName[][] = [];
  const wholeNames = new Map<string, number[]>();
  const typeLabels = new Map(setting.vocabulary['organisation-type'].map((term) => [term.id, term.label]));
  const read = wordReader(setting.isExpression);
  const keyOf = areaKeys();

  for (const [slot, organisation] of organisations.entries()) {
    if (slot % ORGANISATIONS_PER_STEP === 0) yield;
    const type = organisation.type === null ? null : (typeLabels.get(organisation.type) ?? null);
    for (const own of ownTexts(organisation, type)) {
      for (const word of words(own.text)) {
        if (own.spelled && word.length >= SHORTEST_SPELLED) spelled.add(word);
        const { stemmed, halves } = read(word);
        ofWords.add(stemmed, slot, own.strength);
        for (const half of halves) ofWords.add(half, slot, own.strength * HALF);
      }
    }
    for (const term of termsOf(organisation)) {
      const evidence = termEvidence(term, organisation);
      const key = termKey(term.kind, term.id);
      ofTerms.add(key, slot, evidence.strength);
      const only = onlyAudience(evidence, organisation);
      if (only !== null) ofTerms.add(onlyKey(key, only), slot, 1);
    }
    for (const key of servedKeys(organisation, keyOf)) ofServed.add(key, slot, 1);
    const called = namesOf(organisation, (word) => read(word).stemmed);
    names.push(called);
    for (const name of called) {
      const whole = squeeze(name.whole);
      const others = wholeNames.get(whole);
      if (!others) wholeNames.set(whole, [slot]);
      else if (others.at(-1) !== slot) others.push(slot);
      for (const one of name.stems) ofNameWords.add(one, slot, 1);
    }
  }
  return {
    organisations,
    slotOf: new Map(organisations.map((one, slot) => [one.id, slot])),
    words: yield* ofWords.finish(),
    terms: yield* ofTerms.finish(),
    served: yield* ofServed.finish(),
    nameWords: yield* ofNameWords.finish(),
    names,
    wholeNames,
    fuzzyNames: yield* fuzzyWordsInSteps(wholeNames.keys()),
    spelled: yield* fuzzyWordsInSteps(spelled),
    columns: yield* columnsInSteps(organisations),
    audiences: setting.vocabulary.audience.map((term) => term.id),
  };
}

/** Of each service its own themes, in each of its municipalities. */
function servedKeys(organisation: Organisation, keyOf: (theme: string, code: string) => string): Set<string> {
  const keys = new Set<string>();
  for (const { themes, serviceAreas } of organisation.services) {
    for (const code of serviceAreas) {
      keys.add(keyOf(ANY_THEME, code));
      for (const theme of themes) keys.add(keyOf(theme, code));
    }
  }
  return keys;
}

/** Makes each key once: at national size there are millions of entries. */
function areaKeys(): (theme: string, code: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (theme, code) => {
    let ofTheme = known.get(theme);
    if (!ofTheme) known.set(theme, (ofTheme = new Map()));
    let key = ofTheme.get(code);
    if (key === undefined) ofTheme.set(code, (key = areaKey(theme, code)));
    return key;
  };
}

/** Reads each different word once: many partners use the same ones. */
function wordReader(isExpression: IsKnown) {
  const known = new Map<string, { stemmed: string; halves: readonly string[] }>();
  return (word: string) => {
    let reading = known.get(word);
    if (!reading) {
      reading = { stemmed: stem(word), halves: compoundParts(word, isExpression) ?? [] };
      known.set(word, reading);
    }
    return reading;
  };
}
