/** Who stops halfway is not kept for ever: an application that nobody went on with goes, with all that was typed. */
import { keptSince } from '#app/domain/privacy/retention.ts';
import type { Database } from '#db/database.ts';
import { removeApplicationsUntouchedSince } from '#db/repositories/applications.server.ts';

export async function eraseOldApplications({ db, now }: { db: Database; now: number }): Promise<void> {
  await db.inTransaction((tx) => removeApplicationsUntouchedSince(tx, keptSince('unfinished-application', now)));
}
