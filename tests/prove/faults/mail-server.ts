/** A mail server that is away for hours, refuses, breaks off and is slow: every mail arrives once, or is on the list. */
import { groupBy } from '#app/domain/group-by.ts';
import { queueMail } from '#app/features/mail/queue-mail.server.ts';
import { sendOutbox } from '#app/features/mail/send-outbox.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { smtpTransport } from '#app/platform/mail-transport.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { outbox } from '#db/schema.ts';
import { newDatabase } from '#tests/support/new-database.ts';
import { startSmtp } from '#tests/support/smtp.ts';
import type { Proof } from '../proof.ts';

const SITE = { name: 'Coalitie', baseUrl: 'https://gids.voorbeeld.example', from: 'gids@voorbeeld.example' };
const START = Date.UTC(2026, 5, 1, 8);
const MINUTE_MS = 60_000;
const AWAY_MINUTES = 6 * 60;
const MAILS = 12;
const BROKEN_OFF = 4;
/** As many as are sent at the same time. */
const SLOW_MAILS = 3;
/** 421 asks to come again, 550 is for good. */
const [LATER, NEVER] = [421, 550];

/** @param slowMs how long the server takes to say that it took a mail in */
export async function proveMailServer(slowMs: number): Promise<Proof[]> {
  const { url, remove } = await newDatabase();
  const db = await openDatabase(url);
  let smtp = await startSmtp();
  let now = START;
  const send = () => {
    const log = createLog('silent');
    return sendOutbox({ db, transport: smtpTransport(smtp.url), site: SITE, clock: () => now, log });
  };
  /** Looks every minute, as the server does every second. @returns how many were tried */
  async function pass(minutes: number): Promise<number> {
    let tried = 0;
    for (let minute = 0; minute < minutes; minute += 1) {
      now += MINUTE_MS;
      tried += await send();
    }
    return tried;
  }

  try {
    await queue(db, 'weg', now);
    await smtp.stop();
    const tried = await pass(AWAY_MINUTES);
    const waiting = (await mailsIn(db)).filter(({ sentAt, refusedAt }) => sentAt === null && refusedAt === null).length;
    smtp = await startSmtp({ port: smtp.port });

    await queue(db, 'later', now);
    for (let time = 0; time < MAILS; time += 1) smtp.refuse(LATER, 'data');
    await queue(db, 'afgebroken', now);
    smtp.breakOff(BROKEN_OFF);
    await pass(AWAY_MINUTES);
    await queue(db, 'traag', now, SLOW_MAILS);
    smtp.takesMs(slowMs);
    await send();
    smtp.takesMs(0);
    smtp.refuse(NEVER, 'recipient');
    await queue(db, 'nooit', now, 1);
    await pass(AWAY_MINUTES);

    const all = await mailsIn(db);
    const copies = groupBy(smtp.received, ({ headers }) => headers['message-id'] ?? '');
    const refused = all.filter(({ refusedAt }) => refusedAt !== null);
    const arrived = all.filter(({ messageId }) => copies.has(messageId)).length;
    const twice = [...copies.values()].filter((some) => some.length > 1).length;
    return [
      {
        what: 'mail server away for six hours: mails that wait; attempts for each',
        figure: `${waiting} of ${MAILS}; ${tried / MAILS}`,
        holds: waiting === MAILS && tried / MAILS < 6,
      },
      {
        what: `away, asking to come later, breaking off, ${slowMs / 1000} s slow: mails that arrived; twice`,
        figure: `${arrived} of ${all.length - 1}; ${twice}`,
        holds: arrived === all.length - 1 && twice === 0,
      },
      {
        what: 'refused for good: on the list of the coordinators, and not tried again',
        figure: `${refused.length}; ${refused[0]?.attempts} attempt`,
        holds: refused.length === 1 && refused[0]?.attempts === 1,
      },
    ];
  } finally {
    await smtp.stop();
    await db.close();
    await remove();
  }
}

async function queue(db: Database, name: string, now: number, count = MAILS): Promise<void> {
  await db.inTransaction(async (tx) => {
    for (let index = 0; index < count; index += 1) {
      await queueMail(
        tx,
        { newId, now, site: SITE },
        {
          kind: 'check',
          recipient: `${name}${index}@voorbeeld.example`,
          language: 'nl',
          subject: 'Klopt dit nog?',
          blocks: [{ kind: 'text', text: 'Een regel.' }],
          about: null,
        },
      );
    }
  });
}

function mailsIn(db: Database) {
  return db.read.select().from(outbox);
}
