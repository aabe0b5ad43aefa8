/** Makes, reads and uses up the links in mails. The secret is only in the mail; the database has its hash. */
import { MAIL_LINK_LIFE_MS, type MailLinkPurpose } from '#app/domain/access/mail-links.ts';
import { hashOf, newSecret } from '#app/platform/secrets.server.ts';
import type { Queries } from '#db/database.ts';
import { findMailLink, insertMailLink, consumeMailLink, type MailLink } from '#db/repositories/mail-links.server.ts';

/** @returns the secret, for the address in the mail */
export async function makeMailLink(tx: Queries, link: MailLink, now: number): Promise<string> {
  const secret = newSecret();
  const expiresAt = now + MAIL_LINK_LIFE_MS[link.purpose];
  await insertMailLink(tx, { ...link, tokenHash: hashOf(secret), expiresAt }, now);
  return secret;
}

/** @returns null for a link that is forged, used up, too old or for something else */
export async function readMailLink(db: Queries, purpose: MailLinkPurpose, secret: string | null, now: number) {
  return secret ? findMailLink(db, purpose, hashOf(secret), now) : null;
}

/** Of two who use one link at once, one gets it. */
export async function spendMailLink(tx: Queries, purpose: MailLinkPurpose, secret: string | null, now: number) {
  return secret ? consumeMailLink(tx, purpose, hashOf(secret), now) : null;
}
