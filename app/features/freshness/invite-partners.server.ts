/** After an import: asks every partner that has no editor yet whether its entry is right, and shows who answered. */
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { progressOf, type CheckProgress } from '#app/domain/freshness/check.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { Database } from '#db/database.ts';
import { latestChecks, partnersAskedFor, type Check } from '#db/repositories/checks.server.ts';
import { organisationsWithEditor } from '#db/repositories/people.server.ts';
import { startCheck } from './start-check.server.ts';

type Deps = { db: Database; directory: Directory; site: MailSite; newId: () => string; now: number };

export type PartnersInvited = { ok: true; asked: number; unreachable: number } | { ok: false; error: 'forbidden' };

/** Few enough that a visitor who writes meanwhile hardly waits. */
const PARTNERS_PER_TRANSACTION = 10;

/** Doing it again invites only who came since. When it is broken off, doing it again does the rest. */
export async function invitePartners(deps: Deps, actor: Person): Promise<PartnersInvited> {
  if (!may(actor, 'invite-partners')) return { ok: false, error: 'forbidden' };
  const toInvite = await partnersToInvite(deps);
  const counts = { asked: 0, unreachable: 0, open: 0 };
  for (let from = 0; from < toInvite.length; from += PARTNERS_PER_TRANSACTION) {
    const some = toInvite.slice(from, from + PARTNERS_PER_TRANSACTION);
    await deps.db.inTransaction(async (tx) => {
      for (const organisation of some) counts[await startCheck(tx, deps, { organisation, cause: 'import' })] += 1;
    });
  }
  return { ok: true, asked: counts.asked, unreachable: counts.unreachable };
}

/** Ids of published partners without an editor that were not invited before and are not being asked now. */
export async function partnersToInvite({ db, directory }: Pick<Deps, 'db' | 'directory'>): Promise<string[]> {
  const kept = await organisationsWithEditor(db.read);
  const asked = await partnersAskedFor(db.read, 'import');
  return directory.organisations.map(({ id }) => id).filter((id) => !kept.has(id) && !asked.has(id));
}

export type PartnerProgress = {
  id: string;
  slug: string;
  name: string;
  hasEditor: boolean;
  progress: CheckProgress;
  /** The last round; null when there never was one. */
  latest: Pick<Check, 'cause' | 'recipient' | 'startedAt' | 'mailsSent' | 'endedAt'> | null;
};

/** How far each published partner is with its entry, in the order of their names. */
export async function partnersProgress({ db, directory }: Pick<Deps, 'db' | 'directory'>): Promise<PartnerProgress[]> {
  const kept = await organisationsWithEditor(db.read);
  const checks = await latestChecks(db.read);
  return directory.organisations
    .map(({ id, slug, name }) => {
      const latest = checks.get(id) ?? null;
      return { id, slug, name, hasEditor: kept.has(id), progress: progressOf(latest), latest };
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}
