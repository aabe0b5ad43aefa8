/**
 * What came out of somebody else's file, before its shape is looked at: whether there is no more of it than a partner
 * can need, and the same with only signs that somebody can type.
 */
const LONGEST_TEXT = 4000;
const LONGEST_LIST = 1000;
const DEEPEST = 10;

/** Control characters but tabs and line ends, and half of a character. */
const UNTYPED = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

/** `where` is a path such as `services.0.name`. */
export type Excess = { where: string; reason: 'too-long' | 'too-deep' | 'too-many' };

export function excessIn(value: unknown, depth = 0): Excess | null {
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? { where: '', reason: 'too-long' } : null;
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= DEEPEST) return { where: '', reason: 'too-deep' };
  const parts = Object.entries(value);
  if (parts.length > LONGEST_LIST) return { where: '', reason: 'too-many' };
  for (const [key, part] of parts) {
    const excess = excessIn(part, depth + 1);
    if (excess) return { ...excess, where: excess.where === '' ? key : `${key}.${excess.where}` };
  }
  return null;
}

/** @param value in which there is no excess */
export function withTypedSigns(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNTYPED, '');
  if (Array.isArray(value)) return value.map(withTypedSigns);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withTypedSigns(part)]));
}
