/** What was mailed is not kept for ever: who got which mail stays in the history, the text with its links goes. */
import type { Database } from '#db/client.server.ts';
import { eraseBodiesBefore } from '#db/repositories/outbox.server.ts';

const KEPT_MS = 30 * 86_400_000;

export async function eraseOldMail({ db, now }: { db: Database; now: number }): Promise<void> {
  await db.inTransaction((tx) => eraseBodiesBefore(tx, now - KEPT_MS));
}
