/** Which parts of a working group a change touched, for its history. */
import type { WorkingGroup } from './working-group.ts';

export const GROUP_PARTS = ['name', 'goal', 'theme', 'municipalities', 'members', 'notes', 'state'] as const;
export type GroupPart = (typeof GROUP_PARTS)[number];

/** @param before null for a new group */
export function changedParts(before: WorkingGroup | null, after: WorkingGroup): GroupPart[] {
  return GROUP_PARTS.filter((part) => JSON.stringify(before?.[part]) !== JSON.stringify(after[part]));
}
