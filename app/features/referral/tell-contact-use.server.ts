/**
 * What somebody says after calling or mailing a partner. When the contact was right on several different days, the entry
 * counts as confirmed anew; it does not answer a question its owner was asked. When it was wrong, owner and coordinators
 * are told as with any signal.
 */
import { DAYS_LOOKED_BACK, DAYS_TO_CONFIRM, type ContactAnswer } from '#app/domain/referral/contact-use.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { addContactUse, daysOfUse, eraseUsesBefore } from '#db/repositories/contact-uses.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { addVerification } from '#db/repositories/organisations.server.ts';
import { eraseReactionsBefore } from '#db/repositories/reactions.server.ts';
import { keptSince } from '#app/domain/privacy/retention.ts';
import type { Database } from '#db/database.ts';
import { isWithinLimits } from '../limits.server.ts';
import { reportWrong, type Reported } from '../signals/report-wrong.server.ts';

type Deps = Parameters<typeof reportWrong>[0];

const DAY_MS = 86_400_000;

export async function tellContactUse(
  deps: Deps,
  organisation: Organisation,
  answer: ContactAnswer,
  language: Language,
): Promise<Reported> {
  if (answer !== 'right') {
    const t = textsIn(language);
    return reportWrong(deps, [organisation], { text: t(`contactUse.signal.${answer}`), email: null, language });
  }
  if (!(await isWithinLimits(deps, { 'contact-use-by-address': deps.ip }))) return { ok: false, error: 'limit' };
  await deps.db.inTransaction(async (tx) => {
    const { id, verification } = organisation;
    const today = localTime(deps.now).date;
    await addContactUse(tx, id, today);
    // Days up to the last confirmation have done their work.
    const since = Math.max(verification?.at ?? 0, deps.now - DAYS_LOOKED_BACK * DAY_MS);
    if ((await daysOfUse(tx, id, localTime(since).date)) < DAYS_TO_CONFIRM) return;
    await addVerification(tx, deps.newId(), id, { at: deps.now, by: 'users', how: 'use' });
    await raiseDirectoryVersion(tx, deps.now, [{ kind: 'organisation', id }]);
  });
  return { ok: true };
}

/** Days of use that count no longer, and reactions of more than a year ago. */
export async function eraseOldAnswers({ db, now }: { db: Database; now: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    await eraseUsesBefore(tx, localTime(keptSince('contact-use', now)).date);
    if (await eraseReactionsBefore(tx, keptSince('reaction', now))) {
      await raiseDirectoryVersion(tx, now, [{ kind: 'referral' }]);
    }
  });
}
