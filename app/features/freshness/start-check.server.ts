/** Starts a round in which an owner is asked whether the entry is still right. The first mail goes out at once. */
import type { Person } from '#app/domain/access/actor.ts';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { may } from '#app/domain/access/permissions.ts';
import { dueBefore } from '#app/domain/freshness/check-schedule.ts';
import type { CheckCause } from '#app/domain/freshness/check.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { Database, Queries } from '#db/database.ts';
import { checkAfterMonths, checkById, insertCheck, partnersDueForCheck } from '#db/repositories/checks.server.ts';
import type { CheckDeps, ComposeMail } from './mail-owners.server.ts';
import { takeCheckStep } from './take-check-step.server.ts';

/**
 * - `asked`: a mail is on its way
 * - `unreachable`: nobody can be written to, so it is on the list of the coordinators
 * - `open`: the owner is being asked already
 */
export type Started = 'asked' | 'unreachable' | 'open';

/** @param compose another first mail than the usual one */
export async function startCheck(
  tx: Queries,
  deps: CheckDeps,
  { organisation, cause }: { organisation: string; cause: CheckCause },
  compose?: ComposeMail,
): Promise<Started> {
  const check = await insertCheck(tx, { id: deps.newId(), organisation, cause }, deps.now);
  if (!check) return 'open';
  await takeCheckStep(tx, deps, check, compose);
  const after = await checkById(tx, check.id);
  return after?.recipient ? 'asked' : 'unreachable';
}

type DatabaseDeps = CheckDeps & { db: Database };

/** Others wait while a transaction runs, and a standstill may have left many. */
const MOST_PER_RUN = 200;

/** Asks the owners of all entries that are due. @returns how many were asked */
export async function startDueChecks(deps: DatabaseDeps): Promise<number> {
  const before = dueBefore(deps.now, await checkAfterMonths(deps.db.read));
  const due = await partnersDueForCheck(deps.db.read, before, MOST_PER_RUN);
  let asked = 0;
  for (const organisation of due) {
    const started = await deps.db.inTransaction((tx) => startCheck(tx, deps, { organisation, cause: 'due' }));
    if (started === 'asked') asked += 1;
  }
  return asked;
}

type AskedBy = { db: Database; directory: Directory; site: MailSite; newId: () => string; now: number };

/** A coordinator wants to know now. */
export async function startCheckNow(
  deps: AskedBy,
  actor: Person,
  organisation: string,
): Promise<{ ok: true; started: Started } | { ok: false; error: 'forbidden' | 'missing' }> {
  const entry = deps.directory.byId(organisation);
  if (!entry) return { ok: false, error: 'missing' };
  if (!may(actor, 'start-check', subjectOf(entry, entry.id))) return { ok: false, error: 'forbidden' };
  const started = await deps.db.inTransaction((tx) => startCheck(tx, deps, { organisation, cause: 'coordinator' }));
  return { ok: true, started };
}
