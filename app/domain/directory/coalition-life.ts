/** What the directory knows of the coalition itself, beside its partners: few things, read whole. */
import type { WorkingGroup } from '#app/domain/group/working-group.ts';
import type { Lesson } from '#app/domain/lesson/lesson.ts';
import type { Meeting } from '#app/domain/meeting/meeting.ts';
import type { Membership } from '#app/domain/membership/membership.ts';
import type { Programme } from '#app/domain/programme/programme.ts';

export type CoalitionLife = {
  programmes: Programme[];
  memberships: Membership[];
  groups: WorkingGroup[];
  meetings: Meeting[];
  /** Also those that are not published: whoever shows them asks for the state. */
  lessons: Lesson[];
};

export const NO_COALITION_LIFE: CoalitionLife = {
  programmes: [],
  memberships: [],
  groups: [],
  meetings: [],
  lessons: [],
};
