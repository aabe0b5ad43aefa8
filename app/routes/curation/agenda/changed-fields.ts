/** Which parts of a meeting a revision changed, to name in its history. */
import type { Meeting } from '#app/domain/meeting/meeting.ts';

const PARTS = [
  'kind',
  'title',
  'description',
  'date',
  'time',
  'minutes',
  'repeats',
  'cancelled',
  'municipality',
  'group',
  'place',
  'videoLink',
  'registration',
  'visibility',
  'state',
] as const satisfies (keyof Meeting)[];
export type MeetingPart = (typeof PARTS)[number];

/** @returns null for what was planned by it */
export function changedFields(before: Meeting | null, after: Meeting): MeetingPart[] | null {
  if (!before) return null;
  const changed = PARTS.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return changed.length > 0 ? changed : null;
}
