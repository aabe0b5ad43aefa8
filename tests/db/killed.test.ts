/**
 * Processes that register partners and decide on them are killed (`kill -9`) at any moment, on one database. Every
 * application is then wholly in one state, and every mail arrives. KILL_SEED repeats the moments of an earlier run.
 */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typedName, type ApplicationState } from '#app/domain/application/application.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { detailsOf } from '#app/domain/organisation/organisation.ts';
import { fillDatabase } from '#app/features/fill-database.server.ts';
import { sendOutbox } from '#app/features/mail/send-outbox.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { smtpTransport } from '#app/platform/mail-transport.server.ts';
import { openDatabase, type Database } from '#db/client.server.ts';
import type { Application } from '#db/repositories/applications.server.ts';
import { editorsOf, personByEmail } from '#db/repositories/people.server.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { entryRevisionsOf, revisionsOf } from '#db/repositories/revisions.server.ts';
import { applications, grants, mailLinks, organisations, outbox, revisions, users, verifications } from '#db/schema.ts';
import { chanceOf } from '#seed/chance.ts';
import { startingContents, type StartingContents } from '#seed/scenarios.ts';
import { childEnvironment } from '#tests/support/child-environment.ts';
import { SITE } from '#tests/support/check-world.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const ROUNDS = 17;
/** Several at once also wait for each other, and send each other's mail. */
const AT_ONCE = 3;
const LIVES_MS = 300;
/** A mail that a killed process was sending is free again in the next round. */
const ROUND_MS = 5 * 60_000;

const seed = process.env.KILL_SEED ?? String(Date.now());
const chance = chanceOf(seed);

let temporary: TemporaryDatabase;
let smtp: TestSmtp;

beforeAll(async () => {
  temporary = await temporaryDatabase(null);
  await fillDatabase({ db: temporary.db, newId, now: NOW })(littleToLoad());
  // While nothing else has it open, the first to come puts right what the killed ones left.
  temporary.db.close();
  smtp = await startSmtp();
});
afterAll(async () => {
  await smtp.stop();
  temporary.remove();
});

/** What a registration needs of the coalition and no more: every process loads it before it does anything. */
function littleToLoad(): StartingContents {
  const { geography, terms, ...contents } = startingContents('empty', NOW, newId);
  const postcodes = geography.postcodes.filter(({ code }) => code === '6041');
  return {
    ...contents,
    geography: { ...geography, postcodes, places: [] },
    terms: terms.map((term) => ({ ...term, expressions: { nl: [], en: [] } })),
  };
}

/** @returns by what the process ended */
function runAndKill(now: number, livesMs: number): Promise<NodeJS.Signals | null> {
  const program = ['--import', 'tsx', 'tests/support/killed-child.ts', temporary.file, smtp.url, String(now)];
  const child = spawn(process.execPath, program, { env: childEnvironment({}), stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  child.stdout.once('data', () => void sleep(livesMs).then(() => child.kill('SIGKILL')));
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (code === null) return resolve(signal);
      reject(new Error(`It ended by itself with code ${code}:\n${complaints}`));
    });
  });
}

async function sendTheRest(db: Database, now: number): Promise<void> {
  const transport = smtpTransport(smtp.url);
  await sendOutbox({ db, transport, site: SITE, clock: () => now, log: createLog('silent') });
}

type Trace = { mails: string[]; links: number; spent: number };

/** What an application leaves behind on its way, by its state. */
const STARTED = { mails: ['started'], links: 2, spent: 0 };
const SENT_IN = { mails: [...STARTED.mails, 'confirm'], links: 3, spent: 0 };
const IN_QUEUE = { mails: [...SENT_IN.mails, 'received', 'received'], links: 5, spent: 1 };
const DECIDED = { ...IN_QUEUE, mails: [...IN_QUEUE.mails, 'decided'] };
const TRACES: Partial<Record<ApplicationState, Trace>> = {
  draft: STARTED,
  unconfirmed: SENT_IN,
  waiting: IN_QUEUE,
  approved: DECIDED,
  rejected: DECIDED,
};

async function traceOf(db: Database, { id }: Application): Promise<Trace> {
  const mails = (await db.read.select().from(outbox)).filter(({ subjectId }) => subjectId === id);
  const links = (await db.read.select().from(mailLinks)).filter(({ subject }) => subject === id);
  return {
    mails: mails.map(({ kind }) => kind.replace('application-', '')),
    links: links.length,
    spent: links.filter(({ usedAt }) => usedAt !== null).length,
  };
}

/** The entry, its history and its editor: all of them, or none. */
async function expectWhole(db: Database, application: Application): Promise<void> {
  const { organisation, state, email, answers } = application;
  const { mails, ...links } = await traceOf(db, application);
  const expected = TRACES[state];
  expect({ ...links, mails: mails.sort() }, `a ${state} one`).toEqual({
    ...expected,
    mails: expected?.mails.toSorted(),
  });
  const person = await personByEmail(db.read, email);
  if (state !== 'approved') {
    expect({ organisation, person }).toEqual({ organisation: null, person: null });
    return;
  }
  const entry = await entryById(db.read, organisation ?? '');
  if (!entry || !person) throw new Error('Approved without an entry, or without an account');
  expect(entry).toMatchObject({ status: 'published', name: typedName(answers), verification: { by: 'partner' } });
  const [revision, ...others] = await entryRevisionsOf(db.read, entry.id);
  expect(others).toEqual([]);
  expect(revision).toMatchObject({ action: 'registration', before: null, after: detailsOf(entry) });
  expect((await editorsOf(db.read, entry.id)).map(({ id }) => id)).toEqual([person.id]);
  expect(await revisionsOf(db.read, 'person', person.id)).toHaveLength(1);
}

async function rowCounts(db: Database) {
  const count = async (table: typeof users | typeof grants | typeof organisations | typeof verifications) =>
    (await db.read.select().from(table)).length;
  return {
    entries: await count(organisations),
    verifications: await count(verifications),
    people: await count(users),
    grants: await count(grants),
  };
}

test('killed at any moment, a registration or decision is whole or not there, and no mail is lost', async () => {
  let kills = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const moments = Array.from({ length: AT_ONCE }, () => chance.between(0, LIVES_MS));
    const ends = await Promise.all(moments.map((moment) => runAndKill(NOW + round * ROUND_MS, moment)));
    kills += ends.filter((signal) => signal === 'SIGKILL').length;
  }
  expect(kills).toBe(ROUNDS * AT_ONCE);

  const db = openDatabase(`file:${temporary.file}`);
  expect(db.read.all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(db.read.all('pragma foreign_key_check')).toEqual([]);
  await sendTheRest(db, NOW + ROUNDS * ROUND_MS);
  const all = await db.read.select().from(applications);
  const ids = new Set(all.map(({ id }) => id));
  for (const application of all) await expectWhole(db, application);

  const approved = all.filter(({ state }) => state === 'approved').length;
  expect(await rowCounts(db)).toEqual({
    entries: approved,
    verifications: approved,
    people: approved,
    grants: approved,
  });
  expect(await db.read.select().from(revisions)).toHaveLength(2 * approved);
  const links = await db.read.select().from(mailLinks);
  expect(links.filter(({ subject }) => !ids.has(subject))).toEqual([]);

  const mails = await db.read.select().from(outbox);
  db.close();
  expect(mails.filter(({ sentAt, subjectId }) => sentAt === null || !ids.has(subjectId ?? ''))).toEqual([]);
  const copies = groupBy(smtp.received, ({ headers }) => headers['message-id'] ?? '');
  expect([...copies.keys()].sort(), 'what arrived is what was written').toEqual(
    mails.map(({ messageId }) => messageId).sort(),
  );
  for (const { messageId, recipient, attempts } of mails) {
    const arrived = copies.get(messageId)!;
    expect(arrived.length, 'copies of one mail').toBeLessThanOrEqual(attempts);
    expect(arrived.filter(({ to }) => to !== recipient)).toEqual([]);
  }

  const unfinished = all.filter(({ state }) => state !== 'approved' && state !== 'rejected').length;
  expect(unfinished, 'killed on the way').toBeGreaterThan(0);
  console.info(
    `KILL_SEED=${seed}: ${kills} kills; ${all.length} applications, ${unfinished} of them unfinished; ` +
      `${mails.length} mails, ${smtp.received.length - mails.length} second copies`,
  );
}, 240_000);
