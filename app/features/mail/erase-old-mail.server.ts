/** What was mailed is not kept for ever: who got which mail stays in the history, the text with its links goes. */
import { keptSince } from '#app/domain/privacy/retention.ts';
import type { Database } from '#db/database.ts';
import { eraseBodiesBefore } from '#db/repositories/outbox.server.ts';

export async function eraseOldMail({ db, now }: { db: Database; now: number }): Promise<void> {
  await db.inTransaction((tx) => eraseBodiesBefore(tx, keptSince('mail-text', now)));
}
