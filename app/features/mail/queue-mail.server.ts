/** Puts a mail in the outbox, in the transaction of the change it tells of: one is not kept without the other. */
import { z } from 'zod';
import type { Mail, MailSite } from '#app/domain/mail/mail.ts';
import { oneLine, writeOut } from '#app/domain/mail/write-out.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import type { Queries } from '#db/database.ts';
import { insertMail, markRefused } from '#db/repositories/outbox.server.ts';

type Deps = { newId: () => string; now: number; site: MailSite };

export async function queueMail(tx: Queries, { newId, now, site }: Deps, mail: Mail): Promise<void> {
  const { subject, text, html } = writeOut(mail, footerOf(mail, site));
  const id = newId();
  const written = {
    id,
    messageId: messageIdOf(id, site),
    kind: mail.kind,
    subjectKind: mail.about?.kind ?? null,
    subjectId: mail.about?.id ?? null,
    recipient: oneLine(mail.recipient),
    language: mail.language,
    subject,
    body: text,
    bodyHtml: html,
    unsubscribeUrl: mail.unsubscribeUrl ?? null,
  };
  await insertMail(tx, written, now);
  // The change it tells of stands; coordinators find the mail among those that did not arrive.
  if (!z.email().safeParse(mail.recipient).success) await markRefused(tx, written, 'This is no mail address', now);
}

function footerOf({ language }: Mail, site: MailSite): string[] {
  const t = textsIn(language);
  return [
    t('mail.footer.from', { coalition: site.name }),
    site.baseUrl,
    t('mail.footer.why'),
    t('mail.footer.noClients'),
  ];
}

/** The same for every copy of one mail. */
export function messageIdOf(id: string, { from }: Pick<MailSite, 'from'>): string {
  return `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}
