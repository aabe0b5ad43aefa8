/** Typing errors as people make them: two letters swapped, one missing, doubled, or replaced by its neighbour. */
import type { Chance } from './chance.ts';

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Shorter words are left alone. */
const SHORTEST = 5;

/** @returns null when no word is long enough */
export function withErrors(text: string, count: 1 | 2, chance: Chance): string | null {
  const words = text.split(' ');
  const usable = words.flatMap((word, index) => (isUsable(word) ? [index] : []));
  if (usable.length === 0) return null;
  const chosen = chance.shuffle(usable).slice(0, count);
  for (const index of chosen) words[index] = misspell(words[index] ?? '', chance);
  // One word has to take both errors, far enough apart to stay two.
  if (chosen.length < count) {
    const word = words[chosen[0] ?? 0] ?? '';
    if (word.length < 9) return null;
    const half = Math.ceil(word.length / 2);
    words[chosen[0] ?? 0] = word.slice(0, half) + misspell(word.slice(half), chance);
  }
  const misspelled = words.join(' ');
  return misspelled === text ? null : misspelled;
}

function isUsable(word: string): boolean {
  return word.length >= SHORTEST && /^\p{L}+$/u.test(word);
}

/** The first letter is right: people rarely miss that one. */
function misspell(word: string, chance: Chance): string {
  const at = 1 + chance.below(Math.max(1, Math.min(word.length, 8) - 2));
  const letter = word[at] ?? '';
  const before = word.slice(0, at);
  const after = word.slice(at + 1);
  const kinds = chance.shuffle([
    () => before + after,
    () => before + letter + letter + after,
    () => before + neighbour(letter, chance) + after,
    () => before + (after[0] ?? '') + letter + after.slice(1),
  ]);
  for (const kind of kinds) {
    const misspelled = kind();
    if (misspelled !== word) return misspelled;
  }
  return before + after;
}

function neighbour(letter: string, chance: Chance): string {
  const row = KEYBOARD.find((one) => one.includes(letter.toLowerCase())) ?? 'aeiou';
  const at = Math.max(0, row.indexOf(letter.toLowerCase()));
  return row[at === row.length - 1 || (at > 0 && chance.next() < 0.5) ? at - 1 : at + 1] ?? 'e';
}
