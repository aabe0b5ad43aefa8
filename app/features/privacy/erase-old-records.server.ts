/** Work that was done is not kept for ever: once no figure counts it any more, what is about people in it goes. */
import { keptSince } from '#app/domain/privacy/retention.ts';
import type { Database } from '#db/database.ts';
import { forgetGoneAddresses } from '#db/repositories/contact-notices.server.ts';
import {
  forgetCheckRecipientsBefore,
  removeDecidedApplicationsBefore,
  removeEndedImportsBefore,
  removeMailsBefore,
  removeQuestionsBefore,
  removeSettledMissingHelpBefore,
  removeSettledSignalsBefore,
} from '#db/repositories/old-records.server.ts';

export async function eraseOldRecords({ db, now }: { db: Database; now: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    await removeMailsBefore(tx, keptSince('mail-record', now));
    await removeDecidedApplicationsBefore(tx, keptSince('decided-application', now));
    await removeQuestionsBefore(tx, keptSince('question', now));
    await removeSettledSignalsBefore(tx, keptSince('signal', now));
    await removeSettledMissingHelpBefore(tx, keptSince('missing-help', now));
    await forgetCheckRecipientsBefore(tx, keptSince('check-recipient', now));
    await removeEndedImportsBefore(tx, keptSince('import-report', now));
    await forgetGoneAddresses(tx);
  });
}
