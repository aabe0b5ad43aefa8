/** What people type: of the golden set of the search, some of it often, and the rest once, with a place and errors of its own. */
import { readFileSync } from 'node:fs';
import type { Chance } from '#seed/chance.ts';

const OFTEN = 30;
const golden = JSON.parse(readFileSync(new URL('../../search/golden.json', import.meta.url), 'utf8')) as {
  query: string;
}[];
const queries = golden.map(({ query }) => query);

/** The same few, as the links on a poster and the habits of a practice make them. */
export function wordsAskedOften(chance: Chance): string {
  return queries[Math.floor(OFTEN * chance.next() ** 2)]!;
}

/** Hardly ever the same twice. @param municipalities slugs */
export function wordsAskedOnce(municipalities: readonly string[], chance: Chance): string {
  const place = chance.happens(0.5) ? String(chance.between(1011, 9999)) : chance.pick(municipalities);
  const words = `${chance.pick(queries)} ${place.replaceAll('-', ' ')}`;
  return chance.happens(0.3) ? withTypingError(words, chance) : words;
}

/** What a search box has asked after some letters. */
export function beginningOfWords(chance: Chance): string {
  const words = chance.pick(queries);
  return words.slice(0, chance.between(2, Math.max(3, words.length)));
}

/** Two letters change places. */
function withTypingError(words: string, chance: Chance): string {
  const at = chance.between(0, Math.max(0, words.length - 2));
  return words.slice(0, at) + (words[at + 1] ?? '') + (words[at] ?? '') + words.slice(at + 2);
}
