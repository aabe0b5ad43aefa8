/**
 * Which partners have something, and how strongly, in three flat arrays: the entries of row r stand from `starts[r]`
 * up to `starts[r + 1]`. A partner is a number here, its slot. What the keys stand for is up to the maker.
 */
import type { Steps } from '#app/domain/steps.ts';

export type Postings = {
  /** Key → row. */
  rows: Map<string, number>;
  starts: Uint32Array;
  /** Rising within a row. */
  slots: Uint32Array;
  /** A strength of 0–1 as 0–255, so that it fits in a byte. */
  weights: Uint8Array;
};

export const FULL = 255;
const ROWS_PER_STEP = 4000;

/** How many partners have the key. */
export function countOf({ rows, starts }: Postings, key: string): number {
  const row = rows.get(key);
  return row === undefined ? 0 : starts[row + 1]! - starts[row]!;
}

/** Where the entries of the key stand; empty when nobody has it. For loops that must be quick. */
export function rangeOf({ rows, starts }: Postings, key: string): { from: number; to: number } {
  const row = rows.get(key);
  return row === undefined ? { from: 0, to: 0 } : { from: starts[row]!, to: starts[row + 1]! };
}

/** @param visit gets every partner that has the key, with a strength of 0–1 */
export function eachPosting(postings: Postings, key: string, visit: (slot: number, strength: number) => void): void {
  const { from, to } = rangeOf(postings, key);
  for (let at = from; at < to; at++) visit(postings.slots[at]!, postings.weights[at]! / FULL);
}

export type PostingsBuilder = {
  /** Slots come in rising order; of two strengths for the same slot the higher counts. */
  add(key: string, slot: number, strength: number): void;
  finish(): Steps<Postings>;
};

export function postingsBuilder(): PostingsBuilder {
  /** Slot and weight in one number: `slot * 256 + weight`. */
  const entries = new Map<string, number[]>();
  let size = 0;
  return {
    add(key, slot, strength) {
      const entry = slot * 256 + Math.round(strength * FULL);
      let list = entries.get(key);
      if (!list) entries.set(key, (list = []));
      const last = list.at(-1);
      if (last !== undefined && last >> 8 === slot) {
        if (entry > last) list[list.length - 1] = entry;
        return;
      }
      list.push(entry);
      size += 1;
    },
    *finish() {
      const rows = new Map<string, number>();
      const starts = new Uint32Array(entries.size + 1);
      const slots = new Uint32Array(size);
      const weights = new Uint8Array(size);
      let at = 0;
      for (const [key, list] of entries) {
        if (rows.size % ROWS_PER_STEP === 0) yield;
        rows.set(key, rows.size);
        for (const entry of list) {
          slots[at] = entry >> 8;
          weights[at] = entry & 255;
          at += 1;
        }
        starts[rows.size] = at;
      }
      return { rows, starts, slots, weights };
    },
  };
}

/** How strongly the partner at the slot has the key: 0–1. */
export function strengthAt(postings: Postings, key: string, slot: number): number {
  const { slots, weights } = postings;
  const { from, to } = rangeOf(postings, key);
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slots[middle]! < slot) low = middle + 1;
    else high = middle;
  }
  return low < to && slots[low] === slot ? weights[low]! / FULL : 0;
}
