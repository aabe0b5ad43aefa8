/** Whether two members of a working group are one: the same name at the same partner. */
import type { GroupMember } from './working-group.ts';

type Named = Pick<GroupMember, 'organisation' | 'name'>;

export function isSameMember(one: Named, other: Named): boolean {
  return one.organisation === other.organisation && one.name.toLowerCase() === other.name.toLowerCase();
}

/** The members, each once; the first of two that are one stays. */
export function withoutDoubles(members: readonly GroupMember[]): GroupMember[] {
  return members.filter((member, index) => members.findIndex((one) => isSameMember(one, member)) === index);
}

/** Two entries became one: who took part for the one takes part for the other. Ids. */
export function movedMembers(members: readonly GroupMember[], from: string, to: string): GroupMember[] {
  return withoutDoubles(
    members.map((member) => (member.organisation === from ? { ...member, organisation: to } : member)),
  );
}
