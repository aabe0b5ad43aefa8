/** Everything that recurs, in one list. */
import { removeMailLinksBefore } from '#db/repositories/mail-links.server.ts';
import { removeEndedWindows } from '#db/repositories/limits.server.ts';
import { removeExpiredCodes } from '#db/repositories/old-records.server.ts';
import { removeExpiredSessions } from '#db/repositories/sessions.server.ts';
import { keptSince } from '#app/domain/privacy/retention.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { Database } from '#db/database.ts';
import type { RecurringTask } from './background-work.server.ts';
import { makeDailyBackup, type DailyBackups } from './backup/daily-backup.server.ts';
import { freshnessTasks } from './freshness/freshness-tasks.server.ts';
import type { LiveDirectory } from './live-directory.server.ts';
import { eraseOldRegistrations, remindRegistered } from './coalition/remind-registered.server.ts';
import { tidyImports } from './interchange/tidy-imports.server.ts';
import { eraseOldMail } from './mail/erase-old-mail.server.ts';
import { forgetUnconfirmed, sendDigests } from './news/send-digests.server.ts';
import { eraseAgain } from './privacy/erase-somebody.server.ts';
import { tellContacts } from './privacy/tell-contacts.server.ts';
import { eraseOldRecords } from './privacy/erase-old-records.server.ts';
import { eraseOldCounts } from './referral/count-searches.server.ts';
import { eraseOldAnswers } from './referral/tell-contact-use.server.ts';
import { eraseOldApplications } from './registration/erase-old-applications.server.ts';

type Deps = {
  db: Database;
  directory: LiveDirectory;
  newId: () => string;
  clock: () => number;
  site: MailSite;
  /** Null: nobody asked for copies. */
  backups: DailyBackups | null;
};

const HOUR_MS = 60 * 60_000;

export function backgroundTasks(deps: Deps): RecurringTask[] {
  return [
    ...freshnessTasks(deps),
    {
      kind: 'send-digests',
      everyMs: HOUR_MS,
      run: () => sendDigests({ ...deps, now: deps.clock() }, deps.directory),
    },
    {
      kind: 'remind-registered',
      everyMs: HOUR_MS / 4,
      run: () => remindRegistered({ ...deps, now: deps.clock() }),
    },
    { kind: 'erase-again', everyMs: HOUR_MS / 4, run: () => eraseAgain({ ...deps, now: deps.clock() }) },
    { kind: 'tell-contacts', everyMs: HOUR_MS / 4, run: () => tellContacts({ ...deps, now: deps.clock() }) },
    ...erasingTasks(deps),
    ...backupTasks(deps),
  ];
}

function erasingTasks({ db, clock }: Deps): RecurringTask[] {
  const tasks = [
    ['forget-unconfirmed', HOUR_MS, forgetUnconfirmed],
    ['erase-old-registrations', 6 * HOUR_MS, eraseOldRegistrations],
    ['erase-old-mail', 6 * HOUR_MS, eraseOldMail],
    ['erase-old-applications', 6 * HOUR_MS, eraseOldApplications],
    ['erase-old-counts', 24 * HOUR_MS, eraseOldCounts],
    ['erase-old-answers', 24 * HOUR_MS, eraseOldAnswers],
    ['erase-old-records', 24 * HOUR_MS, eraseOldRecords],
    ['tidy-imports', 6 * HOUR_MS, tidyImports],
    ['tidy-access', HOUR_MS, tidyAccess],
  ] as const;
  return tasks.map(([kind, everyMs, erase]) => {
    return { kind, everyMs, erases: true, run: () => erase({ db, now: clock() }) };
  });
}

function backupTasks({ backups, clock }: Deps): RecurringTask[] {
  if (backups === null) return [];
  return [{ kind: 'backup', everyMs: 24 * HOUR_MS, run: () => makeDailyBackup(backups, clock()) }];
}

/** Sessions, codes, links and counts whose time is over. */
async function tidyAccess({ db, now }: { db: Database; now: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    await removeExpiredSessions(tx, now);
    await removeExpiredCodes(tx, now);
    await removeMailLinksBefore(tx, keptSince('mail-link', now));
    await removeEndedWindows(tx, now);
  });
}
