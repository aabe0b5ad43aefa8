/**
 * A visitor says that an entry is wrong. Its owner and the coordinators are told in the same transaction, and the owner
 * is asked whether the entry is still right. Who said it is only known to the coordinators, to answer.
 */
import { canonicalEmail } from '#app/domain/access/limits.ts';
import type { Mail, MailBlock } from '#app/domain/mail/mail.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import type { Database, Queries } from '#db/database.ts';
import { openCheckOf } from '#db/repositories/checks.server.ts';
import { insertSignal } from '#db/repositories/signals.server.ts';
import { mailOwners, type CheckDeps, type ComposeMail } from '../freshness/mail-owners.server.ts';
import { coordinatorsToTell, type Recipient } from '../freshness/recipients.server.ts';
import { startCheck } from '../freshness/start-check.server.ts';
import { isWithinLimits } from '../limits.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';

/** `ip`: network address of the visitor */
type Deps = CheckDeps & { db: Database; ip: string };

export type Report = { text: string; email: string | null; language: Language };

export type Reported = { ok: true } | { ok: false; error: 'limit' };

/** Counts once and is one transaction, whatever the number of organisations it is about. */
export async function reportWrong(deps: Deps, about: readonly Organisation[], report: Report): Promise<Reported> {
  const ofSender = report.email === null ? {} : { 'signal-by-email': canonicalEmail(report.email) };
  if (!(await isWithinLimits(deps, { 'signal-by-address': deps.ip, ...ofSender }))) {
    return { ok: false, error: 'limit' };
  }
  await deps.db.inTransaction(async (tx) => {
    for (const organisation of about) {
      const id = deps.newId();
      await insertSignal(tx, { ...report, id, organisation: organisation.id }, deps.now);
      const isOwnerTold = await tellOwners(tx, deps, organisation, report.text);
      await tellCoordinators(tx, deps, organisation, { ...report, id, isOwnerTold });
    }
  });
  return { ok: true };
}

/**
 * The mail about the signal is the first one of the round it starts.
 * @returns false when nobody can be written to
 */
async function tellOwners(tx: Queries, deps: Deps, organisation: Organisation, said: string): Promise<boolean> {
  const compose: ComposeMail = (owner, links) => {
    const ask: MailBlock = { kind: 'text', text: textsIn(owner.language)('signalMail.askOwner') };
    return signalMail(owner, organisation, said, [ask, ...links]);
  };
  const started = await startCheck(tx, deps, { organisation: organisation.id, cause: 'signal' }, compose);
  const check = started === 'open' ? await openCheckOf(tx, organisation.id) : null;
  if (!check) return started === 'asked';
  return (await mailOwners(tx, deps, { check, organisation }, compose)).length > 0;
}

async function tellCoordinators(
  tx: Queries,
  deps: Deps,
  organisation: Organisation,
  { id, text, email, isOwnerTold }: Report & { id: string; isOwnerTold: boolean },
): Promise<void> {
  const url = deps.site.baseUrl + paths.workbench('signalen', id);
  for (const coordinator of await coordinatorsToTell(tx)) {
    const t = textsIn(coordinator.language);
    const after: MailBlock[] = [
      { kind: 'text', text: t(isOwnerTold ? 'signalMail.ownerTold' : 'signalMail.ownerUnknown') },
      { kind: 'text', text: t(email === null ? 'signalMail.nobodyToAnswer' : 'signalMail.toAnswer') },
      { kind: 'link', label: t('signalMail.open'), url, main: true },
    ];
    await queueMail(tx, deps, signalMail(coordinator, organisation, text, after));
  }
}

function signalMail(
  { email, language }: Recipient,
  { id, name }: Organisation,
  said: string,
  after: MailBlock[],
): Mail {
  const t = textsIn(language);
  return {
    kind: 'signal',
    recipient: email,
    language,
    subject: t('signalMail.subject', { name }),
    blocks: [{ kind: 'text', text: t('signalMail.text', { name }) }, { kind: 'quote', text: said }, ...after],
    about: { kind: 'organisation', id },
  };
}
