/** Everything the lexicon understands as people would type it, in order, so that beginnings are found at once. */
import type { Municipality, Place } from '#app/domain/geo/coalition.ts';
import type { Language, Localised, Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { normalise } from '../dutch/normalise.ts';
import type { TermMeaning } from './lexicon.ts';

export type Saying = {
  /** Normalised. */
  text: string;
  /** As it is written. */
  said: string;
  /** A term, in the language it is said in, or a place with its size (1 a town … 3 a hamlet). */
  stands: (TermMeaning & { language: Language; label: Localised; isLabel: boolean }) | { kind: 'place'; size: number };
};

/** Sorted by text. */
export type Sayings = Saying[];

/** Kinds of terms somebody may be about to type. */
const KINDS = ['theme', 'organisation-type', 'programme', 'audience'] as const;
/** Whole sentences are not offered. */
const MOST_WORDS = 4;
const MOST_FOUND = 200;

export function listSayings(vocabulary: Vocabulary, municipalities: Municipality[], places: Place[]): Sayings {
  const sizeOf = new Map(places.map((place) => [place.name, place.size]));
  const named = [
    ...municipalities.map(({ name }) => ({ name, size: (sizeOf.get(name) ?? 2) - 1 })),
    ...places.filter((one) => one.municipality !== null),
  ];
  const ofPlaces = new Map(named.reverse().map(({ name, size }) => [name, size]));
  const ofTerms = KINDS.flatMap((kind) =>
    vocabulary[kind].flatMap(({ id, label, expressions }) =>
      (['nl', 'en'] as const).flatMap((language) =>
        [label[language], ...expressions[language]].map((said, position) =>
          saying(said, { kind, id, language, label, isLabel: position === 0 }),
        ),
      ),
    ),
  );
  return [...ofTerms, ...[...ofPlaces].map(([name, size]) => saying(name, { kind: 'place', size }))]
    .filter(({ text }) => text.split(' ').length <= MOST_WORDS)
    .sort((a, b) => (a.text < b.text ? -1 : 1));
}

function saying(said: string, stands: Saying['stands']): Saying {
  return { text: normalise(said), said, stands };
}

export function sayingsFrom(sayings: Sayings, beginning: string): Saying[] {
  let low = 0;
  let high = sayings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sayings[middle]!.text < beginning) low = middle + 1;
    else high = middle;
  }
  const found: Saying[] = [];
  for (let i = low; i < sayings.length && found.length < MOST_FOUND; i++) {
    if (!sayings[i]!.text.startsWith(beginning)) break;
    found.push(sayings[i]!);
  }
  return found;
}
