/** Agrees on a care path, changes it or withdraws it. Each is one revision, so that what was agreed before is never lost. */
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { CarePath, CarePathAgreement } from '#app/domain/referral/care-path.ts';
import type { Database, Queries } from '#db/database.ts';
import {
  carePathAt,
  carePathsOf,
  deleteCarePath,
  replaceCarePath,
  type CarePathPlace,
} from '#db/repositories/care-paths.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { recordRevision, revisionsOf, type Revision } from '#db/repositories/revisions.server.ts';

type Deps = { db: Database; newId: () => string; now: number };

/** `conflict`: somebody changed it since `version`, and nothing is written. */
export type CarePathSaved = { ok: true } | { ok: false; error: 'forbidden' | 'conflict' };

/** A kartrekker agrees for the own municipalities, a coordinator for any area. */
export function mayAgree(person: Person, { scope, area }: Pick<CarePath, 'scope' | 'area'>): boolean {
  return may(person, 'edit-care-path', { organisation: null, municipalities: scope === 'municipality' ? [area] : [] });
}

/** @param version of what was changed; 0 when nothing was agreed yet. @param agreement null: it is withdrawn */
export function saveCarePath(
  deps: Deps,
  by: Person,
  place: CarePathPlace,
  version: number,
  agreement: CarePathAgreement | null,
): Promise<CarePathSaved> {
  return deps.db.inTransaction(async (tx): Promise<CarePathSaved> => {
    if (!mayAgree(by, place)) return { ok: false, error: 'forbidden' };
    const before = await carePathAt(tx, place);
    if ((before?.version ?? 0) !== version) return { ok: false, error: 'conflict' };
    const { theme, scope, area } = place;
    const id = before?.id ?? deps.newId();
    const after = agreement && { ...agreement, id, theme, scope, area, version: version + 1, updatedAt: deps.now };
    if (after) await replaceCarePath(tx, after);
    else await deleteCarePath(tx, place);
    await record(tx, deps, by, place, before, after);
    await raiseDirectoryVersion(tx, deps.now, [{ kind: 'referral' }]);
    return { ok: true };
  });
}

/** Two entries became one: who was first under the one is first under the other. */
export async function moveFirstContacts(
  tx: Queries,
  deps: Omit<Deps, 'db'>,
  by: Person,
  { from, to }: { from: string; to: string },
): Promise<void> {
  for (const before of await carePathsOf(tx, from)) {
    const after = { ...before, firstOrganisation: to, version: before.version + 1, updatedAt: deps.now };
    await replaceCarePath(tx, after);
    await record(tx, deps, by, before, before, after);
  }
}

/** What was agreed for a theme and area and by whom, newest first. */
export async function carePathHistory(db: Database, place: CarePathPlace): Promise<Revision[]> {
  return (await revisionsOf(db.read, 'care-path', subjectOf(place))).reverse();
}

async function record(
  tx: Queries,
  { newId, now }: Omit<Deps, 'db'>,
  by: Person,
  place: CarePathPlace,
  before: CarePath | null,
  after: CarePath | null,
): Promise<void> {
  await recordRevision(tx, {
    id: newId(),
    subjectKind: 'care-path',
    subjectId: subjectOf(place),
    at: now,
    actor: { kind: 'coordinator', id: by.id },
    reason: '',
    before,
    after,
    batch: null,
  });
}

/** Of the theme and area rather than the row: one that was withdrawn can be agreed on again. */
function subjectOf({ theme, scope, area }: CarePathPlace): string {
  return [theme, scope, area].join(' ');
}
