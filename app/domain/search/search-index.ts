/**
 * What is prepared once per directory so that a query only has to look things up:
 * the lexicon, the words that occur in partners' texts and who has them, and how telling each word is.
 */
import type { Municipality, Place, PostcodeArea, Region } from '#app/domain/geo/coalition.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { isStopWord, stem } from './dutch.ts';
import { buildFuzzyWords } from './fuzzy-words.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { normalise, words } from './normalise.ts';
import { compoundParts, type KnownWords } from './tokens.ts';

export type SearchIndex = {
  lexicon: Lexicon;
  known: KnownWords;
  /** Per stem: organisation id → how much it counts there (1 in a name, 0.5 in a town). */
  postings: Map<string, Map<string, number>>;
  /** Stems of each partner's name. */
  names: Map<string, { full: string; short: string | null; stems: string[] }>;
  /** 0 for a word every partner has, 1 for a word of one partner alone. */
  telling(stem: string): number;
};

export type SearchContents = {
  vocabulary: Vocabulary;
  organisations: Organisation[];
  regions: Region[];
  municipalities: Municipality[];
  postcodes: PostcodeArea[];
  places: Place[];
};

/** How much a word counts, by where it stands. */
const FIELD = { name: 1, person: 1, type: 0.85, service: 0.85, keyword: 0.85, text: 0.55, town: 0.5 };

/** What a word counts as a part of a longer one: "schuld" in "schuldregeling". */
const PART = 0.7;

export function buildSearchIndex(contents: SearchContents): SearchIndex {
  const lexicon = buildLexicon(contents.vocabulary, contents);
  const postings: SearchIndex['postings'] = new Map();
  const names: SearchIndex['names'] = new Map();
  const spelled = new Set(lexicon.words);
  const lexiconWords = { isExpression: (one: string) => lexicon.phrasesWith.has(one) };
  const typeLabels = new Map(contents.vocabulary['organisation-type'].map((term) => [term.id, term.label]));

  for (const organisation of contents.organisations) {
    const type = organisation.type ? typeLabels.get(organisation.type) : null;
    const fields: [number, string][] = [
      [FIELD.name, `${organisation.name} ${organisation.shortName ?? ''}`],
      ...publicNames(organisation).map((name): [number, string] => [FIELD.person, name]),
      [FIELD.type, type ? `${type.nl} ${type.en}` : (organisation.typeLabel ?? '')],
      ...organisation.services.map((service): [number, string] => [FIELD.service, service.name]),
      [FIELD.keyword, organisation.keywords.join(' ')],
      [FIELD.text, `${organisation.summary} ${organisation.description}`],
      ...organisation.services.map((one): [number, string] => [
        FIELD.text,
        `${one.description} ${one.eligibility.join(' ')}`,
      ]),
      ...organisation.locations.map((location): [number, string] => [FIELD.town, location.city]),
    ];
    for (const [weight, text] of fields) {
      for (const word of words(text)) {
        if (weight >= FIELD.service) spelled.add(word);
        post(postings, stem(word), organisation.id, weight);
        for (const part of compoundParts(word, lexiconWords) ?? [])
          post(postings, part, organisation.id, weight * PART);
      }
    }
    names.set(organisation.id, {
      full: normalise(organisation.name),
      short: organisation.shortName ? normalise(organisation.shortName) : null,
      stems: [
        ...new Set(
          words(organisation.name)
            .filter((word) => !isStopWord(word))
            .map(stem),
        ),
      ],
    });
  }

  const count = Math.max(2, contents.organisations.length);
  return {
    lexicon,
    postings,
    names,
    known: {
      hasStem: (one) => lexicon.phrasesWith.has(one) || postings.has(one),
      ...lexiconWords,
      spelled: buildFuzzyWords([...spelled].filter((word) => word.length > 2)),
    },
    telling: (one) => 1 - Math.log(postings.get(one)?.size ?? 1) / Math.log(count),
  };
}

/** Only names that everybody may see are found. */
function publicNames(organisation: Organisation): string[] {
  return organisation.contacts.filter((contact) => contact.visibility === 'public').map((contact) => contact.name);
}

function post(postings: SearchIndex['postings'], stemmed: string, id: string, weight: number) {
  const list = postings.get(stemmed) ?? new Map<string, number>();
  list.set(id, Math.max(weight, list.get(id) ?? 0));
  postings.set(stemmed, list);
}
