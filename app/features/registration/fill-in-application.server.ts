/** Filling in, step by step, and sending in. What was typed is kept whether it is right yet or not. */
import { canonicalEmail } from '#app/domain/access/limits.ts';
import type { RegistrationStep, TypedForm } from '#app/domain/application/application.ts';
import { isOpen, mayFollow } from '#app/domain/application/state.ts';
import { mailAddress, requiredLine } from '#app/domain/form/fields.ts';
import { moveApplication, saveAnswers, type Application } from '#db/repositories/applications.server.ts';
import { isWithinLimits } from '../limits.server.ts';
import { makeMailLink } from '../mail/mail-link.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { aboutApplication, confirmMail, startedMail } from './application-mails.server.ts';
import { missingSteps, type Missing } from './missing-steps.server.ts';
import { registrationLimits, type RegistrationDeps } from './start-application.server.ts';

/**
 * - `conflict`: it was changed in another window meanwhile
 * - `closed`: it was sent in and is being dealt with
 * - `limit`: another mail address, for the umpteenth time
 */
export type Kept = { ok: true } | { ok: false; error: 'conflict' | 'closed' | 'limit' };

/** @param deps with the network address of the visitor */
export async function saveStep(
  deps: RegistrationDeps & { ip: string },
  application: Application,
  step: RegistrationStep,
  typed: TypedForm,
): Promise<Kept> {
  if (!isOpen(application.state)) return { ok: false, error: 'closed' };
  const answers = { ...application.answers, [step]: typed };
  const who = step === 'organisation' ? applicantIn(typed, application) : application;
  const isOtherAddress = who.email !== application.email;
  if (isOtherAddress && !(await isWithinLimits(deps, registrationLimits({ ...who, ip: deps.ip })))) {
    return { ok: false, error: 'limit' };
  }
  const { id, version } = application;
  const { email, applicant } = who;
  return deps.db.inTransaction(async (tx): Promise<Kept> => {
    if (!(await saveAnswers(tx, id, version, { answers, email, applicant }, deps.now))) {
      return { ok: false, error: 'conflict' };
    }
    // Another address has to be able to go on as well.
    if (isOtherAddress) {
      const secret = await makeMailLink(tx, { purpose: 'application', subject: id, email }, deps.now);
      const about = aboutApplication({ ...application, answers, email });
      await queueMail(tx, deps, startedMail(deps.site, about, secret));
    }
    return { ok: true };
  });
}

/** An address that cannot be right leaves the earlier one, so that the application stays reachable. */
function applicantIn(typed: TypedForm, { email, applicant }: Application) {
  return {
    email: mailAddress.safeParse(typed.applicantEmail).data ?? email,
    applicant: requiredLine(120).safeParse(typed.applicantName).data ?? applicant,
  };
}

export type Submitted = { ok: true } | { ok: false; error: 'conflict' | 'closed' | 'incomplete' | 'limit' };

/** Everything is right: the mail asks to confirm the address, and then it is in the queue. Once more sends it again. */
export async function submitApplication(
  deps: RegistrationDeps & Missing,
  application: Application,
): Promise<Submitted> {
  const { id, kind, state, email, answers } = application;
  if (!isOpen(state)) return { ok: false, error: 'closed' };
  if (kind === 'new' && (await missingSteps(deps, answers)).length > 0) return { ok: false, error: 'incomplete' };
  if (!(await isWithinLimits(deps, { 'mail-by-email': canonicalEmail(email) }))) return { ok: false, error: 'limit' };
  return deps.db.inTransaction(async (tx): Promise<Submitted> => {
    const moved = await moveApplication(tx, application, { state: 'unconfirmed' }, deps.now);
    if (!moved) return { ok: false, error: 'conflict' };
    const secret = await makeMailLink(tx, { purpose: 'confirm-application', subject: id, email }, deps.now);
    await queueMail(tx, deps, confirmMail(deps.site, aboutApplication(application), secret));
    return { ok: true };
  });
}

export function withdrawApplication(deps: RegistrationDeps, application: Application): Promise<Kept> {
  return deps.db.inTransaction(async (tx): Promise<Kept> => {
    if (!mayFollow(application.state, 'withdrawn')) return { ok: false, error: 'closed' };
    const moved = await moveApplication(tx, application, { state: 'withdrawn' }, deps.now);
    return moved ? { ok: true } : { ok: false, error: 'conflict' };
  });
}
