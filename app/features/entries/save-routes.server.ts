/** Keeps whom a partner refers to, as one revision. The other partners need not agree: it says what this one does. */
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import type { Person } from '#app/domain/access/actor.ts';
import type { ReferralRoute } from '#app/domain/organisation/organisation.ts';
import { seenMark } from '#app/platform/seen-mark.server.ts';
import type { Database } from '#db/database.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import type { Entry } from '#db/repositories/read-organisations.server.ts';
import { replaceReferralRoutes, routesLeaving } from '#db/repositories/referral-routes.server.ts';
import { recordRevision } from '#db/repositories/revisions.server.ts';
import { revisionActor } from './revision-actor.ts';

type Deps = { db: Database; newId: () => string; now: number };

export type RoutesSaved = { ok: true; changed: boolean } | { ok: false; error: 'changed' };

type Change = {
  /** Mark of the routes the form was made from; when they changed meanwhile nothing is written. */
  seen: string;
  routes: Omit<ReferralRoute, 'from'>[];
  reason: string;
};

/** @param entry of which this person may change what it states */
export function saveRoutes({ db, newId, now }: Deps, person: Person, entry: Entry, { seen, routes, reason }: Change) {
  return db.inTransaction(async (tx): Promise<RoutesSaved> => {
    const before = await routesLeaving(tx, entry.id);
    if (seenMark(before) !== seen) return { ok: false, error: 'changed' };
    await replaceReferralRoutes(
      tx,
      entry.id,
      routes.map((route) => ({ from: entry.id, ...route })),
    );
    const after = await routesLeaving(tx, entry.id);
    if (seenMark(after) === seen) return { ok: true, changed: false };
    await recordRevision(tx, {
      id: newId(),
      subjectKind: 'referral-routes',
      subjectId: entry.id,
      at: now,
      actor: revisionActor(person, subjectOf(entry, entry.id)),
      reason,
      before,
      after,
      batch: null,
    });
    await raiseDirectoryVersion(tx, now, [{ kind: 'referral' }]);
    return { ok: true, changed: true };
  });
}

/** What a partner states now, with the mark that its form carries. */
export async function readRoutes(db: Database, id: string): Promise<{ routes: ReferralRoute[]; seen: string }> {
  const routes = await routesLeaving(db.read, id);
  return { routes, seen: seenMark(routes) };
}
