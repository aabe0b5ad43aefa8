/** Takes back a change that still waits for a coordinator. */
import type { Person } from '#app/domain/access/actor.ts';
import type { Database } from '#db/database.ts';
import { decideRevision, revisionById } from '#db/repositories/revisions.server.ts';

type Withdrawal = { organisation: string; revision: string };

/** @returns false when it waits no longer, or is not of this organisation */
export function withdrawProposal(
  { db, now }: { db: Database; now: number },
  person: Person,
  { organisation, revision: id }: Withdrawal,
): Promise<boolean> {
  return db.inTransaction(async (tx) => {
    const revision = await revisionById(tx, id);
    if (revision?.subjectId !== organisation) return false;
    return decideRevision(tx, id, { status: 'withdrawn', by: person.id }, now);
  });
}
