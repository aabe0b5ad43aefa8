/** A number per partner, for the few partners that have one: written by slot, read back without going past all slots. */
export type Tally = {
  values: Float32Array;
  /** Slots with a value, in the order they came. */
  touched: number[];
};

export function tallyOf(slots: number): Tally {
  return { values: new Float32Array(slots), touched: [] };
}

export function raiseTo(tally: Tally, slot: number, value: number): void {
  const before = tally.values[slot]!;
  if (value <= before) return;
  if (before === 0) tally.touched.push(slot);
  tally.values[slot] = value;
}

export function addTo(tally: Tally, slot: number, value: number): void {
  if (value === 0) return;
  if (tally.values[slot] === 0) tally.touched.push(slot);
  tally.values[slot]! += value;
}
