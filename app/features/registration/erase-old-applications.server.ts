/** Who stops halfway is not kept for ever: an application that nobody went on with goes, with all that was typed. */
import { MAIL_LINK_LIFE_MS } from '#app/domain/access/mail-links.ts';
import type { Database } from '#db/client.server.ts';
import { removeApplicationsUntouchedSince } from '#db/repositories/applications.server.ts';

/** As long as the link in the mail holds, and as long again to ask for a new one. */
const KEPT_MS = 2 * MAIL_LINK_LIFE_MS.application;

export async function eraseOldApplications({ db, now }: { db: Database; now: number }): Promise<void> {
  await db.inTransaction((tx) => removeApplicationsUntouchedSince(tx, now - KEPT_MS));
}
