/** A file that was given holds names and numbers: it does not stay when nobody goes on with it. */
import { keptSince } from '#app/domain/privacy/retention.ts';
import type { Database } from '#db/database.ts';
import { removeFilesBefore } from '#db/repositories/imports.server.ts';

export async function tidyImports({ db, now }: { db: Database; now: number }): Promise<void> {
  await db.inTransaction((tx) => removeFilesBefore(tx, keptSince('import-file', now)));
}
