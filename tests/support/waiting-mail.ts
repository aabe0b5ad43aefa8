/** A mail that waits to be sent. */
import type { Mail } from '#app/domain/mail/mail.ts';
import { queueMail } from '#app/features/mail/queue-mail.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import type { Database } from '#db/database.ts';
import { SITE } from './check-world.ts';
import { NOW } from './demo-directory.ts';

export async function leaveMail(db: Database, subject: string): Promise<void> {
  const mail: Mail = {
    kind: 'check',
    recipient: 'noor@voorbeeld.example',
    language: 'nl',
    subject,
    blocks: [{ kind: 'text', text: 'Kijkt u het even na?' }],
    about: null,
  };
  await db.inTransaction((tx) => queueMail(tx, { newId, now: NOW, site: SITE }, mail));
}
