/** What a database knows that an earlier copy of it cannot, read from one that is in order. */
import type { Queries } from '../database.ts';
import type { LaterKnowledge } from '../database-file.server.ts';
import { coalition, erasures, outbox } from '../schema.ts';
import { directoryVersion } from './directory-state.server.ts';

/** @returns null of a database that nothing happened in: it has no coalition */
export async function laterKnowledge(db: Queries): Promise<LaterKnowledge | null> {
  const [one] = await db.select({ id: coalition.id }).from(coalition).limit(1);
  if (!one) return null;
  const fates = await db
    .select({
      messageId: outbox.messageId,
      sentAt: outbox.sentAt,
      refusedAt: outbox.refusedAt,
      reason: outbox.lastError,
    })
    .from(outbox);
  return {
    version: await directoryVersion(db),
    mails: new Map(fates.map(({ messageId, ...fate }) => [messageId, fate])),
    erasures: await db.select().from(erasures),
  };
}
