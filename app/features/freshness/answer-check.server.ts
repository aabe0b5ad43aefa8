/** The three answers of an owner: still right, I will change it, we no longer take part. Each is read and kept at once. */
import { canonicalEmail } from '#app/domain/access/limits.ts';
import { personFrom } from '#app/domain/access/person-roles.ts';
import type { Mail, MailSite } from '#app/domain/mail/mail.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import type { Database } from '#db/database.ts';
import { addGrant, personByEmail, personForEmail } from '#db/repositories/people.server.ts';
import { markVerified } from '../entries/verify-entry.server.ts';
import { archiveEntry } from '../entries/write-entry.server.ts';
import { isWithinLimits } from '../limits.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { recordRoles } from '../people/record-roles.server.ts';
import { checkLinks } from './check-links.server.ts';
import { checkMail } from './check-mail.server.ts';
import { readCheck, type OpenedCheck } from './read-check.server.ts';
import { coordinatorsToTell, ownersOf, type Recipient } from './recipients.server.ts';

type Deps = { db: Database; newId: () => string; now: number; site: MailSite };

/** Not `ok`: the link does not hold, or somebody answered just before. */
type Answered = { ok: boolean };

export function confirmEntry(deps: Deps, secret: string | null): Promise<Answered> {
  return deps.db.inTransaction(async (tx) => {
    const opened = await readCheck(tx, secret, deps.now);
    if (opened.state !== 'open') return { ok: false };
    await markVerified(tx, deps, { id: opened.organisation.id, by: 'partner', how: 'mail' });
    return { ok: true };
  });
}

export type EditorMade = { ok: true; email: string; slug: string } | { ok: false };

/**
 * Whoever reads mail at the address of the link may edit the entry, after signing in with that address. The link goes
 * on working until the round has an answer.
 */
export function becomeEditor(deps: Deps, secret: string | null): Promise<EditorMade> {
  const { newId, now } = deps;
  return deps.db.inTransaction(async (tx): Promise<EditorMade> => {
    const opened = await readCheck(tx, secret, now);
    if (opened.state !== 'open') return { ok: false };
    const { organisation, owner } = opened;
    const person = await personForEmail(tx, { id: newId(), name: '', ...owner }, now);
    if (!person.grants.some((held) => held.role === 'editor' && held.organisation === organisation.id)) {
      const grant = { role: 'editor' as const, organisation: organisation.id, municipality: null };
      await addGrant(tx, { ...grant, id: newId(), person: person.id, grantedBy: null }, now);
      await recordRoles(tx, deps, personFrom(person, new Set()), person);
    }
    return { ok: true, email: owner.email, slug: organisation.slug };
  });
}

/** The entry leaves the directory; a coordinator can bring it back. Coordinators and all who keep it right are told. */
export function leaveCoalition(deps: Deps, secret: string | null, reason: string | null): Promise<Answered> {
  return deps.db.inTransaction(async (tx): Promise<Answered> => {
    const opened = await readCheck(tx, secret, deps.now);
    if (opened.state !== 'open') return { ok: false };
    const { organisation, owner } = opened;
    const { id, version } = organisation;
    const told = [...(await coordinatorsToTell(tx)), ...(await ownersOf(tx, organisation))];
    const person = await personByEmail(tx, owner.email);
    const actor = { kind: 'partner' as const, id: person?.id ?? null };
    const why = reason ?? textsIn('nl')('check.leave.noReason');
    await archiveEntry(tx, deps, { id, version, actor, reason: why });
    for (const recipient of told) await queueMail(tx, deps, leftMail(deps.site, recipient, opened, reason));
    return { ok: true };
  });
}

function leftMail(
  site: MailSite,
  { email, language }: Recipient,
  { organisation: { id, name }, owner }: OpenedCheck,
  reason: string | null,
): Mail {
  const t = textsIn(language);
  return {
    kind: 'entry-archived',
    recipient: email,
    language,
    subject: t('checkMail.left.subject', { name }),
    blocks: [
      { kind: 'text', text: t('checkMail.left.text', { name, email: owner.email }) },
      ...(reason === null ? [] : [{ kind: 'quote' as const, text: reason }]),
      { kind: 'text', text: t('checkMail.left.back') },
      { kind: 'link', label: t('checkMail.left.link'), url: site.baseUrl + paths.workbench('partners'), main: false },
    ],
    about: { kind: 'organisation', id },
  };
}

/**
 * A new link in place of one that took too long, to the same address. Whoever asks need not be its reader, so the answer
 * says nothing.
 */
export async function renewCheckLink(deps: Deps, secret: string | null): Promise<void> {
  const expired = await readCheck(deps.db.read, secret, deps.now);
  if (expired.state !== 'expired') return;
  const { check, organisation, owner } = expired;
  if (!(await isWithinLimits(deps, { 'mail-by-email': canonicalEmail(owner.email) }))) return;
  await deps.db.inTransaction(async (tx) => {
    const links = await checkLinks(tx, deps, check, owner);
    await queueMail(tx, deps, checkMail(owner, { organisation, cause: check.cause, number: 1, links }));
  });
}
