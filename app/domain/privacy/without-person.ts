/** Takes somebody out of a text, and out of whatever was kept as a list or object, such as an entry in the history. */

export type Wanted = {
  /** In small letters. */
  email: string;
  names: readonly string[];
};

/** What stands in the place of a name or address. */
export const ERASED = '[verwijderd]';

/**
 * An address goes wherever it stands. A name of several words does too; one of a single word, such as "Anna", only where
 * it is the whole text, because others are called so.
 */
export function textWithout({ email, names }: Wanted): (text: string) => string {
  const address = new RegExp(`(?<![\\w.+-])${escaped(email)}(?![\\w-]|\\.\\w)`, 'giu');
  const whole = new Set(names);
  const long = names.filter((name) => /\s/.test(name)).sort((a, b) => b.length - a.length);
  const inText =
    long.length > 0
      ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${long.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
      : null;
  return (text) => {
    if (whole.has(text.trim())) return ERASED;
    const without = text.replace(address, ERASED);
    return inText ? without.replace(inText, ERASED) : without;
  };
}

/** Contacts and members that are this person go from their list whole, with everything that is said of them. */
export function valueWithout(wanted: Wanted): (value: unknown) => unknown {
  const inText = textWithout(wanted);
  return function without(value: unknown): unknown {
    if (typeof value === 'string') return inText(value);
    if (Array.isArray(value)) return value.filter((item) => !isPerson(item, wanted)).map(without);
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([key, kept]): [string, unknown] => [key, without(kept)]);
    // What stands for an address or number must not be taken for one when a change is taken back.
    const own = {
      ...(hasEmail(value, wanted.email) && { email: null }),
      ...(isPerson(value, wanted) && { phone: null }),
    };
    return { ...Object.fromEntries(entries), ...pickKnown(own, value) };
  };
}

/** Under which names somebody with this address stands in what was kept. */
export function namesWithEmail(value: unknown, email: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesWithEmail(item, email));
  if (!isObject(value)) return [];
  const own = hasEmail(value, email) && typeof value.name === 'string' ? [value.name.trim()] : [];
  return [...own, ...Object.values(value).flatMap((item) => namesWithEmail(item, email))];
}

/** What is said of somebody in what was kept, without the rest: whole contacts and members, and the texts around a mention. */
export function partsAbout(value: unknown, wanted: Wanted): unknown[] {
  const without = textWithout(wanted);
  return parts(value);

  function parts(part: unknown): unknown[] {
    if (typeof part === 'string') return without(part) === part ? [] : [around(part, without(part))];
    if (Array.isArray(part)) return part.flatMap(parts);
    if (!isObject(part)) return [];
    return isPerson(part, wanted) ? [part] : Object.values(part).flatMap(parts);
  }
}

const CHARACTERS_AROUND = 120;

/** Others may be named in the rest of a long text. */
function around(text: string, without: string): string {
  if (text.length <= 2 * CHARACTERS_AROUND) return text;
  const at = without.indexOf(ERASED);
  const from = Math.max(0, at - CHARACTERS_AROUND);
  return `… ${text.slice(from, at + CHARACTERS_AROUND)} …`;
}

export function isPerson(item: unknown, { email, names }: Wanted): boolean {
  if (!isObject(item)) return false;
  return hasEmail(item, email) || (typeof item.name === 'string' && names.includes(item.name.trim()));
}

function hasEmail(item: Record<string, unknown>, email: string): boolean {
  return typeof item.email === 'string' && item.email.trim().toLowerCase() === email;
}

function pickKnown(changes: Record<string, unknown>, value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).filter(([key]) => key in value));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
