/**
 * What search can understand: every expression of the vocabulary and every place. Made from the database, so a word
 * that a coordinator adds is understood in the next search.
 */
import type { Steps } from '#app/domain/steps.ts';
import type { Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { fuzzyWordsInSteps, type FuzzyWords } from '../dutch/fuzzy-words.ts';
import { normalise, words } from '../dutch/normalise.ts';
import { expressionsInSteps } from './expressions.ts';
import { meaningKey, type PlaceMeaning } from './meanings.ts';
import { placePhrase, singleWordsOf, termPhrase, type Phrase } from './phrase.ts';
import { namedPlaces, type Geography } from './place-names.ts';
import { listSayings, type Sayings } from './sayings.ts';
import { learnThemes, type ThemeSense } from './theme-sense.ts';

export type Lexicon = {
  /** Phrases by each of their stems. */
  phrasesWith: Map<string, Phrase[]>;
  /** For the type-ahead. */
  sayings: Sayings;
  /** What sentences point at when no phrase says it. */
  sense: ThemeSense;
  /** All words of all phrases, as people spell them. */
  spelled: FuzzyWords;
  /** Kinds of organisation that are named by the same words as a theme: "schuldhulpverlening". */
  typesOfTheme: Map<string, Set<string>>;
  /** Four digits → the place. */
  postcodes: Map<string, PlaceMeaning>;
  /** CBS code → the place. */
  municipalities: Map<string, PlaceMeaning>;
};

const SHORTEST_SPELLED = 3;

export function* lexiconInSteps(vocabulary: Vocabulary, geography: Geography): Steps<Lexicon> {
  const expressions = yield* expressionsInSteps(vocabulary);
  const single = singleWordsOf(expressions);
  const places = namedPlaces(geography);
  yield;
  const phrases = phraseTable();
  const spelled = new Set<string>();
  for (const expression of expressions) {
    const phrase = termPhrase(expression, single);
    if (!phrase) continue;
    for (const word of expression.words) spelled.add(word);
    phrases.add(phrase);
  }
  yield;
  for (const { name, meaning } of places.names) {
    for (const word of words(name)) spelled.add(word);
    phrases.add(placePhrase(name, meaning));
  }
  yield;
  const sense = learnThemes(expressions.filter(({ term }) => term.kind === 'theme'));
  yield;
  return {
    phrasesWith: phrases.byStem,
    sayings: listSayings(expressions, geography.municipalities, geography.places),
    sense,
    typesOfTheme: typesNamedAs(vocabulary),
    spelled: yield* fuzzyWordsInSteps([...spelled].filter((word) => word.length >= SHORTEST_SPELLED)),
    postcodes: places.postcodes,
    municipalities: places.municipalities,
  };
}

function phraseTable() {
  const byStem = new Map<string, Phrase[]>();
  const seen = new Set<string>();
  return {
    byStem,
    add(phrase: Phrase) {
      const key = `${(phrase.forms ?? phrase.stems).join(' ')} ${meaningKey(phrase.meaning)}`;
      if (seen.has(key)) return;
      seen.add(key);
      for (const one of phrase.stems) {
        const list = byStem.get(one);
        if (list) list.push(phrase);
        else byStem.set(one, [phrase]);
      }
    },
  };
}

/** Kinds whose very name is said for the theme: "schuldhulpverlening". */
function typesNamedAs(vocabulary: Vocabulary): Map<string, Set<string>> {
  const types = vocabulary['organisation-type'].map(({ id, label }) => ({ id, name: normalise(label.nl) }));
  return new Map(
    vocabulary.theme.map(({ id, expressions }) => {
      const said = new Set(expressions.nl.map(normalise));
      return [id, new Set(types.filter((type) => said.has(type.name)).map((type) => type.id))];
    }),
  );
}
