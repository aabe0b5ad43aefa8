/** The version number of what the directory publishes. */
import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../client.server.ts';
import { directoryState } from '../schema.ts';

const ONLY_ROW = 1;

/** Zero while nothing was ever published. */
export async function directoryVersion(db: Queries): Promise<number> {
  const [row] = await db.select().from(directoryState).where(eq(directoryState.id, ONLY_ROW));
  return row?.version ?? 0;
}

/** Call in every transaction that changes what is published, so that each process notices. */
export async function raiseDirectoryVersion(tx: Queries, now: number): Promise<void> {
  await tx
    .insert(directoryState)
    .values({ id: ONLY_ROW, version: 1, updatedAt: now })
    .onConflictDoUpdate({
      target: directoryState.id,
      set: { version: sql`${directoryState.version} + 1`, updatedAt: now },
    });
}

/** Shows that the database can be written, for the health check. Changes nothing that anybody reads. */
export async function touch(tx: Queries, now: number): Promise<void> {
  await tx
    .insert(directoryState)
    .values({ id: ONLY_ROW, version: 0, updatedAt: now })
    .onConflictDoUpdate({ target: directoryState.id, set: { updatedAt: now } });
}
