/** Lists inside one cell, and numbers with a comma. */
import { normalise } from '#app/domain/search/dutch/normalise.ts';

/** Separated by `|`, or in a cell without `|` by `;`. With `commas`, a comma separates as well. */
export function splitList(cell: string, options: { commas?: boolean } = {}): string[] {
  const separator = cell.includes('|') ? '|' : ';';
  const parts = cell.split(options.commas ? /[|;,\n]/ : separator);
  return parts.map(oneLine).filter((part) => part !== '');
}

/**
 * Takes "Weert en Nederweert" apart when the whole is not known: `resolve` gives the meaning of a text or null.
 * "Peel en Maas en Venlo" becomes the two that are known.
 */
export function resolveJoined<T>(text: string, resolve: (part: string) => T | null): T[] | null {
  const whole = resolve(text);
  if (whole !== null) return [whole];
  for (const joint of text.matchAll(/\s+(?:en|and|&|\+)\s+/gi)) {
    const first = resolve(text.slice(0, joint.index));
    if (first === null) continue;
    const rest = resolveJoined(text.slice(joint.index + joint[0].length), resolve);
    if (rest !== null) return [first, ...rest];
  }
  return null;
}

/** "Budgetcoach: iemand loopt mee" → its name and description; text without a colon is a name. */
export function splitService(text: string): { name: string; description: string | null } {
  const colon = text.indexOf(':');
  if (colon < 0) return { name: text, description: null };
  const name = text.slice(0, colon).trim();
  const description = text.slice(colon + 1).trim();
  return name === ''
    ? { name: description, description: null }
    : { name, description: description === '' ? null : description };
}

/** Services of one partner with the same key are the same. */
export function serviceKey(name: string): string {
  const normalised = normalise(name);
  return normalised === '' ? name : normalised;
}

/** "51,4539" and "51.4539". NaN when it is no number. */
export function readDecimal(text: string): number {
  const compact = text.replace(/\s/g, '');
  return /^-?\d+(?:[.,]\d+)?$/.test(compact) ? Number(compact.replace(',', '.')) : Number.NaN;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
