/** Starts a working group, changes it, ends it or takes it up again. Each is one revision. */
import type { Person } from '#app/domain/access/actor.ts';
import { mayEditGroup } from '#app/domain/group/may-edit-group.ts';
import type { GroupDetails, WorkingGroup } from '#app/domain/group/working-group.ts';
import { slugFromName, uniqueSlug } from '#app/domain/organisation/slug.ts';
import type { Database, Queries } from '#db/database.ts';
import { groupById, isGroupSlugTaken, saveGroup } from '#db/repositories/groups.server.ts';
import { revisionsOf, type Revision } from '#db/repositories/revisions.server.ts';
import { recordChange } from './record-change.server.ts';

type Deps = { db: Database; newId: () => string; now: number };

/** At the workbench this stands where else the slug of a group does. */
export const NEW_GROUP = 'nieuw';

type Change = {
  /** Null for a new group. */
  id: string | null;
  /** Of what was changed; when it is another one meanwhile nothing is written. */
  version: number;
  details: GroupDetails;
};

export type GroupEdited = { ok: true; slug: string } | { ok: false; error: 'forbidden' | 'conflict' | 'missing' };

/** Whoever changes it must be allowed to keep it as it was and as it becomes. */
export function editGroup(deps: Deps, by: Person, { id, version, details }: Change): Promise<GroupEdited> {
  return deps.db.inTransaction(async (tx): Promise<GroupEdited> => {
    const before = id === null ? null : await groupById(tx, id);
    if (id !== null && !before) return { ok: false, error: 'missing' };
    if (before && !mayEditGroup(by, before.municipalities)) return { ok: false, error: 'forbidden' };
    if (!mayEditGroup(by, details.municipalities)) return { ok: false, error: 'forbidden' };
    if ((before?.version ?? 0) !== version) return { ok: false, error: 'conflict' };
    const after: WorkingGroup = {
      ...details,
      id: before?.id ?? deps.newId(),
      slug: before?.slug ?? (await slugFor(tx, details.name)),
      version: version + 1,
      updatedAt: deps.now,
    };
    await saveGroup(tx, after);
    await recordChange(tx, deps, { by, subjectKind: 'group', subjectId: after.id, before, after });
    return { ok: true, slug: after.slug };
  });
}

/** What was changed and by whom, newest first. */
export async function groupHistory(db: Database, id: string): Promise<Revision[]> {
  return (await revisionsOf(db.read, 'group', id)).reverse();
}

function slugFor(tx: Queries, name: string): Promise<string> {
  return uniqueSlug(slugFromName(name), async (slug) => slug === NEW_GROUP || isGroupSlugTaken(tx, slug));
}
