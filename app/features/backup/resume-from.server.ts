/**
 * What a database that was put back has to leave behind of its own moment: it does not know what happened since. People sign
 * in again, work that was being done is free, and no version of a page comes a second time. Mail that was waiting then may
 * have been sent since: what the database before it knows is taken over, and of what nobody knows, a coordinator decides.
 * Of persons that were erased since it takes the record over; erasing them again is the work of eraseAgain.
 */
import type { Queries } from '#db/database.ts';
import type { LaterKnowledge } from '#db/database-file.server.ts';
import { continueVersionAfter, directoryVersion } from '#db/repositories/directory-state.server.ts';
import { insertErasure, latestErasures, type Erasure } from '#db/repositories/erasures.server.ts';
import { freeJobs } from '#db/repositories/jobs.server.ts';
import { freeMails, markRefused, markSent, waitingMails } from '#db/repositories/outbox.server.ts';
import { endEverySession } from '#db/repositories/sessions.server.ts';

/** How many of the mails that were waiting: are marked as sent or refused, are still to be sent, wait for a coordinator. */
export type RestoredMail = { settled: number; waiting: number; held: number };

export type Resumed = {
  mail: RestoredMail;
  /** How many persons were erased since the copy was made, and are in it. */
  toErase: number;
};

const MAY_HAVE_BEEN_SENT = 'Waited when the backup was made, and may have been sent since';
/** More than a coalition publishes between two backups. */
const VERSIONS_BETWEEN = 100_000;

export async function resumeFrom(tx: Queries, knows: LaterKnowledge | null, now: number): Promise<Resumed> {
  await endEverySession(tx);
  await freeJobs(tx);
  await freeMails(tx);
  const version = knows?.version ?? (await directoryVersion(tx)) + VERSIONS_BETWEEN;
  await continueVersionAfter(tx, version, now);
  return { mail: await settleMail(tx, knows, now), toErase: await takeOverErasures(tx, knows?.erasures ?? []) };
}

async function takeOverErasures(tx: Queries, later: Erasure[]): Promise<number> {
  const known = new Set((await latestErasures(tx, later.length)).map(({ id }) => id));
  const since = later.filter(({ id }) => !known.has(id));
  // The background work does it.
  for (const erasure of since) await insertErasure(tx, { ...erasure, rows: null });
  return since.length;
}

async function settleMail(tx: Queries, knows: LaterKnowledge | null, now: number): Promise<RestoredMail> {
  const count = { settled: 0, waiting: 0, held: 0 };
  for (const mail of await waitingMails(tx)) {
    const fate = knows?.mails.get(mail.messageId);
    if (!fate) {
      await markRefused(tx, mail, MAY_HAVE_BEEN_SENT, now);
      count.held += 1;
    } else if (fate.sentAt !== null) {
      await markSent(tx, mail, fate.sentAt);
      count.settled += 1;
    } else if (fate.refusedAt !== null) {
      await markRefused(tx, mail, fate.reason ?? '', fate.refusedAt);
      count.settled += 1;
    } else {
      count.waiting += 1;
    }
  }
  return count;
}
