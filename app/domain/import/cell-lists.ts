/** Lists inside one cell, and numbers with a comma. */
import { normalise } from '#app/domain/search/dutch/normalise.ts';

/** A sign with a backslash before it is part of the text: `\|`, `\:`, `\\`, and `\n` for a new line. */
const SIGN = /\\[|:\\n]|[^]/g;

/** Separated by `|`, or in a cell without `|` by `;`. With `commas`, a comma separates as well. */
export function splitList(cell: string, options: { commas?: boolean } = {}): string[] {
  return partsOf(cell, options.commas ? ['|', ';', ',', '\n'] : null).map(unescaped);
}

/** "Budgetcoach: iemand loopt mee|Inloop": a service without a colon has only a name. */
export function splitServices(cell: string): { name: string; description: string | null }[] {
  return partsOf(cell).map((part) => {
    const [before = '', ...after] = cut(part, [':']);
    const [name, description] = [before, after.join(':')].map((text) => unescaped(text).trim());
    if (!name) return { name: description ?? '', description: null };
    return { name, description: description || null };
  });
}

/** A cell that is read as these parts. */
export function joinedList(parts: readonly string[]): string {
  return joined(parts.map(escaped));
}

/** A cell that is read as these services. */
export function joinedServices(services: readonly { name: string; description: string }[]): string {
  return joined(
    services.map(({ name, description }) => {
      const written = escaped(name).replaceAll(':', '\\:');
      return description === '' ? written : `${written}: ${escaped(description)}`;
    }),
  );
}

function joined(parts: string[]): string {
  // Without a | a semicolon would separate.
  return parts.length === 1 && parts[0]!.includes(';') ? `${parts[0]}|` : parts.join('|');
}

function escaped(text: string): string {
  return text.replace(/[|\\]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

function unescaped(text: string): string {
  return text.replace(SIGN, (sign) => (sign === '\\n' ? '\n' : sign.length > 1 ? sign.slice(1) : sign));
}

/** Still as they are written. */
function partsOf(cell: string, separators: readonly string[] | null = null): string[] {
  const bar = cut(cell, ['|']);
  const parts = separators ? cut(cell, separators) : bar.length > 1 ? bar : cut(cell, [';']);
  return parts.map(oneLine).filter((part) => part !== '');
}

function cut(text: string, separators: readonly string[]): string[] {
  const parts: string[] = [];
  let part = '';
  for (const [sign] of text.matchAll(SIGN)) {
    if (separators.includes(sign)) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part];
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
