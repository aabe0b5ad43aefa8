/** Which parts of a programme a change touched, for its history. */
import type { Programme, ProgrammeDetails } from './programme.ts';

export const PROGRAMME_PARTS = [
  'forWhom',
  'gain',
  'referring',
  'ways',
  'phases',
  'audiences',
  'themes',
  'website',
] as const satisfies (keyof ProgrammeDetails)[];
export type ProgrammePart = (typeof PROGRAMME_PARTS)[number];

/** @param before null when nothing was said of it yet */
export function changedParts(before: Programme | null, after: Programme): ProgrammePart[] {
  return PROGRAMME_PARTS.filter((part) => JSON.stringify(before?.[part]) !== JSON.stringify(after[part]));
}
