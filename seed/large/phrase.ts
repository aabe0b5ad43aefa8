/**
 * Sentences with choices in them: "Hulp bij {schulden|geldzorgen} in <town>."
 * `{a|b}` is a choice, `<word>` is filled in. Choices do not stand inside choices.
 */
import type { Chance } from '../chance.ts';

export type Words = Readonly<Record<string, string>>;

/** Text as it stands, and at odd places the words to fill in. */
type Segments = string[];
/** One of several; a part of one is no choice. */
type Part = Segments[];

const compiled = new Map<string, Part[]>();

/** The sentence with its choices made and its words filled in; the first letter becomes a capital. */
export function phrase(pattern: string, chance: Chance, words: Words = {}): string {
  let parts = compiled.get(pattern);
  if (!parts) compiled.set(pattern, (parts = compile(pattern)));
  let text = '';
  for (const part of parts) {
    const segments = part.length === 1 ? part[0]! : chance.pick(part);
    text += segments[0]!;
    for (let at = 1; at < segments.length; at += 2) text += known(segments[at]!, words, pattern) + segments[at + 1]!;
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function compile(pattern: string): Part[] {
  const parts = pattern.split(/(\{[^}]*\})/).filter((part) => part !== '');
  return parts.map((part) => {
    const choices = part.startsWith('{') ? part.slice(1, -1).split('|') : [part];
    return choices.map((choice) => choice.split(/<(\w+)>/));
  });
}

function known(word: string, words: Words, pattern: string): string {
  const value = words[word];
  if (value === undefined) throw new Error(`Nothing is known for <${word}> in "${pattern}"`);
  return value;
}
