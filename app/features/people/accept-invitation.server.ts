/** The other end of an invitation: seeing what is offered, taking it up once, and asking for a new link. */
import type { Person } from '#app/domain/access/actor.ts';
import type { Grant } from '#app/domain/access/grant.ts';
import { readInvitationSubject, type Invitation } from '#app/domain/access/invitation.ts';
import { canonicalEmail } from '#app/domain/access/limits.ts';
import { personFrom } from '#app/domain/access/person-roles.ts';
import type { GrantedRole } from '#app/domain/access/roles.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { hashOf } from '#app/platform/secrets.server.ts';
import type { Queries } from '#db/database.ts';
import { invitationOf, withdrawInvitations } from '#db/repositories/invitations.server.ts';
import { addGrant, personByEmail, personById, personForEmail, removeGrant } from '#db/repositories/people.server.ts';
import { isWithinLimits } from '../limits.server.ts';
import { spendMailLink } from '../mail/mail-link.server.ts';
import { partnerDomains } from './identify.server.ts';
import { mayGrantHere, offeredOf, sendInvitation, type InviteDeps } from './invite.server.ts';
import { recordRoles } from './record-roles.server.ts';

export type Offer = {
  role: GrantedRole;
  /** Name of the organisation or municipality. */
  of: string | null;
  inviter: string;
  email: string;
  /** Whoever accepts has an account already. */
  known: boolean;
};

/**
 * `void`: forged or withdrawn, or the inviter may no longer give this role. Only what holds, or merely took too long,
 * says what it was about.
 */
export type InvitationState = { state: 'open' | 'expired'; offer: Offer } | { state: 'used' } | { state: 'void' };

export async function readInvitation(deps: InviteDeps, secret: string | null): Promise<InvitationState> {
  const sent = secret ? await invitationOf(deps.db.read, hashOf(secret)) : null;
  if (!sent) return { state: 'void' };
  if (sent.usedAt !== null) return { state: 'used' };
  const inviter = await inviterOf(deps.db.read, deps.directory, sent);
  if (!inviter) return { state: 'void' };
  const { grant, email, expiresAt } = sent;
  const known = (await personByEmail(deps.db.read, email)) !== null;
  const offer = { role: grant.role, of: offeredOf(deps.directory, grant), inviter: inviter.name || inviter.email };
  return { state: expiresAt > deps.now ? 'open' : 'expired', offer: { ...offer, email, known } };
}

type Accepted = { ok: true; email: string; language: Language } | { ok: false };

/** Of two who use one link at the same time, one gets the role; the other hears that it was used. */
export function acceptInvitation(
  deps: InviteDeps,
  { secret, name, language }: { secret: string | null; name: string; language: Language },
): Promise<Accepted> {
  const { newId, now } = deps;
  return deps.db.inTransaction(async (tx) => {
    const link = await spendMailLink(tx, 'invitation', secret, now);
    const invitation = link && readInvitationSubject(link.subject);
    const inviter = invitation && (await inviterOf(tx, deps.directory, invitation));
    if (!inviter) return { ok: false };
    const { grant } = invitation;
    const person = await personForEmail(tx, { id: newId(), name, email: link.email, language }, now);
    await addGrant(tx, { ...grant, id: newId(), person: person.id, grantedBy: inviter.id }, now);
    await recordRoles(tx, deps, inviter, person);
    if (invitation.handOver && person.id !== inviter.id) await handOver(tx, deps, inviter, grant);
    await withdrawInvitations(tx, grant, link.email);
    return { ok: true, email: person.email, language: person.language };
  });
}

async function handOver(tx: Queries, deps: InviteDeps, inviter: Person, grant: Grant): Promise<void> {
  const before = await personById(tx, inviter.id);
  await removeGrant(tx, inviter.id, grant);
  if (before) await recordRoles(tx, deps, inviter, before);
}

/**
 * A new link in place of one that took too long, to the same address. Whoever asks need not be its reader, so the
 * answer says nothing.
 */
export async function renewInvitation(deps: InviteDeps, secret: string | null, language: Language): Promise<void> {
  const sent = secret ? await invitationOf(deps.db.read, hashOf(secret)) : null;
  const inviter = sent && (await inviterOf(deps.db.read, deps.directory, sent));
  if (!sent || !inviter || sent.usedAt !== null) return;
  const { email } = sent;
  const counted = { 'invitation-by-person': inviter.id, 'mail-by-email': canonicalEmail(email) };
  if (!(await isWithinLimits(deps, counted))) return;
  const known = await personByEmail(deps.db.read, email);
  await deps.db.inTransaction((tx) =>
    sendInvitation(tx, deps, { invitation: sent, inviter, email, language: known?.language ?? language }),
  );
}

/** @returns null when the inviter is gone, or could not give this role today */
async function inviterOf(db: Queries, directory: Directory, { inviter, grant }: Invitation) {
  const known = await personById(db, inviter);
  const person = known && personFrom(known, partnerDomains(directory));
  return person && mayGrantHere(directory, person, grant) ? person : null;
}
