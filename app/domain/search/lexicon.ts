/**
 * What search can understand: every expression of the vocabulary and every place, as phrases of stems.
 * A phrase is understood when all of its words are in the query, in whatever order.
 */
import type { Municipality, Place, PostcodeArea, Region } from '#app/domain/geo/coalition.ts';
import type { Point } from '#app/domain/geo/distance.ts';
import { TERM_KINDS, type TermKind, type Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { isStopWord, isWeak, stem } from './dutch.ts';
import { words } from './normalise.ts';

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
};

export type Lexicon = {
  /** Phrases by each of their stems. */
  phrasesWith: Map<string, Phrase[]>;
  /** How much a word, seen only inside longer expressions, points at a theme: 0–1. */
  themeHints: Map<string, Map<string, number>>;
  /** All words of all phrases, as people spell them. */
  words: Set<string>;
  /** Kinds of organisation that are named by the same words as a theme: "schuldhulpverlening". */
  typesOfTheme: Map<string, Set<string>>;
  postcodes: Map<string, PlaceMeaning>;
  municipalities: Map<string, PlaceMeaning>;
};

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

  function add(text: string, meaning: Meaning) {
    const { stems, weak } = meaning.kind === 'place' ? placeStems(text) : phraseStems(text);
    if (stems.length === 0 || (weak && stems.length === 1)) return;
    for (const word of words(text)) allWords.add(word);
    const key = `${stems.join(' ')} ${meaningKey(meaning)}`;
    if (seen.has(key)) return;
    seen.add(key);
    const phrase = { stems, meaning, weak };
    for (const one of stems) {
      const list = phrasesWith.get(one);
      if (list) list.push(phrase);
      else phrasesWith.set(one, [phrase]);
    }
  }

  for (const kind of TERM_KINDS) {
    for (const term of vocabulary[kind]) {
      const said = [term.label.nl, term.label.en, ...term.expressions.nl, ...term.expressions.en];
      for (const text of said) add(text, { kind, id: term.id });
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
    themeHints: hintsOf(vocabulary),
    typesOfTheme: typesNamedAs(vocabulary),
    words: allWords,
    postcodes: new Map(
      geography.postcodes.map((one) => [
        one.code,
        placeMeaning(`${one.code} ${one.place}`, one.municipality, one, false),
      ]),
    ),
    municipalities,
  };
}

/** The stems that must all be in a query; small words only count when there is nothing else to go by. */
function phraseStems(text: string): { stems: string[]; weak: boolean } {
  const all = words(text);
  const content = all.filter((word) => !isStopWord(word)).map(stem);
  if (content.some((one) => !isWeak(one))) return { stems: [...new Set(content)].sort(), weak: false };
  return { stems: [...new Set(all.map(stem))].sort(), weak: true };
}

/** Town names may be small words themselves: "Echt". */
function placeStems(text: string): { stems: string[]; weak: boolean } {
  const all = words(text);
  const content = all.filter((word) => !isStopWord(word));
  return { stems: [...new Set((content.length > 0 ? content : all).map(stem))].sort(), weak: false };
}

function placeMeaning(label: string, municipality: string | null, point: Point, ambiguous: boolean): PlaceMeaning {
  return { kind: 'place', label, municipality, latitude: point.latitude, longitude: point.longitude, ambiguous };
}

/** Equal for equal meanings. */
export function meaningKey(meaning: Meaning): string {
  if (meaning.kind === 'place') return `place ${meaning.label} ${meaning.municipality}`;
  return meaning.kind === 'region' ? `region ${meaning.slug}` : `${meaning.kind} ${meaning.id}`;
}

/** A word in expressions of one theme only points at it fully; one spread over four themes hardly at all. */
function hintsOf(vocabulary: Vocabulary): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const theme of vocabulary.theme) {
    const texts = [
      ...theme.expressions.nl,
      ...theme.expressions.en,
      theme.question?.nl ?? '',
      theme.question?.en ?? '',
    ];
    for (const text of texts) {
      for (const word of new Set(words(text).map(stem))) {
        if (isStopWord(word) || isWeak(word) || word.length < 3) continue;
        const perTheme = counts.get(word) ?? new Map<string, number>();
        perTheme.set(theme.id, (perTheme.get(theme.id) ?? 0) + 1);
        counts.set(word, perTheme);
      }
    }
  }
  for (const perTheme of counts.values()) {
    const total = [...perTheme.values()].reduce((sum, count) => sum + count, 0);
    for (const [theme, count] of perTheme) perTheme.set(theme, (count / total) * (1 / perTheme.size) ** 0.5);
  }
  return counts;
}

function typesNamedAs(vocabulary: Vocabulary): Map<string, Set<string>> {
  const said = (term: Vocabulary['theme'][number]) => new Set(term.expressions.nl.map((text) => text.toLowerCase()));
  const types = vocabulary['organisation-type'].map((type) => ({ id: type.id, said: said(type) }));
  return new Map(
    vocabulary.theme.map((theme) => {
      const words = said(theme);
      return [
        theme.id,
        new Set(types.filter((type) => [...type.said].some((one) => words.has(one))).map((type) => type.id)),
      ];
    }),
  );
}
