/**
 * Sends the mail that is due. Each mail is leased, sent outside any transaction, and then recorded: it goes out at least
 * once, and a second copy is only possible when the process ends, or the database is away for longer than a minute, between
 * the server's answer and our record. Both copies then have one Message-ID.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { Log } from '#app/platform/log.server.ts';
import type { Delivery, MailTransport } from '#app/platform/mail-transport.server.ts';
import type { Database } from '#db/database.ts';
import {
  hasDueMail,
  leaseMail,
  markForRetry,
  markRefused,
  markSent,
  type LeasedMail,
} from '#db/repositories/outbox.server.ts';

type Deps = {
  db: Database;
  transport: MailTransport;
  site: MailSite;
  clock: () => number;
  log: Log;
};

const MINUTE_MS = 60_000;
/** Longer than a transport takes for one mail, and recording it. */
const LEASE_MS = 3 * MINUTE_MS;
const RECORD_PATIENCE_MS = MINUTE_MS;
const RECORD_AGAIN_MS = 500;
/** Mail servers for senders allow few connections at the same time. */
const SENDERS = 3;
/** After the first failure, the second, and so on; then it is refused. */
const RETRY_AFTER_MS = [1, 5, 30, 120, 480, 1440].map((minutes) => minutes * MINUTE_MS);

/**
 * @param stopping no further mail is taken on once it is aborted
 * @returns how many mails were tried
 */
export async function sendOutbox(deps: Deps, stopping?: AbortSignal): Promise<number> {
  if (!(await hasDueMail(deps.db.read, deps.clock()))) return 0;
  // Whoever waits for this waits for all of them, also when one fails.
  const turns = await Promise.allSettled(Array.from({ length: SENDERS }, () => sendInTurn(deps, stopping)));
  const failed = turns.find((turn) => turn.status === 'rejected');
  if (failed) throw failed.reason;
  return turns.reduce((sum, turn) => sum + (turn.status === 'fulfilled' ? turn.value : 0), 0);
}

async function sendInTurn(deps: Deps, stopping?: AbortSignal): Promise<number> {
  for (let tried = 0; ; tried++) {
    if (stopping?.aborted) return tried;
    const mail = await deps.db.inTransaction((tx) => leaseMail(tx, deps.clock(), LEASE_MS));
    if (!mail) return tried;
    await sendOne(deps, mail, stopping);
  }
}

async function sendOne(deps: Deps, mail: LeasedMail, stopping?: AbortSignal): Promise<void> {
  const { db, transport, site, clock, log } = deps;
  const delivery = await deliver(transport, site, mail, clock());
  const now = clock();
  if (delivery.ok) return persistently(() => db.inTransaction((tx) => markSent(tx, mail, now)), stopping);

  const { permanent, reason } = delivery;
  const wait = permanent ? undefined : RETRY_AFTER_MS[mail.attempts - 1];
  log.warn({ mail: mail.id, kind: mail.kind, attempts: mail.attempts, wait, reason }, 'mail was not sent');
  await db.inTransaction((tx) =>
    wait === undefined ? markRefused(tx, mail, reason, now) : markForRetry(tx, mail, now + wait, reason),
  );
}

/** What went out and is not recorded would go out again: a database that is away for a moment is waited for. */
async function persistently(record: () => Promise<void>, stopping?: AbortSignal): Promise<void> {
  const giveUpAt = performance.now() + RECORD_PATIENCE_MS;
  for (;;) {
    try {
      return await record();
    } catch (error) {
      if (stopping?.aborted || performance.now() > giveUpAt) throw error;
      await sleep(RECORD_AGAIN_MS);
    }
  }
}

async function deliver(
  transport: MailTransport,
  { name, from }: MailSite,
  { messageId, kind, recipient, subject, body, bodyHtml, unsubscribeUrl }: LeasedMail,
  at: number,
): Promise<Delivery> {
  if (body === null || bodyHtml === null) return { ok: false, permanent: true, reason: 'Its text has been erased' };
  return transport.send({
    messageId,
    kind,
    from: { name, address: from },
    to: recipient,
    subject,
    text: body,
    html: bodyHtml,
    unsubscribe: unsubscribeUrl,
    at,
  });
}
