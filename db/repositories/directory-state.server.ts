/** The version number of what the directory publishes, and what each version changed. */
import { and, eq, gt, lte, lt, sql } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { insertRows } from '../insert-rows.server.ts';
import { directoryChanges, directoryState } from '../schema.ts';

const ONLY_ROW = 1;
/** Whoever is further behind reads everything anew. */
const VERSIONS_KEPT = 1000;

/**
 * `referral`: routes, care paths, gaps and reactions. `life`: programmes, memberships, groups, meetings and lessons. `everything`: the coalition or its places, or too much to name.
 */
export type DirectoryChange =
  { kind: 'organisation'; id: string } | { kind: 'vocabulary' | 'referral' | 'life' | 'everything' };

/** Zero while nothing was ever published. */
export async function directoryVersion(db: Queries): Promise<number> {
  const [row] = await db.select().from(directoryState).where(eq(directoryState.id, ONLY_ROW));
  return row?.version ?? 0;
}

/** Call in every transaction that changes what is published, so that each process notices, and what to read anew. */
export async function raiseDirectoryVersion(tx: Queries, now: number, changes: DirectoryChange[]): Promise<void> {
  await tx
    .insert(directoryState)
    .values({ id: ONLY_ROW, version: 1, updatedAt: now })
    .onConflictDoUpdate({
      target: directoryState.id,
      set: { version: sql`${directoryState.version} + 1`, updatedAt: now },
    });
  const version = await directoryVersion(tx);
  const rows = new Map(
    changes.map((change) => {
      const subject = change.kind === 'organisation' ? change.id : '';
      return [`${change.kind} ${subject}`, { version, kind: change.kind, subject }];
    }),
  );
  await insertRows(tx, directoryChanges, [...rows.values()]);
  await tx.delete(directoryChanges).where(lt(directoryChanges.version, version - VERSIONS_KEPT));
}

/** Everything is published anew, under a higher version than this one and than any before it. */
export async function continueVersionAfter(tx: Queries, version: number, now: number): Promise<void> {
  const highest = Math.max(version, await directoryVersion(tx));
  await tx.update(directoryState).set({ version: highest });
  await raiseDirectoryVersion(tx, now, [{ kind: 'everything' }]);
}

/**
 * What changed after version `from`, up to and including `to`.
 * @returns null when that is no longer known
 */
export async function changesBetween(db: Queries, from: number, to: number): Promise<DirectoryChange[] | null> {
  const rows = await db
    .select()
    .from(directoryChanges)
    .where(and(gt(directoryChanges.version, from), lte(directoryChanges.version, to)));
  if (new Set(rows.map((row) => row.version)).size !== to - from) return null;
  return rows.map(({ kind, subject }) => (kind === 'organisation' ? { kind, id: subject } : { kind }));
}

/** Shows that the database can be written, for the health check. Changes nothing that anybody reads. */
export async function touch(tx: Queries, now: number): Promise<void> {
  await tx
    .insert(directoryState)
    .values({ id: ONLY_ROW, version: 0, updatedAt: now })
    .onConflictDoUpdate({ target: directoryState.id, set: { updatedAt: now } });
}
