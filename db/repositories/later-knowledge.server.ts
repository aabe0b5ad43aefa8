/** What a database knows that an earlier copy of it cannot, read from one that is in order. */
import type { Queries } from '../database.ts';
import type { LaterKnowledge } from '../database-file.server.ts';
import { erasures, outbox } from '../schema.ts';
import { directoryVersion } from './directory-state.server.ts';

export async function laterKnowledge(db: Queries): Promise<LaterKnowledge> {
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
