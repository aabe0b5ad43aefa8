/**
 * Two entries of one organisation become one. The other is archived, keeps its own history, and its address leads to the
 * kept one; its editors edit the kept one, who referred to it refers there, and what the coalition has of it goes along.
 */
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import { mergeDetails } from '#app/domain/duplicates/merge-details.ts';
import { detailsOf } from '#app/domain/organisation/organisation.ts';
import type { Database } from '#db/database.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { moveGrants } from '#db/repositories/people.server.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { moveReferralRoutes } from '#db/repositories/referral-routes.server.ts';
import { moveToKept } from '../coalition/move-to-kept.server.ts';
import { moveFirstContacts } from '../referral/save-care-path.server.ts';
import { archiveEntry, changeEntry } from '../entries/write-entry.server.ts';

type Deps = { db: Database; newId: () => string; now: number };

/** Ids, and the versions that were shown. */
type Merge = { kept: string; keptVersion: number; other: string; otherVersion: number; reason: string };

export type Merged = { ok: true; slug: string } | { ok: false; error: 'forbidden' | 'missing' | 'conflict' };

class NotMerged extends Error {
  override name = 'NotMerged';
}

export async function mergeEntries(deps: Deps, person: Person, merge: Merge): Promise<Merged> {
  if (!may(person, 'merge-entries')) return { ok: false, error: 'forbidden' };
  try {
    return await deps.db.inTransaction(async (tx): Promise<Merged> => {
      const [kept, other] = [await entryById(tx, merge.kept), await entryById(tx, merge.other)];
      if (kept?.status !== 'published' || other?.status !== 'published' || kept.id === other.id) {
        return { ok: false, error: 'missing' };
      }
      const actor = { kind: 'coordinator' as const, id: person.id };
      const after = mergeDetails(detailsOf(kept), detailsOf(other), deps.newId);
      const why = { actor, reason: merge.reason };
      const change = { id: kept.id, version: merge.keptVersion, after, action: 'merge' as const, ...why };
      const written = await changeEntry(tx, deps, change);
      const gone = { id: other.id, version: merge.otherVersion, mergedInto: kept.id, ...why };
      const archived = await archiveEntry(tx, deps, gone);
      // Half a merge is none.
      if (!written.ok || !archived.ok) throw new NotMerged();
      await moveGrants(tx, other.id, kept.id);
      await moveReferralRoutes(tx, other.id, kept.id);
      await moveFirstContacts(tx, deps, person, { from: other.id, to: kept.id });
      await moveToKept(tx, deps, person, { from: other.id, to: kept.id });
      await raiseDirectoryVersion(tx, deps.now, [{ kind: 'everything' }]);
      return { ok: true, slug: kept.slug };
    });
  } catch (error) {
    if (error instanceof NotMerged) return { ok: false, error: 'conflict' };
    throw error;
  }
}
