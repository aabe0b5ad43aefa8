/**
 * Finds the items of one list of a long JSON text without reading them, so that neither a large file nor one that was
 * made to exhaust its reader is ever in memory as a whole.
 */
export type Place = { from: number; to: number };

export type CutOut =
  | {
      ok: true;
      /** The text with the list empty. When the list is not closed, neither is this. */
      around: string;
      items: Place[];
    }
  | { ok: false; error: 'too-deep' | 'too-many' };

/** A file has its records at the third level, and a record has seven. */
const DEEPEST = 20;

/** @param name of a list of the outermost object */
export function cutOutList(text: string, name: string, mostItems: number): CutOut {
  const items: Place[] = [];
  let depth = 0;
  let start = -1;
  let end = -1;
  let from = -1;
  for (let at = 0; at < text.length; at++) {
    const isInList = depth === 2 && start >= 0 && end < 0;
    switch (text[at]) {
      case '"':
        at = endOfText(text, at);
        break;
      case '[':
      case '{':
        depth++;
        if (depth > DEEPEST) return { ok: false, error: 'too-deep' };
        if (depth === 2 && start < 0 && isNamed(text, at, name)) start = from = at + 1;
        break;
      case ',':
        if (!isInList) break;
        items.push({ from, to: at });
        from = at + 1;
        if (items.length >= mostItems) return { ok: false, error: 'too-many' };
        break;
      case ']':
      case '}':
        if (isInList) {
          end = at;
          if (items.length > 0 || text.slice(from, at).trim() !== '') items.push({ from, to: at });
        }
        depth--;
    }
  }
  if (start < 0) return { ok: true, around: text, items };
  return { ok: true, around: text.slice(0, start) + (end < 0 ? '' : text.slice(end)), items };
}

/** Where the quote stands that closes the text that begins here. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function isNamed(text: string, at: number, name: string): boolean {
  const before = text.slice(Math.max(0, at - name.length - 20), at);
  return before.replace(/\s*:\s*$/, '').endsWith(`"${name}"`);
}
