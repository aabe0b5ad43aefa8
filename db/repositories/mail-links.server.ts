/** Links in mails that let whoever holds them do one thing. Only the hash of a link's secret is kept. */
import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import type { MailLinkPurpose } from '#app/domain/access/mail-links.ts';
import type { Queries } from '../database.ts';
import { mailLinks } from '../schema.ts';

export type MailLink = { purpose: MailLinkPurpose; subject: string; email: string };

export type NewMailLink = MailLink & { tokenHash: string; expiresAt: number };

export async function insertMailLink(tx: Queries, link: NewMailLink, now: number): Promise<void> {
  await tx.insert(mailLinks).values({ ...link, createdAt: now });
}

/** A link that holds: for this purpose, not used up and not too old. */
export async function findMailLink(
  db: Queries,
  purpose: MailLinkPurpose,
  tokenHash: string,
  now: number,
): Promise<MailLink | null> {
  const [row] = await db
    .select()
    .from(mailLinks)
    .where(holds(purpose, tokenHash, now));
  return row ? { purpose: row.purpose, subject: row.subject, email: row.email } : null;
}

/** What a link that no longer holds was about, so that a new one can be sent to the same address. */
export async function findSpentMailLink(
  db: Queries,
  purpose: MailLinkPurpose,
  tokenHash: string,
): Promise<MailLink | null> {
  const [row] = await db
    .select()
    .from(mailLinks)
    .where(and(eq(mailLinks.purpose, purpose), eq(mailLinks.tokenHash, tokenHash)));
  return row ? { purpose: row.purpose, subject: row.subject, email: row.email } : null;
}

/** Uses a link up. Of two who try at once, one gets it and the other null. */
export async function consumeMailLink(
  tx: Queries,
  purpose: MailLinkPurpose,
  tokenHash: string,
  now: number,
): Promise<MailLink | null> {
  const [row] = await tx
    .update(mailLinks)
    .set({ usedAt: now })
    .where(holds(purpose, tokenHash, now))
    .returning();
  return row ? { purpose: row.purpose, subject: row.subject, email: row.email } : null;
}

/** Every link to this subject stops working, such as when what it asked was answered. */
export async function revokeMailLinks(tx: Queries, purpose: MailLinkPurpose, subject: string, now: number) {
  await tx
    .update(mailLinks)
    .set({ usedAt: now })
    .where(and(eq(mailLinks.purpose, purpose), eq(mailLinks.subject, subject), isNull(mailLinks.usedAt)));
}

/** Every link to this subject is forgotten, and with it the address it was mailed to. */
export async function removeMailLinksOf(tx: Queries, subject: string): Promise<void> {
  await tx.delete(mailLinks).where(eq(mailLinks.subject, subject));
}

export async function removeMailLinksBefore(tx: Queries, expiredBefore: number): Promise<void> {
  await tx.delete(mailLinks).where(lte(mailLinks.expiresAt, expiredBefore));
}

function holds(purpose: MailLinkPurpose, tokenHash: string, now: number) {
  return and(
    eq(mailLinks.tokenHash, tokenHash),
    eq(mailLinks.purpose, purpose),
    isNull(mailLinks.usedAt),
    gt(mailLinks.expiresAt, now),
  );
}
