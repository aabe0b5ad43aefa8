/**
 * Processes that register, decide, correct, confirm and import are killed (`kill -9`) at any moment, several at once on one
 * database, where they also wait for each other and send each other's mail. KILL_SEED repeats the moments of an earlier run.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fillDatabase } from '#app/features/fill-database.server.ts';
import { sendOutbox } from '#app/features/mail/send-outbox.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { smtpTransport } from '#app/platform/mail-transport.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { DATABASE_KIND } from '#db/database-kind.ts';
import { chanceOf } from '#seed/chance.ts';
import { startingContents, type StartingContents } from '#seed/scenarios.ts';
import { bundledChild } from '#tests/support/bundled-child.ts';
import { childEnvironment } from '#tests/support/child-environment.ts';
import { keptIn, type Kept } from '#tests/support/kept-writes.ts';
import { newDatabase } from '#tests/support/new-database.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';
import type { Proof } from '../proof.ts';
import { halfWrites, lostMails, lostWrites } from './after-kills.ts';

const AT_ONCE = 3;
/** A process dies after it kept so many things, and somewhat later: in the middle of the next. */
const MOST_KEPT = 12;
const MOST_LATER_MS = 50;
/** A mail that a killed process was sending is free again in the next round. */
const ROUND_MS = 5 * 60_000;
const SITE = { name: 'Coalitie', baseUrl: 'https://gids.voorbeeld.example', from: 'gids@voorbeeld.example' };
const MOST_SHOWN = 3;
const ROUNDS_PER_LINE = 5;

/**
 * @param least how often a process is killed
 * @param say hears how far it is
 */
export async function proveKills(least: number, say: (line: string) => void = () => {}): Promise<Proof[]> {
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  const [smtp, database] = await Promise.all([startSmtp(), newDatabase()]);
  try {
    return await killAndLook(folder, database.url, smtp, least, say);
  } finally {
    await smtp.stop();
    await database.remove();
    rmSync(folder, { recursive: true });
  }
}

async function killAndLook(
  folder: string,
  url: string,
  smtp: TestSmtp,
  least: number,
  say: (line: string) => void,
): Promise<Proof[]> {
  const seed = process.env.KILL_SEED ?? String(Date.now());
  const program = await bundledChild('tests/support/killed-child.ts', folder);
  const chance = chanceOf(seed);
  const start = Date.now();
  // Closed again: while nothing else has it open, the first to come puts right what the killed ones left.
  await fillLittle(url, start);
  const kept: Kept[] = [];
  let rounds = 0;
  let kills = 0;
  for (; kills < least; rounds += 1) {
    const moments = Array.from({ length: AT_ONCE }, () => ({
      kept: chance.between(0, MOST_KEPT),
      laterMs: chance.between(0, MOST_LATER_MS),
    }));
    const now = start + rounds * ROUND_MS;
    const said = await Promise.all(moments.map((moment) => runAndKill([program, url, smtp.url, String(now)], moment)));
    kept.push(...said.flatMap(keptIn).filter(({ what }) => what !== 'ready'));
    kills += said.length;
    if (rounds % ROUNDS_PER_LINE === 0) say(`${kills} of ${least} killed, ${kept.length} writes acknowledged`);
  }

  const db = await openDatabase(url);
  const end = start + rounds * ROUND_MS;
  const log = createLog('silent');
  await sendOutbox({ db, transport: smtpTransport(smtp.url), site: SITE, clock: () => end, log });
  const file = DATABASE_KIND === 'sqlite' ? [soundFile(db)] : [];
  const lost = await lostWrites(db, kept);
  const half = await halfWrites(db);
  const mails = await lostMails(db, smtp.received);
  await db.close();
  return [
    {
      what: 'kill -9 during registrations, decisions, corrections, confirmations, imports and mail',
      figure: `${kills} times; KILL_SEED=${seed}`,
      holds: kills >= least,
    },
    {
      what: 'killed: acknowledged writes that are not there',
      figure: told(lost, `of ${kept.length}`),
      holds: lost.length === 0 && kept.length > kills,
    },
    { what: 'killed: writes that are there in part', figure: told(half, ''), holds: half.length === 0 },
    ...file,
    {
      what: 'killed: mails lost or changed',
      figure: told(mails.wrong, `of ${mails.written}`),
      holds: mails.wrong.length === 0,
    },
    {
      what: 'killed: second copies, with the same Message-ID, of mails whose sender died before it could record them',
      figure: `${mails.secondCopies} of ${mails.written}`,
      holds: mails.tooMany === 0,
    },
  ];
}

/** A server keeps its own files, and refuses a reference that leads nowhere. */
function soundFile(db: Database): Proof {
  const [{ integrity_check: integrity } = { integrity_check: 'no answer' }] = db.read.all<{ integrity_check: string }>(
    'pragma integrity_check',
  );
  const dangling = db.read.all('pragma foreign_key_check').length;
  return {
    what: 'killed: integrity check; references that lead nowhere',
    figure: `${integrity}; ${dangling}`,
    holds: integrity === 'ok' && dangling === 0,
  };
}

function told(problems: string[], of: string): string {
  return [String(problems.length), of, ...problems.slice(0, MOST_SHOWN)].filter((part) => part !== '').join(' ');
}

async function fillLittle(url: string, now: number): Promise<void> {
  const db = await openDatabase(url);
  await fillDatabase({ db, newId, now })(littleToLoad(now));
  await db.close();
}

/** What a registration needs of the coalition and no more: every process loads it before it does anything. */
function littleToLoad(now: number): StartingContents {
  const { geography, terms, ...contents } = startingContents('empty', now, newId);
  const postcodes = geography.postcodes.filter(({ code }) => code === '6041');
  return {
    ...contents,
    geography: { ...geography, postcodes, places: [] },
    terms: terms.map((term) => ({ ...term, expressions: { nl: [], en: [] } })),
  };
}

/** @returns what it said */
function runAndKill(args: string[], { kept, laterMs }: { kept: number; laterMs: number }): Promise<string> {
  const child = spawn(process.execPath, args, {
    env: childEnvironment({ DATABASE_URL: args[1]! }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  let isDying = false;
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    // One line says that it is ready.
    if (isDying || said.split('\n').length - 2 < kept) return;
    isDying = true;
    void sleep(laterMs).then(() => child.kill('SIGKILL'));
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') return resolve(said);
      reject(new Error(`It ended by itself with code ${code}:\n${complaints}`));
    });
  });
}
