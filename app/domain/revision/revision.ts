/** One recorded or proposed change of a curated thing: what it was, who made it and why. */

export const REVISION_ACTIONS = [
  'edit',
  'import',
  'registration',
  'claim',
  'archive',
  'restore',
  'publish',
  'merge',
  'revert',
  'confirm',
] as const;
export type RevisionAction = (typeof REVISION_ACTIONS)[number];

/** `pending`: a proposal that waits. `withdrawn`: replaced by a later proposal, or taken back by its maker. */
export const REVISION_STATUSES = ['applied', 'pending', 'rejected', 'withdrawn'] as const;
export type RevisionStatus = (typeof REVISION_STATUSES)[number];
