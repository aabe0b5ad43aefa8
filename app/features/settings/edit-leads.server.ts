/**
 * Changes who pulls the coalition in a municipality (kartrekkers), as visitors see them. Whom the directory lets curate a
 * municipality is a role of a person, and given elsewhere.
 */
import type { Person } from '#app/domain/access/actor.ts';
import type { MunicipalityLead } from '#app/domain/geo/coalition.ts';
import type { Database } from '#db/database.ts';
import { readLeads, writeLeads } from '#db/repositories/coalition.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { recordRevision } from '#db/repositories/revisions.server.ts';
import { seenMark } from '#app/platform/seen-mark.server.ts';

type Deps = { db: Database; newId: () => string; now: number };

type Change = {
  /** CBS code. */
  municipality: string;
  /** Mark of the leads the form was made from; when they changed meanwhile nothing is written. */
  seen: string;
  after: MunicipalityLead[];
};

export type LeadsEdited = { ok: true } | { ok: false; error: 'conflict' };

export function editLeads({ db, newId, now }: Deps, by: Person, { municipality, seen, after }: Change) {
  return db.inTransaction(async (tx): Promise<LeadsEdited> => {
    const before = await readLeads(tx, municipality);
    if (seenMark(before) !== seen) return { ok: false, error: 'conflict' };
    await writeLeads(tx, municipality, after, newId);
    await recordRevision(tx, {
      id: newId(),
      subjectKind: 'settings',
      subjectId: `leads:${municipality}`,
      at: now,
      actor: { kind: 'coordinator', id: by.id },
      reason: 'settings',
      before,
      after,
      batch: null,
    });
    await raiseDirectoryVersion(tx, now, [{ kind: 'everything' }]);
    return { ok: true };
  });
}
