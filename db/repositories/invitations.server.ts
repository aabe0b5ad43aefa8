/** Invitations that were mailed: links for one purpose, listed and withdrawn by whoever may invite. */
import { and, asc, eq, gt, isNull, like } from 'drizzle-orm';
import { grantKey, type Grant } from '#app/domain/access/grant.ts';
import { readInvitationSubject, type Invitation } from '#app/domain/access/invitation.ts';
import type { Queries } from '../database.ts';
import { mailLinks } from '../schema.ts';

export type SentInvitation = Invitation & { email: string; sentAt: number; expiresAt: number };

const isInvitation = eq(mailLinks.purpose, 'invitation');

/** Those that can still be taken up, oldest first. */
export async function openInvitations(db: Queries, now: number): Promise<SentInvitation[]> {
  const rows = await db
    .select()
    .from(mailLinks)
    .where(and(isInvitation, isNull(mailLinks.usedAt), gt(mailLinks.expiresAt, now)))
    .orderBy(asc(mailLinks.createdAt));
  return rows.flatMap(toInvitation);
}

/** Also one that was taken up or is too old. */
export async function invitationOf(
  db: Queries,
  tokenHash: string,
): Promise<(SentInvitation & { usedAt: number | null }) | null> {
  const [row] = await db
    .select()
    .from(mailLinks)
    .where(and(isInvitation, eq(mailLinks.tokenHash, tokenHash)));
  const [invitation] = row ? toInvitation(row) : [];
  return row && invitation ? { ...invitation, usedAt: row.usedAt } : null;
}

/** Whoever invited: their links are unknown from then on, so that no new one is made of them. */
export async function withdrawInvitations(tx: Queries, grant: Grant, email: string): Promise<void> {
  const sameRole = like(mailLinks.subject, `${grantKey(grant)}:%`);
  await tx.delete(mailLinks).where(and(isInvitation, sameRole, eq(mailLinks.email, email), isNull(mailLinks.usedAt)));
}

function toInvitation(row: typeof mailLinks.$inferSelect): SentInvitation[] {
  const invitation = readInvitationSubject(row.subject);
  return invitation ? [{ ...invitation, email: row.email, sentAt: row.createdAt, expiresAt: row.expiresAt }] : [];
}
