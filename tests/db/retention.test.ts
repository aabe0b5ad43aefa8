/** What is about people goes when its term is over, and not before; what is not finished stays. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KEPT_DAYS, type Kept } from '#app/domain/privacy/retention.ts';
import { backgroundTasks } from '#app/features/background-tasks.server.ts';
import { startBackgroundWork, type RecurringTask } from '#app/features/background-work.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import type { Queries } from '#db/database.ts';
import {
  applications,
  checks,
  contactUses,
  digestSubscriptions,
  imports,
  mailLinks,
  meetingRegistrations,
  missingHelp,
  outbox,
  questions,
  reactions,
  searchCounts,
  sessions,
  signals,
  signInCodes,
  unripeWords,
  users,
} from '#db/schema.ts';
import { saveMeeting } from '#db/repositories/meetings.server.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { checkWorld, SITE, type CheckWorld } from '../support/check-world.ts';

const DAY = 86_400_000;
/** Noon in winter, so that a term of days is a term of dates. */
const START = Date.UTC(2026, 0, 10, 11);
const TODAY = '2026-01-10';

let world: CheckWorld;
let organisation: string;
beforeEach(async () => {
  world = await checkWorld();
  organisation = await world.partner({ contacts: [], createdAt: START });
});
afterEach(() => world.dispose());

/** Everything that recurs and erases; nothing that mails. */
async function tidyAt(now: number): Promise<void> {
  for (const { run } of await erasingTasks(() => now)) await run();
}

async function erasingTasks(clock: () => number): Promise<RecurringTask[]> {
  const directory = await world.directory();
  const live = {
    current: () => directory,
    refresh: () => Promise.resolve(),
    settled: () => Promise.resolve(),
    stop: () => {},
  };
  const tasks = backgroundTasks({ db: world.db, directory: live, newId, clock, site: SITE, backups: null });
  return tasks.filter(({ erases }) => erases);
}

const days = (count: number) => START + count * DAY;

function aMail(changed: Partial<typeof outbox.$inferInsert> = {}): typeof outbox.$inferInsert {
  const id = newId();
  const sent = { createdAt: START, dueAt: START, sentAt: START };
  const text = { subject: 'Onderwerp', body: 'Tekst', bodyHtml: '<p>Tekst</p>' };
  return { id, messageId: id, kind: 'check', recipient: 'a@b.example', language: 'nl', ...text, ...sent, ...changed };
}

function anApplication(changed: Partial<typeof applications.$inferInsert>): typeof applications.$inferInsert {
  const moments = { version: 1, createdAt: START, updatedAt: START };
  const who = { email: 'a@b.example', applicant: 'A', language: 'nl' as const, answers: {} };
  return { id: newId(), kind: 'new', state: 'draft', ...who, ...moments, ...changed };
}

type Case = {
  kept: Kept;
  /** Writes one that ends on the first day, and one that does not end. */
  write: (tx: Queries) => Promise<unknown>;
  /** How many are left that hold something about a person. */
  count: (db: Queries) => Promise<number>;
  /** Those that are not finished and so stay. */
  stays?: number;
};

const size = async (rows: Promise<unknown[]>) => (await rows).length;

const CASES: Case[] = [
  {
    kept: 'mail-text',
    write: (tx) => tx.insert(outbox).values([aMail(), aMail({ sentAt: null })]),
    count: async (db) => (await db.select().from(outbox)).filter(({ body }) => body !== null).length,
    stays: 1,
  },
  {
    kept: 'mail-record',
    write: (tx) =>
      tx.insert(outbox).values([aMail(), aMail({ sentAt: null, refusedAt: START }), aMail({ sentAt: null })]),
    count: (db) => size(db.select().from(outbox)),
    stays: 1,
  },
  {
    kept: 'unfinished-application',
    write: (tx) => tx.insert(applications).values([anApplication({}), anApplication({ state: 'waiting' })]),
    count: (db) => size(db.select().from(applications)),
    stays: 1,
  },
  {
    kept: 'decided-application',
    write: (tx) =>
      tx
        .insert(applications)
        .values([anApplication({ state: 'approved', decidedAt: START }), anApplication({ state: 'waiting' })]),
    count: (db) => size(db.select().from(applications)),
    stays: 1,
  },
  {
    kept: 'question',
    write: (tx) =>
      tx.insert(questions).values({
        ...{ id: newId(), subjectKind: 'organisation', subjectId: organisation, recipient: 'a@b.example' },
        ...{ text: 'Klopt dit?', askedAt: START, askedBy: 'x' },
      }),
    count: (db) => size(db.select().from(questions)),
  },
  {
    kept: 'signal',
    write: (tx) =>
      tx.insert(signals).values(
        [START, null].map((answeredAt) => ({
          ...{ id: newId(), organisation, text: 'Fout', language: 'nl' as const, createdAt: START, answeredAt },
          state: answeredAt === null ? ('open' as const) : ('answered' as const),
        })),
      ),
    count: (db) => size(db.select().from(signals)),
    stays: 1,
  },
  {
    kept: 'missing-help',
    write: (tx) =>
      tx.insert(missingHelp).values(
        [START, null].map((settledAt) => ({
          ...{ id: newId(), text: 'Oppas', language: 'nl' as const, createdAt: START, settledAt },
          state: settledAt === null ? ('open' as const) : ('settled' as const),
        })),
      ),
    count: (db) => size(db.select().from(missingHelp)),
    stays: 1,
  },
  {
    kept: 'check-recipient',
    write: (tx) =>
      tx.insert(checks).values(
        [START, null].map((endedAt) => ({
          ...{ id: newId(), organisation, cause: 'due' as const, recipient: 'a@b.example' },
          ...{ startedAt: START, mailsSent: 1, endedAt },
        })),
      ),
    count: async (db) => (await db.select().from(checks)).filter(({ recipient }) => recipient !== null).length,
    stays: 1,
  },
  {
    kept: 'import-file',
    write: (tx) => tx.insert(imports).values([anImport('prepared', null), anImport('running', null)]),
    count: async (db) => (await db.select().from(imports)).filter(({ bytes }) => bytes !== null).length,
    stays: 1,
  },
  {
    kept: 'import-report',
    write: (tx) => tx.insert(imports).values([anImport('done', START), anImport('running', null)]),
    count: (db) => size(db.select().from(imports)),
    stays: 1,
  },
  {
    kept: 'unconfirmed-subscription',
    write: (tx) =>
      tx.insert(digestSubscriptions).values(
        [START, null].map((confirmedAt) => ({
          ...{ id: newId(), email: `${confirmedAt}@b.example`, language: 'nl' as const, municipality: '', theme: '' },
          ...{ confirmedAt, toldUntil: START, createdAt: START },
        })),
      ),
    count: (db) => size(db.select().from(digestSubscriptions)),
    stays: 1,
  },
  {
    kept: 'meeting-registration',
    write: async (tx) => {
      await saveMeeting(tx, aMeeting({ date: TODAY }));
      await tx.insert(meetingRegistrations).values({
        ...{ id: newId(), meeting: 'meeting-1', on: TODAY, name: 'A', email: 'a@b.example' },
        ...{ language: 'nl', createdAt: START, remindedAt: START },
      });
    },
    count: (db) => size(db.select().from(meetingRegistrations)),
  },
  {
    kept: 'mail-link',
    write: (tx) =>
      tx.insert(mailLinks).values({
        ...{ tokenHash: 'x', purpose: 'check', subject: organisation, email: 'a@b.example' },
        ...{ createdAt: START, expiresAt: START },
      }),
    count: (db) => size(db.select().from(mailLinks)),
  },
  {
    kept: 'unripe-words',
    write: (tx) => tx.insert(unripeWords).values({ fingerprint: 'x', day: TODAY }),
    count: (db) => size(db.select().from(unripeWords)),
  },
  {
    kept: 'search-count',
    write: (tx) =>
      tx
        .insert(searchCounts)
        .values({ day: TODAY, theme: 'money', municipality: '', words: '', outcome: 'found', count: 1 }),
    count: (db) => size(db.select().from(searchCounts)),
  },
  {
    kept: 'contact-use',
    write: (tx) => tx.insert(contactUses).values({ organisation, day: TODAY, count: 1 }),
    count: (db) => size(db.select().from(contactUses)),
  },
  {
    kept: 'reaction',
    write: (tx) => tx.insert(reactions).values({ id: newId(), organisation, days: 2, at: START }),
    count: (db) => size(db.select().from(reactions)),
  },
];

function anImport(state: 'prepared' | 'running' | 'done', endedAt: number | null): typeof imports.$inferInsert {
  const nothing = { columns: {}, choices: {}, publish: false, written: 0, toWrite: 0, person: 'x' };
  const bytes = Buffer.from('naam');
  return { ...nothing, id: newId(), fileName: 'blad.csv', bytes, state, createdAt: START, endedAt };
}

test('every term of the table has a case', () => {
  expect(CASES.map(({ kept }) => kept).sort()).toEqual(Object.keys(KEPT_DAYS).sort());
});

describe.each(CASES)('$kept', ({ kept, write, count, stays = 0 }) => {
  test('stays until its term is over, and then goes; what is not finished stays', async () => {
    await world.db.inTransaction(async (tx) => void (await write(tx)));
    const all = await count(world.db.read);
    await tidyAt(days(KEPT_DAYS[kept]) - DAY);
    expect(await count(world.db.read)).toBe(all);
    await tidyAt(days(KEPT_DAYS[kept]) + 2 * DAY);
    expect(await count(world.db.read)).toBe(stays);
    expect(all).toBeGreaterThan(stays);
  });
});

test('a session and a code to sign in go as soon as they are over', async () => {
  await world.db.inTransaction(async (tx) => {
    const at = { createdAt: new Date(START), updatedAt: new Date(START) };
    await tx.insert(users).values({ id: 'x', name: '', email: 'a@b.example', emailVerified: true, ...at });
    for (const [id, end] of [
      ['over', START],
      ['on', START + DAY],
    ] as const) {
      await tx.insert(sessions).values({ id, userId: 'x', token: id, expiresAt: new Date(end), ...at });
      await tx
        .insert(signInCodes)
        .values({ id, identifier: `sign-in-otp-${id}@b.example`, value: 'x', expiresAt: new Date(end), ...at });
    }
  });
  await tidyAt(START);
  expect((await world.db.read.select().from(sessions)).map(({ id }) => id)).toEqual(['on']);
  expect((await world.db.read.select().from(signInCodes)).map(({ id }) => id)).toEqual(['on']);
});

describe('a clock that is put a year ahead', () => {
  let now: number;
  async function startedWork() {
    now = START;
    const work = startBackgroundWork({
      db: world.db,
      log: createLog('silent'),
      clock: () => now,
      tasks: await erasingTasks(() => now),
      sendMail: () => Promise.resolve(),
      workOnImports: () => Promise.resolve(),
    });
    const look = async (moment: number) => {
      now = moment;
      work.wake();
      await work.settled();
    };
    await look(START);
    await world.db.inTransaction(async (tx) => {
      for (const { write } of CASES) await write(tx);
    });
    const left = () => Promise.all(CASES.map(({ count }) => count(world.db.read)));
    return { look, left, stop: () => work.stop() };
  }

  test('erases nothing for a day, and nothing at all when it is put right by then', async () => {
    const { look, left, stop } = await startedWork();
    const all = await left();
    await look(days(365));
    await look(days(365) + DAY - 1000);
    expect(await left()).toEqual(all);
    for (let hour = 1; hour <= 25; hour += 1) await look(START + hour * 3_600_000);
    expect(await left()).toEqual(all);
    await stop();
  });

  test('or a server that was off for a year erases a day later', async () => {
    const { look, left, stop } = await startedWork();
    await look(days(800));
    await look(days(801));
    const kept = await left();
    await stop();
    await tidyAt(days(801));
    expect(kept).toEqual(await left());
  });
});
