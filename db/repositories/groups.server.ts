/** Working groups with their members and notes. */
import { asc, eq } from 'drizzle-orm';
import type { GroupMember, WorkingGroup } from '#app/domain/group/working-group.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { Queries } from '../database.ts';
import { insertRows } from '../insert-rows.server.ts';
import { groupMembers, workingGroups } from '../schema.ts';

export async function readGroups(db: Queries): Promise<WorkingGroup[]> {
  const rows = await db.select().from(workingGroups).orderBy(asc(workingGroups.slug));
  const memberRows = await db.select().from(groupMembers).orderBy(asc(groupMembers.position));
  const membersOf = groupBy(memberRows, (row) => row.group);
  return rows.map((row) => ({ ...row, members: (membersOf.get(row.id) ?? []).map(toMember) }));
}

export async function groupById(db: Queries, id: string): Promise<WorkingGroup | null> {
  const [row] = await db.select().from(workingGroups).where(eq(workingGroups.id, id));
  if (!row) return null;
  const memberRows = await db
    .select()
    .from(groupMembers)
    .where(eq(groupMembers.group, id))
    .orderBy(asc(groupMembers.position));
  return { ...row, members: memberRows.map(toMember) };
}

/** Groups with a member of this organisation. */
export async function groupsWith(db: Queries, organisation: string): Promise<WorkingGroup[]> {
  return (await readGroups(db)).filter(({ members }) => members.some((one) => one.organisation === organisation));
}

export async function isGroupSlugTaken(db: Queries, slug: string): Promise<boolean> {
  const rows = await db.select({ id: workingGroups.id }).from(workingGroups).where(eq(workingGroups.slug, slug));
  return rows.length > 0;
}

/** Adds it, or puts it in place of what it was. */
export async function saveGroup(tx: Queries, { members, ...row }: WorkingGroup): Promise<void> {
  await tx.insert(workingGroups).values(row).onConflictDoUpdate({ target: workingGroups.id, set: row });
  await tx.delete(groupMembers).where(eq(groupMembers.group, row.id));
  await insertRows(
    tx,
    groupMembers,
    members.map((member, position) => ({ group: row.id, position, ...member })),
  );
}

function toMember({ organisation, name, role }: typeof groupMembers.$inferSelect): GroupMember {
  return { organisation, name, role };
}
