/**
 * What is prepared once so that a query only has to look things up: the lexicon, and the partners in two parts.
 * `base` has everybody as of the last full build; `recent` who changed since. A change makes a new small `recent` and
 * marks the old slots of `base` as gone, so it costs a fraction of a full build and leaves earlier snapshots intact.
 */
import type { Municipality, Place, PostcodeArea, Region } from '#app/domain/geo/coalition.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { atOnce, type Steps } from '#app/domain/steps.ts';
import type { Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { joinFuzzyWords } from '../dutch/fuzzy-words.ts';
import { stem } from '../dutch/stem.ts';
import { lexiconInSteps, type Lexicon } from '../interpret/lexicon.ts';
import type { KnownWords } from '../interpret/tokens.ts';
import { indexPartInSteps, type IndexPart, type PartSetting } from './index-part.ts';
import { countOf } from './postings.ts';

export type SearchIndex = {
  lexicon: Lexicon;
  known: KnownWords;
  parts: LivePart[];
  /** What changed or left since the last full build, as it was: its words count no longer. */
  former: IndexPart | null;
  /** 0 for a word every partner has, 1 for a word of one partner alone. */
  telling(stem: string): number;
};

export type LivePart = IndexPart & {
  /** Per slot: 1 when the partner has since changed or left. */
  gone: Uint8Array;
};

export type SearchContents = {
  vocabulary: Vocabulary;
  organisations: Organisation[];
  regions: Region[];
  municipalities: Municipality[];
  postcodes: PostcodeArea[];
  places: Place[];
};

export function* searchIndexInSteps(contents: SearchContents): Steps<SearchIndex> {
  const lexicon = yield* lexiconInSteps(contents.vocabulary, contents);
  const base = yield* indexPartInSteps(contents.organisations, partSetting(contents.vocabulary, lexicon));
  return assemble(lexicon, [asLive(base)], null);
}

/**
 * The same index with some partners replaced, added or removed.
 * @param changed as they are now; @param removed ids of those that are no longer published
 */
export function withChangedPartners(
  index: SearchIndex,
  vocabulary: Vocabulary,
  changed: Organisation[],
  removed: string[],
): SearchIndex {
  const [base, recent] = index.parts;
  if (!base) throw new Error('A search index has at least one part');
  const touched = new Set([...removed, ...changed.map((one) => one.id)]);
  const gone = base.gone.slice();
  for (const id of touched) {
    const slot = base.slotOf.get(id);
    if (slot !== undefined) gone[slot] = 1;
  }
  const stillRecent = recent ? recent.organisations.filter((one) => !touched.has(one.id)) : [];
  const setting = partSetting(vocabulary, index.lexicon);
  const renewed = atOnce(indexPartInSteps([...stillRecent, ...changed], setting));
  const former = atOnce(
    indexPartInSteps(
      base.organisations.filter((_, slot) => gone[slot] === 1),
      setting,
    ),
  );
  return assemble(index.lexicon, [{ ...base, gone }, asLive(renewed)], former);
}

/**
 * The same partners, read with other words. Long words in partners' texts stay taken apart by the earlier words until
 * the next full build.
 */
export function* withVocabularyInSteps(
  index: SearchIndex,
  contents: Omit<SearchContents, 'organisations'>,
): Steps<SearchIndex> {
  return assemble(yield* lexiconInSteps(contents.vocabulary, contents), index.parts, index.former);
}

/** How many partners were indexed apart since the last full build. */
export function recentCount({ parts }: SearchIndex): number {
  return parts.slice(1).reduce((sum, part) => sum + part.organisations.length, 0);
}

function partSetting(vocabulary: Vocabulary, lexicon: Lexicon): PartSetting {
  return { vocabulary, isExpression: (one) => lexicon.phrasesWith.has(one) };
}

function asLive(part: IndexPart): LivePart {
  return { ...part, gone: new Uint8Array(part.organisations.length) };
}

function assemble(lexicon: Lexicon, parts: LivePart[], former: IndexPart | null): SearchIndex {
  const count = parts.reduce((sum, part) => sum + part.organisations.length, 0) - (former?.organisations.length ?? 0);
  const logCount = Math.log(Math.max(2, count));
  const isExpression = (one: string) => lexicon.phrasesWith.has(one);
  function having(one: string): number {
    let sum = 0;
    for (const part of parts) sum += countOf(part.words, one);
    return former === null ? sum : sum - countOf(former.words, one);
  }
  return {
    lexicon,
    parts,
    former,
    known: {
      hasStem: (one) => isExpression(one) || having(one) > 0,
      isExpression,
      spelled: joinFuzzyWords(
        lexicon.spelled,
        parts.map((part) => part.spelled),
        (word) => having(stem(word)) > 0,
      ),
    },
    telling(one) {
      const partners = having(one);
      return partners <= 1 ? 1 : 1 - Math.log(partners) / logCount;
    },
  };
}
