/** The application that a link from a mail, or the browser it was started in, leads to. */
import { canonicalEmail } from '#app/domain/access/limits.ts';
import type { MailLinkPurpose } from '#app/domain/access/mail-links.ts';
import { typedName } from '#app/domain/application/application.ts';
import { hashOf } from '#app/platform/secrets.server.ts';
import { applicationById, type Application } from '#db/repositories/applications.server.ts';
import { findSpentMailLink } from '#db/repositories/mail-links.server.ts';
import { isWithinLimits } from '../limits.server.ts';
import { makeMailLink, readMailLink } from '../mail/mail-link.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { aboutApplication, confirmMail, startedMail } from './application-mails.server.ts';
import type { RegistrationDeps } from './start-application.server.ts';

export type { Application };

type Purpose = Extract<MailLinkPurpose, 'application' | 'confirm-application'>;
type Reading = Pick<RegistrationDeps, 'db' | 'now'>;

/** @returns null for a link that is forged, used up or too old */
export async function applicationByLink(
  { db, now }: Reading,
  purpose: Purpose,
  secret: string | null,
): Promise<Application | null> {
  const link = await readMailLink(db.read, purpose, secret, now);
  return link ? applicationById(db.read, link.subject) : null;
}

/** Sends a new link to where the old one was sent. Whether there was one is not told. */
export async function renewApplicationLink(
  deps: RegistrationDeps,
  purpose: Purpose,
  secret: string | null,
): Promise<void> {
  const spent = secret ? await findSpentMailLink(deps.db.read, purpose, hashOf(secret)) : null;
  const application = spent && (await applicationById(deps.db.read, spent.subject));
  // It went to an address that is no longer that of the application.
  if (!application || application.email !== spent.email) return;
  const { id, email, state } = application;
  if (!(await isWithinLimits(deps, { 'mail-by-email': canonicalEmail(email) }))) return;
  const asks = purpose === 'confirm-application' && state === 'unconfirmed';
  const about = aboutApplication(application);
  await deps.db.inTransaction(async (tx) => {
    const link = { purpose: asks ? purpose : ('application' as const), subject: id, email };
    const fresh = await makeMailLink(tx, link, deps.now);
    await queueMail(tx, deps, asks ? confirmMail(deps.site, about, fresh) : startedMail(deps.site, about, fresh));
  });
}

/** The name that was typed; empty when none was. */
export function nameIn({ answers }: Pick<Application, 'answers'>): string {
  return typedName(answers);
}
