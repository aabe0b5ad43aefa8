/** A file that was given holds names and numbers: it does not stay when nobody goes on with it. */
import type { Database } from '#db/client.server.ts';
import { removeFilesBefore } from '#db/repositories/imports.server.ts';

const KEPT_MS = 7 * 24 * 60 * 60_000;

export async function tidyImports({ db, now }: { db: Database; now: number }): Promise<void> {
  await db.inTransaction((tx) => removeFilesBefore(tx, now - KEPT_MS));
}
