/** Writes to everybody who keeps an entry right, each with links of their own. */
import type { Mail, MailBlock, MailSite } from '#app/domain/mail/mail.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Queries } from '#db/database.ts';
import type { Check } from '#db/repositories/checks.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { checkLinks } from './check-links.server.ts';
import { ownersOf, type Recipient } from './recipients.server.ts';

export type CheckDeps = { newId: () => string; now: number; site: MailSite };

/** @param links with which the owner answers */
export type ComposeMail = (owner: Recipient, links: MailBlock[]) => Mail;

/** @returns whom a mail is on its way to; empty when nobody can be written to */
export async function mailOwners(
  tx: Queries,
  deps: CheckDeps,
  { check, organisation }: { check: Check; organisation: Organisation },
  compose: ComposeMail,
): Promise<Recipient[]> {
  const owners = await ownersOf(tx, organisation);
  for (const owner of owners) {
    await queueMail(tx, deps, compose(owner, await checkLinks(tx, deps, check, owner)));
  }
  return owners;
}
