/**
 * The first step of putting an organisation in the directory, or of looking after an entry that is there. From here on
 * nothing typed is lost: a link in the mail goes on where the applicant stopped.
 */
import { canonicalEmail } from '#app/domain/access/limits.ts';
import type { ApplicationKind, RegistrationAnswers } from '#app/domain/application/application.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import type { Database } from '#db/database.ts';
import { insertApplication } from '#db/repositories/applications.server.ts';
import { isWithinLimits } from '../limits.server.ts';
import { makeMailLink } from '../mail/mail-link.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { confirmMail, startedMail } from './application-mails.server.ts';

export type RegistrationDeps = { db: Database; newId: () => string; now: number; site: MailSite };

type Start = {
  /** Network address of the visitor. */
  ip: string;
  applicant: string;
  email: string;
  language: Language;
};

type NewEntry = Start & { name: string; answers: RegistrationAnswers };
type Claim = Start & { organisation: { id: string; name: string }; reason: string };

export type Started = { ok: true; secret: string } | { ok: false; error: 'limit' };

/** @returns the secret with which this browser goes on */
export async function startApplication(
  deps: RegistrationDeps,
  { name, answers, ...start }: NewEntry,
): Promise<Started> {
  if (!(await isWithinLimits(deps, registrationLimits(start)))) return { ok: false, error: 'limit' };
  return deps.db.inTransaction(async (tx): Promise<Started> => {
    const id = deps.newId();
    const { applicant, email, language } = start;
    const kind: ApplicationKind = 'new';
    const application = { id, kind, state: 'draft' as const, organisation: null };
    await insertApplication(tx, { ...application, applicant, email, language, answers }, deps.now);
    const link = { purpose: 'application' as const, subject: id, email };
    const inMail = await makeMailLink(tx, link, deps.now);
    await queueMail(tx, deps, startedMail(deps.site, { id, kind, name, email, language }, inMail));
    return { ok: true, secret: await makeMailLink(tx, link, deps.now) };
  });
}

/** Who says an entry is theirs has nothing more to fill in: the mail asks to confirm the address. */
export async function startClaim(deps: RegistrationDeps, { organisation, reason, ...start }: Claim): Promise<Started> {
  if (!(await isWithinLimits(deps, registrationLimits(start)))) return { ok: false, error: 'limit' };
  return deps.db.inTransaction(async (tx): Promise<Started> => {
    const id = deps.newId();
    const { applicant, email, language } = start;
    const kind: ApplicationKind = 'claim';
    const application = { id, kind, state: 'unconfirmed' as const, organisation: organisation.id };
    const answers = { organisation: { name: organisation.name, reason } };
    await insertApplication(tx, { ...application, applicant, email, language, answers }, deps.now);
    const confirm = await makeMailLink(tx, { purpose: 'confirm-application', subject: id, email }, deps.now);
    await queueMail(tx, deps, confirmMail(deps.site, { id, kind, name: organisation.name, email, language }, confirm));
    return { ok: true, secret: await makeMailLink(tx, { purpose: 'application', subject: id, email }, deps.now) };
  });
}

/** What is counted of each mail address that an application is begun or gone on with. */
export function registrationLimits({ ip, email }: Pick<Start, 'ip' | 'email'>) {
  return { 'registration-by-address': ip, 'registration-by-email': canonicalEmail(email) };
}
