/** Background work of freshness: asking owners of entries that are due, and reminding them. */
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { Database } from '#db/database.ts';
import type { RecurringTask } from '../background-work.server.ts';
import { sendCheckMails } from './send-check-mails.server.ts';
import { startDueChecks } from './start-check.server.ts';

type Deps = { db: Database; newId: () => string; clock: () => number; site: MailSite };

/** Days matter here, minutes do not. */
const EVERY_MS = 15 * 60_000;

export function freshnessTasks({ db, newId, clock, site }: Deps): RecurringTask[] {
  const deps = () => ({ db, newId, now: clock(), site });
  return [
    { kind: 'start-due-checks', everyMs: EVERY_MS, run: async () => void (await startDueChecks(deps())) },
    { kind: 'send-check-mails', everyMs: EVERY_MS, run: () => sendCheckMails(deps()) },
  ];
}
