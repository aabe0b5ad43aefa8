/** Offers somebody a role by mail. Nothing is given before the link in it is used. */
import type { Person } from '#app/domain/access/actor.ts';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { grantKey, mayGrant, type Grant } from '#app/domain/access/grant.ts';
import { invitationSubject, type Invitation } from '#app/domain/access/invitation.ts';
import { canonicalEmail } from '#app/domain/access/limits.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Mail, MailSite } from '#app/domain/mail/mail.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import type { Database, Queries } from '#db/database.ts';
import { openInvitations, withdrawInvitations, type SentInvitation } from '#db/repositories/invitations.server.ts';
import { personByEmail } from '#db/repositories/people.server.ts';
import { isWithinLimits } from '../limits.server.ts';
import { makeMailLink } from '../mail/mail-link.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';

export type InviteDeps = { db: Database; directory: Directory; site: MailSite; newId: () => string; now: number };

export type Wanted = { email: string; grant: Grant; handOver: boolean; language: Language };

export type Invited = { ok: true } | { ok: false; error: 'forbidden' | 'already' | 'limit' };

export async function invite(deps: InviteDeps, inviter: Person, wanted: Wanted): Promise<Invited> {
  const { grant, handOver } = wanted;
  const email = wanted.email.toLowerCase();
  if (!mayGrantHere(deps.directory, inviter, grant)) return { ok: false, error: 'forbidden' };
  const known = await personByEmail(deps.db.read, email);
  if (known?.grants.some((held) => grantKey(held) === grantKey(grant))) return { ok: false, error: 'already' };
  const counted = { 'invitation-by-person': inviter.id, 'mail-by-email': canonicalEmail(email) };
  if (!(await isWithinLimits(deps, counted))) return { ok: false, error: 'limit' };
  const language = known?.language ?? wanted.language;
  await deps.db.inTransaction((tx) =>
    sendInvitation(tx, deps, { invitation: { grant, handOver, inviter: inviter.id }, inviter, email, language }),
  );
  return { ok: true };
}

type Sending = { invitation: Invitation; inviter: { name: string; email: string }; email: string; language: Language };

/** Takes the place of an earlier invitation for the same. */
export async function sendInvitation(tx: Queries, deps: InviteDeps, sending: Sending): Promise<void> {
  const { invitation, email } = sending;
  await withdrawInvitations(tx, invitation.grant, email);
  const subject = invitationSubject(invitation);
  const secret = await makeMailLink(tx, { purpose: 'invitation', subject, email }, deps.now);
  await queueMail(tx, deps, invitationMail(deps, sending, secret));
}

function invitationMail({ directory, site }: InviteDeps, { invitation, ...sending }: Sending, secret: string): Mail {
  const t = textsIn(sending.language);
  const { grant } = invitation;
  const inviter = sending.inviter.name || sending.inviter.email;
  const of = offeredOf(directory, grant) ?? site.name;
  return {
    kind: 'invitation',
    recipient: sending.email,
    language: sending.language,
    subject: t('invitationMail.subject', { inviter }),
    blocks: [
      { kind: 'text', text: t(`invitation.offer.${grant.role}`, { inviter, of }) },
      { kind: 'text', text: t(`invitation.means.${grant.role}`) },
      { kind: 'link', label: t('invitationMail.link'), url: site.baseUrl + paths.invitation(secret), main: true },
      { kind: 'text', text: t('invitationMail.notYou') },
    ],
    about: grant.organisation === null ? null : { kind: 'organisation', id: grant.organisation },
  };
}

/** The name of what the role is of; null for a role of the whole coalition, and for what is no longer there. */
export function offeredOf(directory: Directory, { organisation, municipality }: Grant): string | null {
  if (organisation !== null) return directory.byId(organisation)?.name ?? null;
  return municipality === null ? null : (directory.municipalityByCode(municipality)?.name ?? null);
}

/** A role of an organisation or municipality that is not in the directory is given by nobody. */
export function mayGrantHere(directory: Directory, actor: Person, grant: Grant): boolean {
  const organisation = grant.organisation === null ? null : directory.byId(grant.organisation);
  const exists = (grant.organisation ?? grant.municipality) === null || offeredOf(directory, grant) !== null;
  return exists && mayGrant(actor, grant, organisation && subjectOf(organisation, organisation.id));
}

/** What has been sent and can still be taken up, as far as this person may invite for the same. */
export async function invitationsOpenTo({ db, directory, now }: InviteDeps, person: Person): Promise<SentInvitation[]> {
  const open = await openInvitations(db.read, now);
  return open.filter(({ grant }) => mayGrantHere(directory, person, grant));
}

export async function withdraw(deps: InviteDeps, person: Person, grant: Grant, email: string): Promise<boolean> {
  if (!mayGrantHere(deps.directory, person, grant)) return false;
  await deps.db.inTransaction((tx) => withdrawInvitations(tx, grant, email));
  return true;
}
