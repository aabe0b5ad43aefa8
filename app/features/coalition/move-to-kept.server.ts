/**
 * Two entries became one: what the coalition has of the one goes on with the other. A membership of the kept one wins.
 * Each thing that changes is a revision.
 */
import type { Person } from '#app/domain/access/actor.ts';
import { movedMembers } from '#app/domain/group/same-member.ts';
import type { Queries } from '#db/database.ts';
import { groupsWith, saveGroup } from '#db/repositories/groups.server.ts';
import { readLessons, saveLesson } from '#db/repositories/lessons.server.ts';
import { deleteMembership, membershipOf, replaceMembership } from '#db/repositories/memberships.server.ts';
import { recordChange } from './record-change.server.ts';

type Deps = { newId: () => string; now: number };
/** Ids of organisations. */
type Move = { from: string; to: string };

export async function moveToKept(tx: Queries, deps: Deps, by: Person, move: Move): Promise<void> {
  await moveMembership(tx, deps, by, move);
  await moveGroupMembers(tx, deps, by, move);
  await moveLessons(tx, deps, by, move);
}

async function moveMembership(tx: Queries, deps: Deps, by: Person, { from, to }: Move): Promise<void> {
  const [other, kept] = [await membershipOf(tx, from), await membershipOf(tx, to)];
  if (!other) return;
  await deleteMembership(tx, from);
  const subject = { by, subjectKind: 'membership' as const };
  await recordChange(tx, deps, { ...subject, subjectId: from, before: other, after: null });
  if (kept) return;
  const after = { ...other, organisation: to, version: 1, updatedAt: deps.now };
  await replaceMembership(tx, after);
  await recordChange(tx, deps, { ...subject, subjectId: to, before: null, after });
}

async function moveGroupMembers(tx: Queries, deps: Deps, by: Person, { from, to }: Move): Promise<void> {
  for (const before of await groupsWith(tx, from)) {
    const members = movedMembers(before.members, from, to);
    const after = { ...before, members, version: before.version + 1, updatedAt: deps.now };
    await saveGroup(tx, after);
    await recordChange(tx, deps, { by, subjectKind: 'group', subjectId: before.id, before, after });
  }
}

async function moveLessons(tx: Queries, deps: Deps, by: Person, { from, to }: Move): Promise<void> {
  for (const before of (await readLessons(tx)).filter(({ organisation }) => organisation === from)) {
    const after = { ...before, organisation: to, version: before.version + 1, updatedAt: deps.now };
    await saveLesson(tx, after);
    await recordChange(tx, deps, { by, subjectKind: 'lesson', subjectId: before.id, before, after });
  }
}
