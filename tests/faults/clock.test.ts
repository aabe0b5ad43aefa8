/** The clock of the machine jumps: nothing is stuck for ever, and nothing is sent twice. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startBackgroundWork } from '#app/features/background-work.server.ts';
import { isWithinLimits } from '#app/features/limits.server.ts';
import { queueMail } from '#app/features/mail/queue-mail.server.ts';
import { sendOutbox } from '#app/features/mail/send-outbox.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { smtpTransport } from '#app/platform/mail-transport.server.ts';
import { leaseMail } from '#db/repositories/outbox.server.ts';
import { SITE } from '#tests/support/check-world.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const YEAR = 365 * 24 * HOUR;
const LEASE = 3 * MINUTE;

let temporary: TemporaryDatabase;
let smtp: TestSmtp;
let now: number;

beforeEach(async () => {
  temporary = await temporaryDatabase(null);
  smtp = await startSmtp();
  now = NOW;
});
afterEach(async () => {
  await smtp.stop();
  temporary.dispose();
});

function send(): Promise<number> {
  const log = createLog('silent');
  return sendOutbox({ db: temporary.db, transport: smtpTransport(smtp.url), site: SITE, clock: () => now, log });
}

function queue(): Promise<unknown> {
  return temporary.db.inTransaction((tx) =>
    queueMail(
      tx,
      { newId, now, site: SITE },
      {
        kind: 'check',
        recipient: 'noor@voorbeeld.example',
        language: 'nl',
        subject: 'Klopt dit nog?',
        blocks: [{ kind: 'text', text: 'Een regel.' }],
        about: null,
      },
    ),
  );
}

describe('a mail', () => {
  test.each([
    ['a year ahead for a while', YEAR],
    ['an hour ahead for a while', HOUR],
  ])('that was written while the clock was %s goes out, once', async (_when, ahead) => {
    now += ahead;
    await queue();
    now -= ahead;
    for (let minute = 0; minute <= 61; minute += 1) {
      await send();
      now += MINUTE;
    }
    expect(smtp.received).toHaveLength(1);
  });

  test('that a process died of while the clock was a year ahead goes out after all', async () => {
    await queue();
    now += YEAR;
    await temporary.db.inTransaction((tx) => leaseMail(tx, now, LEASE));
    now -= YEAR;
    expect(await send()).toBe(1);
    expect(smtp.received).toHaveLength(1);
  });

  test('that is being sent when the clock is put back an hour is not sent by another too', async () => {
    await queue();
    await temporary.db.inTransaction((tx) => leaseMail(tx, now, LEASE));
    now -= HOUR;
    expect(await send()).toBe(0);
    now += HOUR + LEASE;
    expect(await send()).toBe(1);
  });

  test.each([-HOUR, YEAR])('that was sent before the clock jumped %d ms is not sent again', async (jump) => {
    await queue();
    await send();
    now += jump;
    expect(await send()).toBe(0);
    now -= jump;
    expect(await send()).toBe(0);
    expect(smtp.received).toHaveLength(1);
  });
});

test.each([-HOUR, YEAR, -YEAR])('what recurs goes on after the clock jumps %d ms and comes back', async (jump) => {
  let times = 0;
  const log = createLog('silent');
  const background = startBackgroundWork({
    db: temporary.db,
    log,
    clock: () => now,
    tasks: [{ kind: 'tidy', everyMs: HOUR, run: async () => void (times += 1) }],
    sendMail: () => Promise.resolve(0),
    workOnImports: () => Promise.resolve(),
  });
  const look = async (moment: number) => {
    now = moment;
    background.wake();
    await background.settled();
  };
  await look(NOW);
  await look(NOW + jump);
  const before = times;
  for (let hour = 1; hour <= 3; hour += 1) await look(NOW + hour * HOUR);
  await background.stop();
  expect(times - before).toBeGreaterThanOrEqual(2);
  expect(times, 'no more often than it should').toBeLessThanOrEqual(6);
});

test('whoever was at a limit while the clock was a year ahead may go on when it is right again', async () => {
  const { db } = temporary;
  const ask = () => isWithinLimits({ db, now }, { 'signal-by-address': '192.0.2.1' });
  now += YEAR;
  for (let time = 0; time < 10; time += 1) expect(await ask()).toBe(true);
  expect(await ask()).toBe(false);
  now -= YEAR;
  expect(await ask()).toBe(true);
});
