/** Takes the next step of a round: a mail to the owner, or the end of waiting. Row and mails are of one transaction. */
import { nextStep } from '#app/domain/freshness/check-schedule.ts';
import type { Queries } from '#db/database.ts';
import { recordCheckStep, setUnconfirmedSince, type Check } from '#db/repositories/checks.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { checkMail } from './check-mail.server.ts';
import { endCheck } from './end-check.server.ts';
import { mailOwners, type CheckDeps, type ComposeMail } from './mail-owners.server.ts';

/**
 * @param check as it is in this transaction
 * @param compose another mail than the usual one
 */
export async function takeCheckStep(tx: Queries, deps: CheckDeps, check: Check, compose?: ComposeMail): Promise<void> {
  const step = nextStep(check, deps.now);
  if (step.kind === 'wait') return;
  const [organisation] = await publishedOrganisations(tx, [check.organisation]);
  if (!organisation) return endCheck(tx, { organisation: check.organisation, outcome: 'settled' }, deps.now);
  if (step.kind === 'overdue') return giveUp(tx, deps.now, check);

  const { number, nextAt } = step;
  const usual: ComposeMail = (owner, links) => checkMail(owner, { organisation, cause: check.cause, number, links });
  const [first] = await mailOwners(tx, deps, { check, organisation }, compose ?? usual);
  // With nobody to write to, a coordinator has to find somebody: no owner failed to answer.
  const after = first ? { recipient: first.email, mailsSent: number, nextAt } : { recipient: null, nextAt: null };
  await recordCheckStep(tx, check.id, { ...check, ...after });
}

/** Visitors see that nobody confirmed the entry, and it is on the list of the coordinators. */
async function giveUp(tx: Queries, now: number, check: Check): Promise<void> {
  await recordCheckStep(tx, check.id, { ...check, nextAt: null });
  await setUnconfirmedSince(tx, check.organisation, check.startedAt);
  await raiseDirectoryVersion(tx, now, [{ kind: 'organisation', id: check.organisation }]);
}
