/** Whether a working group can still meet: one that ended does not, and one whose organisations all left has nobody. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { WorkingGroup } from '#app/domain/group/working-group.ts';

export type GroupProblem = 'unknown-choice' | 'group-ended' | 'group-left';

/** @returns null for a group that can meet. @param id of the group */
export function whyNotMeeting(directory: Pick<Directory, 'groups' | 'byId'>, id: string): GroupProblem | null {
  const group = directory.groups.find((one) => one.id === id);
  if (!group) return 'unknown-choice';
  if (group.state === 'ended') return 'group-ended';
  return isLeft(directory, group) ? 'group-left' : null;
}

/** Who takes part in person is no organisation. */
function isLeft(directory: Pick<Directory, 'byId'>, { members }: WorkingGroup): boolean {
  const organisations = members.flatMap(({ organisation }) => organisation ?? []);
  return organisations.length > 0 && organisations.every((organisation) => !directory.byId(organisation));
}
