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
import { termEvidence, termsOf } from './term-evidence.ts';

export type IndexPart = {
  /** By slot. */
  organisations: Organisation[];
  slotOf: Map<string, number>;
  /** Stem → partners whose texts have it. */
  words: Postings;
  /** Term of the vocabulary ("theme money") → partners it fits. */
  terms: Postings;
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
};

export type PartSetting = {
  vocabulary: Vocabulary;
  /** CBS codes of the coalition's municipalities. */
  municipalityCodes: string[];
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

export function* indexPartInSteps(organisations: Organisation[], setting: PartSetting): Steps<IndexPart> {
  const ofWords = postingsBuilder();
  const ofTerms = postingsBuilder();
  const ofNameWords = postingsBuilder();
  const spelled = new Set<string>();
  const names: KnownName[][] = [];
  const wholeNames = new Map<string, number[]>();
  const typeLabels = new Map(setting.vocabulary['organisation-type'].map((term) => [term.id, term.label]));
  const read = wordReader(setting.isExpression);

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
      ofTerms.add(termKey(term.kind, term.id), slot, termEvidence(term, organisation).strength);
    }
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
    nameWords: yield* ofNameWords.finish(),
    names,
    wholeNames,
    fuzzyNames: yield* fuzzyWordsInSteps(wholeNames.keys()),
    spelled: yield* fuzzyWordsInSteps(spelled),
    columns: yield* columnsInSteps(organisations, setting.municipalityCodes),
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
