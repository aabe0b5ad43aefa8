/**
 * The applicant shows that the mail address is real, and the application is in the queue. Somebody who claims an entry
 * with an address at its own mail domain need not wait: the mail has shown who it is.
 */
import { organisationMailDomain } from '#app/domain/access/public-mail-providers.ts';
import { applicationById, moveApplication, type Application } from '#db/repositories/applications.server.ts';
import type { Queries } from '#db/database.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { coordinatorsToTell } from '../freshness/recipients.server.ts';
import { makeMailLink, readMailLink, spendMailLink } from '../mail/mail-link.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { aboutApplication, approvedMail, newApplicationMail, receivedMail } from './application-mails.server.ts';
import { makeEditor } from './make-editor.server.ts';
import type { RegistrationDeps } from './start-application.server.ts';

/** @returns null when there is nothing to confirm with this link */
export async function applicationToConfirm(
  { db, now }: Pick<RegistrationDeps, 'db' | 'now'>,
  secret: string | null,
): Promise<Application | null> {
  const link = await readMailLink(db.read, 'confirm-application', secret, now);
  return link && unconfirmed(await applicationById(db.read, link.subject), link.email);
}

/** @returns the secret with which the applicant follows it; `dead` for a link that no longer holds */
export type Confirmed = { ok: true; secret: string } | { ok: false; error: 'dead' };

export function confirmApplication(deps: RegistrationDeps, secret: string | null): Promise<Confirmed> {
  return deps.db.inTransaction(async (tx): Promise<Confirmed> => {
    const link = await spendMailLink(tx, 'confirm-application', secret, deps.now);
    const application = link && unconfirmed(await applicationById(tx, link.subject), link.email);
    if (!application) return { ok: false, error: 'dead' };
    const following = { purpose: 'application' as const, subject: application.id, email: application.email };
    const follow = await makeMailLink(tx, following, deps.now);
    if (await grantAtOnce(tx, deps, application)) return { ok: true, secret: follow };
    const step = { state: 'waiting' as const, confirmedAt: deps.now, submittedAt: deps.now };
    await moveApplication(tx, application, step, deps.now);
    const about = aboutApplication(application);
    await queueMail(tx, deps, receivedMail(deps.site, about, await makeMailLink(tx, following, deps.now)));
    for (const coordinator of await coordinatorsToTell(tx)) {
      await queueMail(tx, deps, newApplicationMail(deps.site, { ...about, ...coordinator }, application.applicant));
    }
    return { ok: true, secret: follow };
  });
}

/** What was changed since the mail has to be sent in once more, and another address confirms itself. */
function unconfirmed(application: Application | null, email: string): Application | null {
  return application?.state === 'unconfirmed' && application.email === email ? application : null;
}

async function grantAtOnce(tx: Queries, deps: RegistrationDeps, application: Application): Promise<boolean> {
  if (application.kind !== 'claim' || application.organisation === null) return false;
  const entry = await entryById(tx, application.organisation);
  const domain = organisationMailDomain(entry?.email ?? null);
  if (!entry || domain === null || organisationMailDomain(application.email) !== domain) return false;
  const step = { state: 'approved' as const, confirmedAt: deps.now, submittedAt: deps.now, decidedAt: deps.now };
  await moveApplication(tx, application, step, deps.now);
  await makeEditor(tx, deps, { ...application, organisation: entry.id, by: null });
  await queueMail(tx, deps, approvedMail(deps.site, { ...application, name: entry.name }, entry.slug));
  return true;
}
