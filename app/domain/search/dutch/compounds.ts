/**
 * Long Dutch words are several words written as one. They are taken apart where both halves are known:
 * "schuldhulptraject" is about "schuldhulp" and a "traject".
 */
import { stem } from './stem.ts';

/** Whether a stem is a word people use for something: a word of the vocabulary or a place. */
export type IsKnown = (stem: string) => boolean;

const COMPOUND_FROM = 8;
const SHORTEST_PART = 3;
const LONG_BEGINNING = 8;
/** What may stand between the halves: "zwangerschap-s-verlof", "kind-er-opvang". */
const LINKING = ['', 's', 'en', 'e', 'n', 'er'];

/** The stems of both halves, or null. The longest first half wins. */
export function compoundParts(word: string, isKnown: IsKnown): [string, string] | null {
  if (word.length < COMPOUND_FROM) return null;
  for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
    const tail = stem(word.slice(cut));
    if (!isKnown(tail)) continue;
    for (const link of LINKING) {
      const head = word.slice(0, cut);
      if (!head.endsWith(link) || head.length - link.length < SHORTEST_PART) continue;
      const first = stem(head.slice(0, head.length - link.length));
      if (isKnown(first)) return [first, tail];
    }
  }
  return null;
}

/**
 * A whole phrase that was typed without its spaces: "stoppenmetroken" is "stoppen" and "roken".
 * @param isSmall small words may stand between, and are left out of the answer
 */
export function phraseWithoutSpaces(
  word: string,
  isKnown: IsKnown,
  isSmall: (word: string) => boolean,
): string[] | null {
  if (word.length < COMPOUND_FROM) return null;
  /** Per position: the telling stems up to there, or null when it cannot be reached. */
  const upTo: (string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    upTo[end] = null;
    for (let start = 0; start <= end - 2 && !upTo[end]; start++) {
      const before = upTo[start];
      const piece = word.slice(start, end);
      if (!before) continue;
      if (isSmall(piece) && start > 0 && end < word.length) upTo[end] = before;
      else if (piece.length > SHORTEST_PART && isKnown(stem(piece))) upTo[end] = [...before, stem(piece)];
    }
  }
  const all = upTo[word.length];
  return all && all.length > 1 ? all : null;
}

/** "anticonceptiecounseling" begins with "anticonceptie": enough to go by when the rest is unknown. */
export function knownBeginning(word: string, isKnown: IsKnown): string | null {
  for (let length = word.length - 2; length >= LONG_BEGINNING; length--) {
    const beginning = stem(word.slice(0, length));
    if (beginning.length >= LONG_BEGINNING && isKnown(beginning)) return beginning;
  }
  return null;
}

const SUFFIXES = ['dadig', 'achtig', 'elijk', 'lijk', 'loos', 'heid', 'schap', 'ig'];
const SHORTEST_ROOT = 5;

/** "gewelddadig" is about "geweld". @param stemmed a stem */
export function knownRoot(stemmed: string, isKnown: IsKnown): string | null {
  for (const suffix of SUFFIXES) {
    const root = stem(stemmed.slice(0, -suffix.length));
    if (stemmed.endsWith(suffix) && root.length >= SHORTEST_ROOT && isKnown(root)) return root;
  }
  return null;
}
