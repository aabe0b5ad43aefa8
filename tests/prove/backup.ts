/**
 * A backup at national size while visitors ask and partners are published, put back in an empty place and served from
 * there. tests/db/backup.test.ts has the short form, and everything that is refused.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runOwnCommand } from '#app/platform/own-command.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { LARGE_COUNT } from '#seed/scenarios.ts';
import { fillLarge } from '#tests/bench/load/large-database.ts';
import { watchWaits, type Waits } from '#tests/support/longest-wait.ts';
import { startServer } from '#tests/support/server.ts';
import { startWriting, writtenIn } from '#tests/support/steady-writing.ts';
import type { Proof, ProofPart } from './proof.ts';

const WARMING = 20;
const BEFORE_MS = 10_000;
/** Between two pages that are asked, and between two partners that are published: more than any coalition does. */
const ASK_EVERY_MS = 50;
const PUBLISH_EVERY_MS = 500;
/** A visitor waits no longer than this for a page, also while it is made. */
const MOST_WAIT_MS = 2_000;

export const backupPart: ProofPart = {
  name: 'backup',
  title: 'A backup, and putting it back',
  prove: () => proveBackup(LARGE_COUNT.usual),
};

async function proveBackup(partners: number): Promise<Proof[]> {
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  try {
    const database = join(folder, 'large.db');
    const backup = join(folder, 'backup.db');
    const restored = join(folder, 'elsewhere', 'restored.db');
    await fillLarge(`file:${database}`, partners);
    const made = await backUpWhileUsed(database, backup);
    const putBack = await timed(() => runOwnCommand('restore', [backup], { DATABASE_URL: `file:${restored}` }));
    const found = await lookInto(restored);
    return proofsOf(`${partners.toLocaleString('en')} partners`, made, putBack, found);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Made = { seconds: number; said: string; before: Waits; during: Waits; acknowledged: number; published: number };

async function backUpWhileUsed(database: string, backup: string): Promise<Made> {
  const server = await startServer({ DATABASE_URL: `file:${database}` });
  const db = await openDatabase(`file:${database}`);
  const writing = startWriting(db, Date.now(), PUBLISH_EVERY_MS);
  try {
    // The first pages of a server load what the others find there.
    for (let page = 0; page < WARMING; page += 1) await (await fetch(`${server.url}/?q=geld+${page}`)).text();
    const quiet = watchWaits(server.url, ASK_EVERY_MS);
    await sleep(BEFORE_MS);
    const before = await quiet.stop();
    const acknowledged = writing.acknowledged();
    const busy = watchWaits(server.url, ASK_EVERY_MS);
    const made = await timed(() => runOwnCommand('backup', [backup], { DATABASE_URL: `file:${database}` }));
    const during = await busy.stop();
    const published = (await writing.stop()) - acknowledged;
    return { ...made, before, during, acknowledged, published };
  } finally {
    await db.close();
    await server.stop();
  }
}

type Found = { numbers: number[]; isServed: boolean };

/** What is in it, and whether a server on it finds the last of them. */
async function lookInto(restored: string): Promise<Found> {
  const db = await openDatabase(`file:${restored}`);
  const numbers = writtenIn(db);
  await db.close();
  const server = await startServer({ DATABASE_URL: `file:${restored}` });
  try {
    const last = `Proefpartner ${numbers.length}`;
    const page = await fetch(`${server.url}/?q=${encodeURIComponent(last)}`);
    return { numbers, isServed: (await page.text()).includes(last) };
  } finally {
    await server.stop();
  }
}

async function timed(work: () => Promise<string>): Promise<{ seconds: number; said: string }> {
  const started = performance.now();
  const said = await work();
  return { seconds: Math.round((performance.now() - started) / 100) / 10, said };
}

function proofsOf(size: string, made: Made, putBack: { seconds: number; said: string }, found: Found): Proof[] {
  const { before, during, acknowledged, published } = made;
  const { numbers, isServed } = found;
  const lost = Math.max(0, acknowledged - numbers.length);
  const megabytes = /([\d.]+) MB/.exec(made.said)?.[1] ?? '?';
  return [
    {
      what: `${size}: a backup beside the server, looked through`,
      figure: `${made.seconds} s, ${megabytes} MB`,
      holds: true,
    },
    {
      what: 'longest wait of a visitor while it was made, and in the ten seconds before it',
      figure: `${during.longestMs} ms of ${during.requests} requests, ${before.longestMs} ms of ${before.requests}`,
      holds: during.longestMs <= Math.max(MOST_WAIT_MS, before.longestMs),
    },
    {
      what: 'requests that failed meanwhile',
      figure: `${during.errors} of ${during.requests}`,
      holds: during.errors === 0,
    },
    {
      what: 'partners published and acknowledged before it that are not in it',
      figure: `${lost} of ${acknowledged}; ${published} more were published while it was made`,
      holds: lost === 0 && published > 0 && numbers.every((number, at) => number === at + 1),
    },
    { what: 'put back in an empty place, looked through', figure: `${putBack.seconds} s`, holds: true },
    {
      what: 'a server on what was put back finds the last partner in it',
      figure: isServed ? 'found' : 'not found',
      holds: isServed,
    },
  ];
}
