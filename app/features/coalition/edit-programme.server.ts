/** Says what the coalition knows of a programme beside its name and description, or says it anew. Each is one revision. */
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Programme, ProgrammeDetails } from '#app/domain/programme/programme.ts';
import type { Database } from '#db/database.ts';
import { programmeById, replaceProgramme } from '#db/repositories/programmes.server.ts';
import { revisionsOf, type Revision } from '#db/repositories/revisions.server.ts';
import { recordChange } from './record-change.server.ts';

type Deps = { db: Database; newId: () => string; now: number };

type Change = {
  /** Of its term; whether there is such a term is known before. */
  id: string;
  /** Of what was changed, 0 when nothing was said yet; when it is another one meanwhile nothing is written. */
  version: number;
  details: ProgrammeDetails;
};

export type ProgrammeEdited = { ok: true } | { ok: false; error: 'forbidden' | 'conflict' };

export function editProgramme(deps: Deps, by: Person, { id, version, details }: Change): Promise<ProgrammeEdited> {
  return deps.db.inTransaction(async (tx): Promise<ProgrammeEdited> => {
    if (!may(by, 'edit-programme')) return { ok: false, error: 'forbidden' };
    const before = await programmeById(tx, id);
    if ((before?.version ?? 0) !== version) return { ok: false, error: 'conflict' };
    const after: Programme = { ...details, id, version: version + 1, updatedAt: deps.now };
    await replaceProgramme(tx, after);
    await recordChange(tx, deps, { by, subjectKind: 'programme', subjectId: id, before, after });
    return { ok: true };
  });
}

/** What was changed and by whom, newest first. */
export async function programmeHistory(db: Database, id: string): Promise<Revision[]> {
  return (await revisionsOf(db.read, 'programme', id)).reverse();
}
