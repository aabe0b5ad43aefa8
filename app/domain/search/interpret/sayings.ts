/** Everything the lexicon understands as people would type it, in order, so that beginnings are found at once. */
import type { Municipality, Place } from '#app/domain/geo/coalition.ts';
import type { Language, Localised, TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import { normalise } from '../dutch/normalise.ts';
import type { Expression } from './expressions.ts';
import type { TermMeaning } from './meanings.ts';

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
const OFFERED = new Set<TermKind>(['theme', 'organisation-type', 'programme', 'audience']);
/** Whole sentences are not offered. */
const MOST_WORDS = 4;
const MOST_FOUND = 200;

export function listSayings(expressions: Expression[], municipalities: Municipality[], places: Place[]): Sayings {
  const sizeOf = new Map(places.map((place) => [place.name, place.size]));
  const ofPlaces = new Map(
    places.filter((one) => one.municipality !== null).map(({ name, size }): [string, number] => [name, size]),
  );
  for (const { name } of municipalities) ofPlaces.set(name, (sizeOf.get(name) ?? 2) - 1);
  const sayings: Saying[] = [...ofPlaces].map(([name, size]) => ({
    text: normalise(name),
    said: name,
    stands: { kind: 'place', size },
  }));
  for (const { term, language, text, role, words } of expressions) {
    if (role === 'question' || words.length > MOST_WORDS || !OFFERED.has(term.kind)) continue;
    const stands = { kind: term.kind, id: term.id, language, label: term.label, isLabel: role === 'label' };
    sayings.push({ text: words.join(' '), said: text, stands });
  }
  return sayings.sort((a, b) => (a.text < b.text ? -1 : 1));
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
