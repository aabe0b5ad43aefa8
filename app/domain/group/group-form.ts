/** The form of a working group, as it is shown and as it is posted. */
import { z } from 'zod';
import { offered } from '#app/domain/entry/offered.ts';
import { choice, choices, day, optional, optionalLine, requiredLine, requiredText } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { GROUP_ROLES, type WorkingGroup } from './working-group.ts';
import { isSameMember } from './same-member.ts';

export const GROUP_LIMITS = { name: 120, goal: 1200, members: 60, member: 120, note: 2000, notes: 100 };
const PARTNER_NAME = 300;

export type GroupFormChoices = {
  /** Ids of the vocabulary. */
  themes: readonly string[];
  /** CBS codes that may be chosen, and those that a value of a region stands for. */
  municipalities: readonly string[];
  regions: Record<string, readonly string[]>;
  /** How many municipalities at least. */
  least: number;
  /** `departed`: the partner was there once. */
  partner(typed: string): { id: string } | 'unknown' | 'departed';
};

/** @param present as it is: a theme that is gone may stay */
export function groupForm(
  { themes, municipalities, regions, least, partner }: GroupFormChoices,
  present: Pick<WorkingGroup, 'theme' | 'notes'> | null,
) {
  const member = z.object({
    organisation: optionalLine(PARTNER_NAME).transform((typed, context): string | null => {
      if (typed === null) return null;
      const found = partner(typed);
      if (typeof found === 'object') return found.id;
      context.addIssue({ code: 'custom', message: issue(found === 'departed' ? 'choose' : 'unknown-choice') });
      return null;
    }),
    name: requiredLine(GROUP_LIMITS.member),
    role: choice(GROUP_ROLES),
  });
  // A note that is not known is a new one.
  const known = new Set(present?.notes.map(({ id }) => id));
  const note = z.object({
    id: optionalLine(64).transform((id) => (id !== null && known.has(id) ? id : null)),
    on: day,
    text: requiredText(GROUP_LIMITS.note),
  });
  return z.object({
    name: requiredLine(GROUP_LIMITS.name),
    goal: requiredText(GROUP_LIMITS.goal),
    theme: optional(choice(offered(themes, [present?.theme ?? null]))),
    municipalities: choices(municipalities, { min: least, whole: regions }),
    members: z
      .array(member)
      .max(GROUP_LIMITS.members, issue('too-many', { max: GROUP_LIMITS.members }))
      .default([])
      .superRefine((members, context) => {
        for (const [index, one] of members.entries()) {
          if (members.findIndex((other) => isSameMember(one, other)) === index) continue;
          context.addIssue({ code: 'custom', path: [index, 'name'], message: issue('similar') });
        }
      }),
    notes: z
      .array(note)
      .max(GROUP_LIMITS.notes, issue('too-many', { max: GROUP_LIMITS.notes }))
      .default([]),
  });
}

export type GroupForm = z.output<ReturnType<typeof groupForm>>;

/** @param nameOf the name of a partner, also of one that left, by its id */
export function typedGroup(group: WorkingGroup | null, nameOf: (id: string) => string) {
  return {
    name: group?.name ?? '',
    goal: group?.goal ?? '',
    theme: group?.theme ?? '',
    municipalities: group?.municipalities ?? [],
    members: (group?.members ?? []).map(({ organisation, name, role }) => ({
      organisation: organisation === null ? '' : nameOf(organisation),
      name,
      role: role as string,
    })),
    notes: group?.notes ?? [],
  };
}
