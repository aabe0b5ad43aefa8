/** Which entries have a key: the numbers of the entries, in the order in which they came. */
export type KeyIndex = Map<string, number[]>;

export function putUnder(index: KeyIndex, keys: string[], entry: number): void {
  for (const key of keys) {
    const entries = index.get(key);
    if (!entries) index.set(key, [entry]);
    else if (entries.at(-1) !== entry) entries.push(entry);
  }
}

export function takeFrom(index: KeyIndex, keys: string[], entry: number): void {
  for (const key of new Set(keys)) {
    const left = (index.get(key) ?? []).filter((one) => one !== entry);
    if (left.length > 0) index.set(key, left);
    else index.delete(key);
  }
}
