/** A working group: people of several partners who work on one goal. Names and notes are for the network. */
import { z } from 'zod';

export const GROUP_STATES = ['active', 'ended'] as const;
export const GROUP_ROLES = ['chair', 'member'] as const;
export type GroupRole = (typeof GROUP_ROLES)[number];

export const groupMember = z.object({
  /** Id; null for an expert by experience who takes part in person, and when the partner is gone. */
  organisation: z.string().nullable(),
  name: z.string().trim().min(1).max(120),
  role: z.enum(GROUP_ROLES),
});
export type GroupMember = z.infer<typeof groupMember>;

export const groupNote = z.object({
  id: z.string(),
  /** ISO date. */
  on: z.iso.date(),
  text: z.string().trim().min(1).max(2000),
});
export type GroupNote = z.infer<typeof groupNote>;

export const groupDetails = z.object({
  name: z.string().trim().min(1).max(120),
  goal: z.string().trim().min(1).max(1200),
  /** Id of the term. */
  theme: z.string().nullable(),
  /** CBS codes; none: the whole coalition. */
  municipalities: z.array(z.string()),
  state: z.enum(GROUP_STATES),
  members: z.array(groupMember).max(60),
  /** Newest first. */
  notes: z.array(groupNote).max(200),
});
export type GroupDetails = z.infer<typeof groupDetails>;

export type WorkingGroup = GroupDetails & {
  id: string;
  /** Given once; a new name does not change it. */
  slug: string;
  version: number;
  updatedAt: number;
};
