/** Writes the starting programmes, memberships, groups, meetings and lessons of a new installation. */
import type { CoalitionLife } from '#app/domain/directory/coalition-life.ts';
import type { Queries } from '#db/database.ts';
import { saveGroup } from '#db/repositories/groups.server.ts';
import { saveLesson } from '#db/repositories/lessons.server.ts';
import { saveMeeting } from '#db/repositories/meetings.server.ts';
import { replaceMembership } from '#db/repositories/memberships.server.ts';
import { replaceProgramme } from '#db/repositories/programmes.server.ts';

/**
 * @param life partners and groups are named by their slugs
 * @param partnerId id of the partner with a slug
 */
export async function fillCoalitionLife(
  tx: Queries,
  life: CoalitionLife,
  partnerId: (slug: string) => string,
  newId: () => string,
): Promise<void> {
  const groupIds = new Map(life.groups.map(({ slug }) => [slug, newId()]));
  const partnerOrNull = (slug: string | null) => slug && partnerId(slug);
  for (const programme of life.programmes) await replaceProgramme(tx, programme);
  for (const one of life.memberships) {
    await replaceMembership(tx, { ...one, organisation: partnerId(one.organisation) });
  }
  for (const group of life.groups) {
    const members = group.members.map((one) => ({ ...one, organisation: partnerOrNull(one.organisation) }));
    await saveGroup(tx, { ...group, id: groupIds.get(group.slug)!, members });
  }
  for (const meeting of life.meetings) {
    await saveMeeting(tx, { ...meeting, id: newId(), group: meeting.group && groupIds.get(meeting.group)! });
  }
  for (const lesson of life.lessons) {
    await saveLesson(tx, { ...lesson, id: newId(), organisation: partnerOrNull(lesson.organisation) });
  }
}
