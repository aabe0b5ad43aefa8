/** The clock of the machine jumps an hour or a year: nothing is stuck for ever, and nothing is sent twice. */
import { isDeepStrictEqual } from 'node:util';
import { startBackgroundWork } from '#app/features/background-work.server.ts';
import { isWithinLimits } from '#app/features/limits.server.ts';
import { queueMail } from '#app/features/mail/queue-mail.server.ts';
import { sendOutbox } from '#app/features/mail/send-outbox.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { smtpTransport } from '#app/platform/mail-transport.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { leaseMail } from '#db/repositories/outbox.server.ts';
import { newDatabase } from '#tests/support/new-database.ts';
import { startSmtp } from '#tests/support/smtp.ts';
import type { Proof } from '../proof.ts';

const SITE = { name: 'Coalitie', baseUrl: 'https://gids.voorbeeld.example', from: 'gids@voorbeeld.example' };
const START = Date.UTC(2026, 8, 17, 12, 30);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const YEAR = 365 * 24 * HOUR;
const LEASE = 3 * MINUTE;

type World = Awaited<ReturnType<typeof clockWorld>>;
/** `happens` answers what is then to be seen. */
export type Jump = { what: string; happens(world: World): Promise<unknown>; expected: unknown };

export const MAIL_JUMPS: Jump[] = [
  ...[HOUR, YEAR].map((ahead): Jump => ({
    what: `written while the clock was ${ahead} ms ahead for a while goes out, once`,
    async happens(world) {
      world.jump(ahead);
      await world.queue();
      world.jump(-ahead);
      for (let minute = 0; minute <= 61; minute += 1) {
        await world.send();
        world.jump(MINUTE);
      }
      return world.arrived();
    },
    expected: 1,
  })),
  {
    what: 'that a process died of while the clock was a year ahead goes out after all',
    async happens(world) {
      await world.queue();
      world.jump(YEAR);
      await world.lease();
      world.jump(-YEAR);
      return [await world.send(), world.arrived()];
    },
    expected: [1, 1],
  },
  {
    what: 'that is being sent when the clock is put back an hour is not sent by another too',
    async happens(world) {
      await world.queue();
      await world.lease();
      world.jump(-HOUR);
      const meanwhile = await world.send();
      world.jump(HOUR + LEASE);
      return [meanwhile, await world.send()];
    },
    expected: [0, 1],
  },
  ...[-HOUR, YEAR].map((jump): Jump => ({
    what: `that was sent before the clock jumped ${jump} ms is not sent again`,
    async happens(world) {
      await world.queue();
      await world.send();
      world.jump(jump);
      const jumped = await world.send();
      world.jump(-jump);
      return [jumped, await world.send(), world.arrived()];
    },
    expected: [0, 0, 1],
  })),
];

export const RECURRING_JUMPS: Jump[] = [-HOUR, YEAR, -YEAR].map((jump) => ({
  what: `goes on every hour, and hardly more often, after the clock jumps ${jump} ms and comes back`,
  async happens({ db, at }) {
    let times = 0;
    let now = START;
    const background = startBackgroundWork({
      db,
      log: createLog('silent'),
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
    await look(at());
    await look(at() + jump);
    const before = times;
    for (let hour = 1; hour <= 3; hour += 1) await look(at() + hour * HOUR);
    await background.stop();
    return { goesOn: times - before >= 2, tooOften: times > 6 };
  },
  expected: { goesOn: true, tooOften: false },
}));

export const LIMIT_JUMPS: Jump[] = [
  {
    what: 'whoever was at a limit while the clock was a year ahead may go on when it is right again',
    async happens(world) {
      world.jump(YEAR);
      let allowed = 0;
      while (await world.mayAsk()) allowed += 1;
      world.jump(-YEAR);
      return [allowed, await world.mayAsk()];
    },
    expected: [10, true],
  },
];

export async function proveClock(): Promise<Proof[]> {
  return [
    await proofOf('mail while the clock jumps an hour or a year: sent once', MAIL_JUMPS),
    await proofOf('what recurs every hour, after such a jump: goes on, hardly more often', RECURRING_JUMPS),
    await proofOf('at a limit while the clock was a year ahead: free again when it is right', LIMIT_JUMPS),
  ];
}

async function proofOf(what: string, jumps: Jump[]): Promise<Proof> {
  const good: boolean[] = [];
  for (const jump of jumps) good.push(isDeepStrictEqual(await whatHappens(jump), jump.expected));
  const held = good.filter(Boolean).length;
  return { what, figure: `in ${held} of ${jumps.length} cases`, holds: held === jumps.length };
}

/** In a world of its own. */
export async function whatHappens({ happens }: Jump): Promise<unknown> {
  const world = await clockWorld();
  try {
    return await happens(world);
  } finally {
    await world.end();
  }
}

async function clockWorld() {
  const { url, remove } = await newDatabase();
  const db = await openDatabase(url);
  const smtp = await startSmtp();
  const transport = smtpTransport(smtp.url);
  const log = createLog('silent');
  let now = START;
  return {
    db,
    at: () => now,
    jump: (ms: number) => void (now += ms),
    arrived: () => smtp.received.length,
    send: () => sendOutbox({ db, transport, site: SITE, clock: () => now, log }),
    /** As a process does that begins to send. */
    lease: () => db.inTransaction((tx) => leaseMail(tx, now, LEASE)),
    mayAsk: () => isWithinLimits({ db, now }, { 'signal-by-address': '192.0.2.1' }),
    queue: () =>
      db.inTransaction((tx) =>
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
      ),
    async end() {
      await smtp.stop();
      await db.close();
      await remove();
    },
  };
}
