/** Takes one change of an entry back. What was changed again since stays as it is, and is named. */
import type { Person } from '#app/domain/access/actor.ts';
import { detailsOf } from '#app/domain/organisation/organisation.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import type { FieldConflict } from '#app/domain/revision/reconcile.ts';
import { revert } from '#app/domain/revision/revert.ts';
import type { Database } from '#db/database.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { revisionById } from '#db/repositories/revisions.server.ts';
import { saveEntry, type Incomplete, type SaveDeps, type Saved } from './save-entry.server.ts';

/** `nothing`: all of it was changed again since, or taken back already. */
export type Reverted =
  | (Saved & { kept: FieldConflict[] })
  | Incomplete
  | { ok: false; error: 'missing' }
  | { ok: false; error: 'nothing'; kept: FieldConflict[] };

type Revert = { organisation: string; revision: string; reason: string };

export function revertChange(
  deps: SaveDeps & { db: Database },
  person: Person,
  { organisation, revision: id, reason }: Revert,
): Promise<Reverted> {
  return deps.db.inTransaction(async (tx): Promise<Reverted> => {
    const [entry, revision] = [await entryById(tx, organisation), await revisionById(tx, id)];
    const isOfEntry = revision?.subjectId === organisation && revision.status === 'applied';
    if (!entry || entry.status === 'archived' || !isOfEntry || !revision.before) return { ok: false, error: 'missing' };
    const { merged, conflicts: kept } = revert({ before: revision.before, after: revision.after }, detailsOf(entry));
    if (changesBetween(entry, merged).length === 0) return { ok: false, error: 'nothing', kept };
    const saved = await saveEntry(tx, deps, person, entry, { after: merged, action: 'revert', reason });
    return saved.ok ? { ...saved, kept } : saved;
  });
}
