/** What can be done to a meeting; each has a sentence. */
export const MEETING_DONE = [
  'planned',
  'saved',
  'cancelled',
  'resumed',
  'dayCancelled',
  'dayResumed',
  'removed',
] as const;
export type MeetingDone = (typeof MEETING_DONE)[number];
