/** Two lists as one: the first as it is, and what only the second has behind it. */
export function joined<T>(first: readonly T[], second: readonly T[], keyOf: (item: T) => string): T[] {
  const known = new Set(first.map(keyOf));
  return [...first, ...second.filter((item) => !known.has(keyOf(item)))];
}
