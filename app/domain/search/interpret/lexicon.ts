/**
 * What search can understand: every expression of the vocabulary and every place, as phrases of stems.
 * A phrase is understood when all of its words are in the query, in whatever order.
 */
import type { Municipality, Place, PostcodeArea, Region } from '#app/domain/geo/coalition.ts';
import type { Point } from '#app/domain/geo/distance.ts';
import { TERM_KINDS, type TermKind, type Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { buildFuzzyWords, type FuzzyWords } from '../dutch/fuzzy-words.ts';
import { normalise, words } from '../dutch/normalise.ts';
import { isStopWord, isWeak } from '../dutch/small-words.ts';
import { stem } from '../dutch/stem.ts';
import { listSayings, type Sayings } from './sayings.ts';
import { learnThemes, type ThemeSense } from './theme-sense.ts';

export type PlaceMeaning = Point & {
  kind: 'place';
  label: string;
  /** CBS code, or null for a place outside the coalition. */
  municipality: string | null;
  /** Also an ordinary word. */
  ambiguous: boolean;
};
export type TermMeaning = { kind: TermKind; id: string };
export type RegionMeaning = { kind: 'region'; slug: string; label: string };
export type Meaning = TermMeaning | PlaceMeaning | RegionMeaning;

export type Phrase = {
  stems: string[];
  meaning: Meaning;
  /** Made of everyday words only: its words must stand side by side. */
  weak: boolean;
  /**
   * Words that must be typed in this very form, or null when any form will do. Places are not inflected ("weer" is no
   * Weert), and of an everyday word only the plural is a group ("vaders", but not every "vader").
   */
  forms: string[] | null;
};

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
  postcodes: Map<string, PlaceMeaning>;
  municipalities: Map<string, PlaceMeaning>;
};

const LONGEST_PHRASE = 6;

type Places = {
  regions: Region[];
  municipalities: Municipality[];
  postcodes: PostcodeArea[];
  places: Place[];
};

export function buildLexicon(vocabulary: Vocabulary, geography: Places): Lexicon {
  const phrasesWith = new Map<string, Phrase[]>();
  const allWords = new Set<string>();
  const seen = new Set<string>();
  const singleWords = termsOfSingleWords(vocabulary);

  function add(text: string, meaning: Meaning) {
    const { stems, weak } = meaning.kind === 'place' ? placeStems(text) : phraseStems(text, meaning, singleWords);
    const single = weak && stems.length === 1;
    if (stems.length === 0 || (single && (meaning.kind !== 'audience' || normalise(text) === stems[0]))) return;
    const forms = meaning.kind === 'place' || single ? words(text) : null;
    for (const word of words(text)) allWords.add(word);
    const key = `${(forms ?? stems).join(' ')} ${meaningKey(meaning)}`;
    if (seen.has(key)) return;
    seen.add(key);
    const phrase = { stems, meaning, weak, forms };
    for (const one of stems) {
      const list = phrasesWith.get(one);
      if (list) list.push(phrase);
      else phrasesWith.set(one, [phrase]);
    }
  }

  for (const kind of TERM_KINDS) {
    for (const term of vocabulary[kind]) {
      const said = [term.label.nl, term.label.en, ...term.expressions.nl, ...term.expressions.en];
      for (const text of said) if (isPhrase(text)) add(text, { kind, id: term.id });
    }
  }
  const municipalities = new Map<string, PlaceMeaning>();
  for (const one of geography.municipalities) {
    // "Roermond" is the town as well: distances count from there, not from the middle of the fields around it.
    const town = geography.places.find((place) => place.name === one.name && place.municipality === one.code);
    const meaning = placeMeaning(one.name, one.code, town ?? one, town?.ambiguous ?? false);
    municipalities.set(one.code, meaning);
    add(one.name, meaning);
    for (const alias of one.aliases) {
      const ambiguous = geography.places.some((place) => place.ambiguous && place.name === alias);
      add(alias, { ...meaning, ambiguous });
    }
  }
  for (const region of geography.regions) add(region.name, { kind: 'region', slug: region.slug, label: region.name });
  const municipalityNames = new Set(geography.municipalities.map((one) => one.name));
  for (const place of geography.places) {
    if (municipalityNames.has(place.name)) continue;
    const meaning = placeMeaning(place.name, place.municipality, place, place.ambiguous);
    for (const name of [place.name, ...place.aliases]) add(name, meaning);
  }
  return {
    phrasesWith,
    sayings: listSayings(vocabulary, geography.municipalities, geography.places),
    sense: learnThemes(vocabulary.theme),
    typesOfTheme: typesNamedAs(vocabulary),
    spelled: buildFuzzyWords([...allWords].filter((word) => word.length > 2)),
    postcodes: new Map(
      geography.postcodes.map((one) => [
        one.code,
        placeMeaning(`${one.code} ${one.place}`, one.municipality, one, false),
      ]),
    ),
    municipalities,
  };
}

/** A whole sentence is never typed again as it stands: it only teaches what its words point at (theme-sense.ts). */
function isPhrase(text: string): boolean {
  return words(text).length <= LONGEST_PHRASE;
}

/**
 * The stems that must all be in a query. Everyday words may be left out when two telling words remain ("geen geld voor
 * luiers" is "geld" and "luiers"), but not beside a single one: "samen eten" is more than "samen".
 * Nor when the single one is the word of another term: "zwanger worden" is not every "zwanger".
 */
function phraseStems(text: string, meaning: Meaning, single: SingleWords): { stems: string[]; weak: boolean } {
  const all = words(text);
  const content = unique(all.filter((word) => !isStopWord(word)).map(stem));
  const telling = content.filter((one) => !isWeak(one));
  const whole = { stems: unique(all.map(stem)), weak: true };
  if (telling.length === 0) return whole;
  if (telling.length > 1) return { stems: telling, weak: false };
  const owners = single.get(telling[0]!);
  const isOfAnother = owners !== undefined && !owners.has(meaningKey(meaning));
  return all.length > 1 && content.length === 1 && isOfAnother ? whole : { stems: content, weak: false };
}

/** Stem → the terms it is an expression of by itself. */
type SingleWords = Map<string, Set<string>>;

function termsOfSingleWords(vocabulary: Vocabulary): SingleWords {
  const single: SingleWords = new Map();
  for (const kind of TERM_KINDS) {
    for (const { id, label, expressions } of vocabulary[kind]) {
      for (const text of [label.nl, label.en, ...expressions.nl, ...expressions.en]) {
        const [word, ...more] = words(text);
        if (word === undefined || more.length > 0) continue;
        const terms = single.get(stem(word)) ?? new Set();
        single.set(stem(word), terms.add(meaningKey({ kind, id })));
      }
    }
  }
  return single;
}

/** Town names may be small words themselves: "Echt". */
function placeStems(text: string): { stems: string[]; weak: boolean } {
  const all = words(text);
  const content = all.filter((word) => !isStopWord(word));
  return { stems: unique((content.length > 0 ? content : all).map(stem)), weak: false };
}

function unique(stems: string[]): string[] {
  return [...new Set(stems)].sort();
}

function placeMeaning(label: string, municipality: string | null, point: Point, ambiguous: boolean): PlaceMeaning {
  return { kind: 'place', label, municipality, latitude: point.latitude, longitude: point.longitude, ambiguous };
}

/** Equal for equal meanings. */
export function meaningKey(meaning: Meaning): string {
  if (meaning.kind === 'place') return `place ${meaning.label} ${meaning.municipality}`;
  return meaning.kind === 'region' ? `region ${meaning.slug}` : `${meaning.kind} ${meaning.id}`;
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
