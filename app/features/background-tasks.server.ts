/** Everything that recurs, in one list. */
import { removeMailLinksBefore } from '#db/repositories/mail-links.server.ts';
import { removeEndedWindows } from '#db/repositories/limits.server.ts';
import { removeExpiredSessions } from '#db/repositories/sessions.server.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { Database } from '#db/client.server.ts';
import type { RecurringTask } from './background-work.server.ts';
import { freshnessTasks } from './freshness/freshness-tasks.server.ts';
import type { LiveDirectory } from './live-directory.server.ts';
import { eraseOldRegistrations, remindRegistered } from './coalition/remind-registered.server.ts';
import { tidyImports } from './interchange/tidy-imports.server.ts';
import { eraseOldMail } from './mail/erase-old-mail.server.ts';
import { forgetUnconfirmed, sendDigests } from './news/send-digests.server.ts';
import { eraseOldCounts } from './referral/count-searches.server.ts';
import { eraseOldAnswers } from './referral/tell-contact-use.server.ts';
import { eraseOldApplications } from './registration/erase-old-applications.server.ts';

type Deps = { db: Database; directory: LiveDirectory; newId: () => string; clock: () => number; site: MailSite };

const HOUR_MS = 60 * 60_000;
/** A link that ended lately can still tell where a new one may be sent. */
const ENDED_LINKS_KEPT_MS = 90 * 24 * HOUR_MS;

export function backgroundTasks(deps: Deps): RecurringTask[] {
  return [
    ...freshnessTasks(deps),
    {
      kind: 'send-digests',
      everyMs: HOUR_MS,
      run: () => sendDigests({ ...deps, now: deps.clock() }, deps.directory),
    },
    {
      kind: 'forget-unconfirmed',
      everyMs: HOUR_MS,
      run: () => forgetUnconfirmed({ db: deps.db, now: deps.clock() }),
    },
    {
      kind: 'remind-registered',
      everyMs: HOUR_MS / 4,
      run: () => remindRegistered({ ...deps, now: deps.clock() }),
    },
    {
      kind: 'erase-old-registrations',
      everyMs: 6 * HOUR_MS,
      run: () => eraseOldRegistrations({ db: deps.db, now: deps.clock() }),
    },
    { kind: 'erase-old-mail', everyMs: 6 * HOUR_MS, run: () => eraseOldMail({ db: deps.db, now: deps.clock() }) },
    {
      kind: 'erase-old-applications',
      everyMs: 6 * HOUR_MS,
      run: () => eraseOldApplications({ db: deps.db, now: deps.clock() }),
    },
    { kind: 'erase-old-counts', everyMs: 24 * HOUR_MS, run: () => eraseOldCounts({ db: deps.db, now: deps.clock() }) },
    {
      kind: 'erase-old-answers',
      everyMs: 24 * HOUR_MS,
      run: () => eraseOldAnswers({ db: deps.db, now: deps.clock() }),
    },
    { kind: 'tidy-imports', everyMs: 6 * HOUR_MS, run: () => tidyImports({ db: deps.db, now: deps.clock() }) },
    { kind: 'tidy-access', everyMs: HOUR_MS, run: () => tidyAccess(deps) },
  ];
}

/** Sessions, links and counts whose time is over. */
async function tidyAccess({ db, clock }: Deps): Promise<void> {
  await db.inTransaction(async (tx) => {
    await removeExpiredSessions(tx, clock());
    await removeMailLinksBefore(tx, clock() - ENDED_LINKS_KEPT_MS);
    await removeEndedWindows(tx, clock());
  });
}
