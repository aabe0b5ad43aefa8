/**
 * A few of the expressions people use for a term, to show what it covers. Expressions have no order of their own, so
 * those that many others resemble come first ("schuld" stands for schulden, schuldhulp, schuldsanering, …), each by
 * its shortest form. Abbreviations are words of professionals, and stay out.
 */
import { groupBy } from '#app/domain/group-by.ts';
import { isStopWord } from '#app/domain/search/dutch/small-words.ts';
import { normalise } from '#app/domain/search/dutch/normalise.ts';

/** Words that start alike belong together. */
const START = 4;

/** @param label what the term itself is called; its own words are left out */
export function everydayWords(label: string, expressions: string[], most: number): string[] {
  const inLabel = new Set(normalise(label).split(' ').map(startOf));
  const usable = expressions.filter((text) => isEveryday(text) && !inLabel.has(startOf(normalise(text))));
  return [...groupBy(usable, (text) => startOf(normalise(text))).values()]
    .sort((a, b) => b.length - a.length)
    .map(shortest)
    .slice(0, most);
}

function isEveryday(text: string): boolean {
  const [first = ''] = normalise(text).split(' ');
  return /^\p{Ll}[\p{Ll}' ]{3,23}$/u.test(text) && first.length >= START && !isStopWord(first);
}

function startOf(text: string): string {
  return text.slice(0, START);
}

/** Of "weeen" and "weeën" the one with its accents. */
function shortest(texts: string[]): string {
  return texts.reduce((best, text) => {
    if (text.length !== best.length) return text.length < best.length ? text : best;
    return text.normalize('NFD').length > best.normalize('NFD').length ? text : best;
  });
}
