/** Dutch writes compounds as one word and people do not: "loon beslag" for loonbeslag, "socialehuur" for sociale huur. */

const SHORTEST_PART = 4;
const LINKS = ['', 's', 'e', 'en', 'n', 'er'];

/** @param words every word that can be a part; @returns null when the word has no two such parts */
export function splitCompound(word: string, words: Set<string>): string | null {
  for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
    const left = word.slice(0, cut);
    const right = word.slice(cut);
    if (!words.has(right)) continue;
    const isWord = LINKS.some((link) => left.endsWith(link) && words.has(left.slice(0, left.length - link.length)));
    if (isWord) return `${left} ${right}`;
  }
  return null;
}

export function joinWords(text: string): string | null {
  const words = text.split(' ');
  if (words.length !== 2 || words.some((word) => word.length < SHORTEST_PART || !/^\p{L}+$/u.test(word))) return null;
  return words.join('');
}
