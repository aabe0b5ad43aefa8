/** Everything that waits for a person: the lists of the workbench, as far as they are this person's to deal with. */
import type { Person } from '#app/domain/access/actor.ts';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { may, type Permission } from '#app/domain/access/permissions.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { WorkList } from '#app/domain/workbench/work-lists.ts';
import type { Database } from '#db/database.ts';
import { waitingApplications, type Application } from '#db/repositories/applications.server.ts';
import { overdueChecks, type OverdueCheck } from '#db/repositories/checks.server.ts';
import { troubledMails, type OutboxMail } from '#db/repositories/outbox.server.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { pendingRevisions, unseenRevisions, type EntryRevision } from '#db/repositories/revisions.server.ts';
import { openSignals, type OpenSignal } from '#db/repositories/signals.server.ts';
import { applicationSubject } from '../registration/application-subject.server.ts';
import { mayDecide } from './decide-change.server.ts';
import { duplicatePairs, mayCompare, type EntryPair } from './duplicates.server.ts';
import { isOwnMail } from './troubled-mail.server.ts';

export type WorkLists = {
  applications: Application[];
  /** Proposals first: they wait for an answer. */
  changes: EntryRevision[];
  overdue: OverdueCheck[];
  signals: OpenSignal[];
  duplicates: EntryPair[];
  mail: OutboxMail[];
};

type Source = { db: Database; directory: Directory };

export async function workLists({ db, directory }: Source, person: Person): Promise<WorkLists> {
  const isOwn = (permission: Permission, organisation: string | null) => {
    const entry = organisation === null ? null : directory.byId(organisation);
    return may(person, permission, entry ? subjectOf(entry, entry.id) : { organisation, municipalities: [] });
  };
  const [applications, pending, unseen, overdue, signals, mail] = await Promise.all([
    waitingApplications(db.read),
    pendingRevisions(db.read),
    unseenRevisions(db.read),
    overdueChecks(db.read),
    openSignals(db.read),
    troubledMails(db.read),
  ]);
  return {
    applications: applications.filter((one) => may(person, 'decide-application', applicationSubject(one, directory))),
    changes: await ownChanges({ db, directory }, person, [...pending, ...unseen]),
    overdue: overdue.filter(({ organisation }) => isOwn('start-check', organisation)),
    signals: signals.filter(({ organisation }) => isOwn('answer-signal', organisation)),
    duplicates: (await duplicatePairs(db, directory)).filter((pair) => mayCompare(person, pair)),
    mail: mail.filter((one) => isOwnMail(person, one, directory)),
  };
}

async function ownChanges(
  { db, directory }: Source,
  person: Person,
  revisions: EntryRevision[],
): Promise<EntryRevision[]> {
  const entries = await Promise.all(
    // One that is not online is not in the directory.
    revisions.map(async ({ subjectId }) => directory.byId(subjectId) ?? entryById(db.read, subjectId)),
  );
  return revisions.filter((one, at) => {
    const entry = entries[at];
    return entry ? mayDecide(person, entry, one) : false;
  });
}

/** Since when the oldest of each list waits, and how many there are. Pairs that look alike have no such moment. */
export function workCounts(lists: WorkLists): Record<WorkList, { count: number; oldest: number | null }> {
  const counted = <T>(items: T[], since: (item: T) => number | null) => ({
    count: items.length,
    oldest: items.reduce<number | null>((oldest, item) => {
      const at = since(item);
      return at !== null && (oldest === null || at < oldest) ? at : oldest;
    }, null),
  });
  return {
    applications: counted(lists.applications, ({ submittedAt }) => submittedAt),
    changes: counted(lists.changes, ({ at }) => at),
    overdue: counted(lists.overdue, ({ startedAt }) => startedAt),
    signals: counted(lists.signals, ({ createdAt }) => createdAt),
    duplicates: counted(lists.duplicates, () => null),
    mail: counted(lists.mail, ({ createdAt }) => createdAt),
  };
}
