/**
 * Tells people, once, that their work contact is in the directory. Whoever has not been told is found from what is online,
 * so that it does not matter how a contact got there: by an import, a partner, a coordinator, or by taking a change back.
 * That somebody is told, and the mail, is one transaction. An import that is taken back within the hour mails nobody.
 */
import { canonicalEmail } from '#app/domain/access/limits.ts';
import type { Coalition } from '#app/domain/geo/coalition.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import { isOrganisationMailbox } from '#app/domain/privacy/organisation-mailbox.ts';
import { DEFAULT_LANGUAGE } from '#app/i18n/languages.ts';
import { hashOf } from '#app/platform/secrets.server.ts';
import type { Database, Queries } from '#db/database.ts';
import { checkAfterMonths } from '#db/repositories/checks.server.ts';
import { readCoalition } from '#db/repositories/coalition.server.ts';
import {
  addressesToLookAt,
  contactsOnlineWith,
  isKnownToOwner,
  noteLookedAt,
} from '#db/repositories/contact-notices.server.ts';
import { entryRevisionsOf, type RevisionActor } from '#db/repositories/revisions.server.ts';
import { isWithinLimits } from '../limits.server.ts';
import { makeMailLink } from '../mail/mail-link.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { contactNoticeMail, type ContactSource } from './contact-notice-mail.server.ts';

type Deps = { db: Database; newId: () => string; now: number; site: MailSite };

/** Long enough to notice that a file was the wrong one. */
const SETTLED_MS = 60 * 60_000;
/** A large import is told of in the course of a day; the mail server of the installation has more to send. */
const MOST_PER_RUN = 200;

export async function tellContacts(deps: Deps, most = MOST_PER_RUN): Promise<void> {
  const { db, now } = deps;
  const addresses = await addressesToLookAt(db.read, now - SETTLED_MS, most);
  const coalition = addresses.length > 0 ? await readCoalition(db.read) : null;
  for (const email of coalition ? addresses : []) {
    if (!(await isWithinLimits(deps, { 'mail-by-email': canonicalEmail(email) }))) continue;
    await db.inTransaction((tx) => lookAt(tx, deps, coalition!, email));
  }
}

/** Of two servers one tells. */
async function lookAt(tx: Queries, deps: Deps, { coordinator }: Coalition, email: string): Promise<void> {
  const contacts = await contactsOnlineWith(tx, email);
  if (contacts.length === 0) return;
  const isNobody = contacts.every(({ ownEmail }) => isOrganisationMailbox(email, ownEmail));
  const isTold = !isNobody && !(await isKnownToOwner(tx, email));
  if (!(await noteLookedAt(tx, email, isTold ? deps.now : null)) || !isTold) return;
  const shown = [];
  for (const contact of contacts) {
    shown.push({ ...contact, source: await sourceOf(tx, contact.organisation, email) });
  }
  const secret = await makeMailLink(tx, { purpose: 'own-contact', subject: hashOf(email), email }, deps.now);
  const told = { email, language: DEFAULT_LANGUAGE, contacts: shown, coordinator, secret };
  await queueMail(tx, deps, contactNoticeMail(deps.site, { ...told, checkAfterMonths: await checkAfterMonths(tx) }));
}

const SOURCES: Record<RevisionActor['kind'], ContactSource> = {
  seed: 'import',
  import: 'import',
  system: 'import',
  applicant: 'partner',
  partner: 'partner',
  coordinator: 'coordinator',
};

/** Whoever first wrote the address there. */
async function sourceOf(tx: Queries, organisation: string, email: string): Promise<ContactSource> {
  const history = await entryRevisionsOf(tx, organisation);
  const first = history.find(({ status, after }) =>
    status === 'applied' ? after.contacts.some((contact) => contact.email?.toLowerCase() === email) : false,
  );
  return SOURCES[first?.actor.kind ?? 'import'];
}
