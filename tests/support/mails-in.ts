/** Mails in the outbox of a test, and the secret of the link in them. */
import type { Database } from '#db/database.ts';
import { outbox } from '#db/schema.ts';

export type WrittenMail = { recipient: string; subject: string; body: string };

/** Oldest first; to one address, or all. */
export async function mailsIn(db: Database, recipient?: string): Promise<WrittenMail[]> {
  const rows = await db.read.select().from(outbox).orderBy(outbox.id);
  return rows
    .filter((row) => recipient === undefined || row.recipient === recipient)
    .map((row) => ({ recipient: row.recipient, subject: row.subject, body: row.body ?? '' }));
}

export function secretIn({ body }: Pick<WrittenMail, 'body'>): string {
  const secret = /[?&]sleutel=([\w.~%-]+)/.exec(body)?.[1];
  if (!secret) throw new Error(`No link with a secret in:\n${body}`);
  return decodeURIComponent(secret);
}
