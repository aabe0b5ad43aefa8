/** What stayed, went and came between two lists in which order counts: their longest common subsequence. */
export type Mark = 'same' | 'removed' | 'added';
export type Marked<T> = { item: T; mark: Mark };

/** Two bytes each. Past this, what lies between the equal ends counts as replaced: nobody reads a finer answer. */
const MOST_CELLS = 4_000_000;

/**
 * Without what was added it is `before`, without what was removed it is `after`. What went stands before what came.
 * @param keyOf equal for equal items
 */
export function sequenceDiff<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Marked<T>[] {
  // Numbers compare many times faster than texts.
  const numbers = new Map([...before, ...after].map((item, at) => [keyOf(item), at]));
  const numbered = (items: readonly T[]) => items.map((item) => numbers.get(keyOf(item))!);
  const [a, b] = [numbered(before), numbered(after)];

  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shortest - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const middle = marksBetween(a.slice(head, a.length - tail), b.slice(head, b.length - tail));

  let [i, j] = [0, 0];
  return [...repeated('same', head), ...middle, ...repeated('same', tail)].map((mark) => {
    if (mark === 'removed') return { item: before[i++]!, mark };
    if (mark === 'same') i++;
    return { item: after[j++]!, mark };
  });
}

function marksBetween(a: readonly number[], b: readonly number[]): Mark[] {
  const width = b.length + 1;
  const cells = (a.length + 1) * width;
  if (cells > MOST_CELLS) return [...repeated('removed', a.length), ...repeated('added', b.length)];

  // How much the rests of both have in common, from every pair of places.
  const common = new Uint16Array(cells);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      common[at] = a[i] === b[j] ? common[at + width + 1]! + 1 : Math.max(common[at + width]!, common[at + 1]!);
    }
  }
  const marks: Mark[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const at = i * width + j;
    const mark = a[i] === b[j] ? 'same' : common[at + width]! >= common[at + 1]! ? 'removed' : 'added';
    if (mark !== 'added') i++;
    if (mark !== 'removed') j++;
    marks.push(mark);
  }
  return [...marks, ...repeated('removed', a.length - i), ...repeated('added', b.length - j)];
}

function repeated(mark: Mark, times: number): Mark[] {
  return Array<Mark>(times).fill(mark);
}
