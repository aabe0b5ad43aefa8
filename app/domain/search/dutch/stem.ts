/**
 * What makes the forms of a Dutch word comparable: endings taken off.
 * Light on purpose: a stem only has to be the same for two forms of a word, it need not be a word itself.
 */

/** They only look like diminutives. */
const KEEPS_FORM = new Set(['spanje', 'oranje']);

/** "schulden" → "schuld", "luiertjes" → "luier", "moeilijkheden" → "moeilijkheid". Words under four letters stay. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word) || KEEPS_FORM.has(word)) return word;
  const bare = withoutPerson(withoutParticiple(withoutNoun(withoutEnding(word))));
  return hardenEnd(shortVowel(bare === word ? word : singleConsonant(bare)));
}

function withoutEnding(word: string): string {
  if (word.endsWith('heden')) return `${word.slice(0, -5)}heid`;
  const small = withoutDiminutive(word);
  if (small !== null) return small;
  const endings: [string, number][] = [
    ['etjes', 3],
    ['etje', 3],
    ['tjes', 3],
    ['tje', 3],
    ['jes', 4],
    ['je', 4],
    ['en', 3],
    ['es', 4],
    ['s', 3],
    ['e', 3],
  ];
  for (const [ending, atLeast] of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= atLeast && !keepsEnding(word, ending)) {
      return word.slice(0, -ending.length);
    }
  }
  return word;
}

/** "woninkje", "boompje" and "echootje", where more changes than the ending. */
function withoutDiminutive(word: string): string | null {
  const [, before, end] = /^(.+?)(inkje|mpje|aatje|ootje|uutje)s?$/.exec(word) ?? [];
  if (before === undefined || end === undefined) return null;
  return before + (end === 'inkje' ? 'ing' : end[0]);
}

/** "ss" is no plural, "ie" no inflection. */
function keepsEnding(word: string, ending: string): boolean {
  if (ending === 's') return word.endsWith('ss') || word.endsWith('us') || word.endsWith('is');
  if (ending === 'e') return word.endsWith('ie') || word.endsWith('ee');
  return false;
}

/** English, or another word without its end. */
const KEEPS_ING = new Set(['housing', 'parenting', 'spelling']);

/** "opvoeding" → "opvoed", as "opvoeden". */
function withoutNoun(word: string): string {
  return word.endsWith('ing') && word.length >= 7 && !KEEPS_ING.has(word) ? word.slice(0, -3) : word;
}

/** They only look like participles. */
const KEEPS_END = new Set(['vriend', 'weekend', 'ochtend', 'bekend', 'duizend']);

/** "huilend(e)" → "huil", as "huilen". */
function withoutParticiple(word: string): string {
  return word.endsWith('end') && word.length >= 6 && !KEEPS_END.has(word) ? word.slice(0, -3) : word;
}

/** "rookt" → "rook", as "roken"; not after s or h, where the t belongs to the word ("rust", "nacht"). */
function withoutPerson(word: string): string {
  return word.length >= 5 && /[bfgklmnpr]t$/.test(word) ? word.slice(0, -1) : word;
}

/** "bedd(en)" → "bed" */
function singleConsonant(word: string): string {
  return word.replace(/([bdfgklmnprst])\1$/, '$1');
}

/** "praat" → "prat": the plural of one is the singular of the other ("praten"). */
function shortVowel(word: string): string {
  return word.replace(/(aa|ee|oo|uu)([bdfgklmnprstvz])$/, (_, vowel: string, end: string) => vowel[0] + end);
}

function hardenEnd(word: string): string {
  if (word.endsWith('v')) return `${word.slice(0, -1)}f`;
  if (word.endsWith('z')) return `${word.slice(0, -1)}s`;
  return word;
}
