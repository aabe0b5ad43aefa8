/** Work beside the requests: each task at its time, by one process, whatever happened to the one before. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startBackgroundWork, type BackgroundWork, type RecurringTask } from '#app/features/background-work.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { ensureJob, jobTimes, leaseJob } from '#db/repositories/jobs.server.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let temporary: TemporaryDatabase;
let db: Database;
let now: number;
let started: BackgroundWork[];

beforeEach(async () => {
  temporary = await temporaryDatabase(null);
  db = temporary.db;
  now = NOW;
  started = [];
});
afterEach(async () => {
  for (const background of started) await background.stop();
  await temporary.dispose();
});

type Given = { on?: Database; tasks?: RecurringTask[]; sendMail?: (stopping: AbortSignal) => Promise<unknown> };

function start({ on = db, tasks = [], sendMail = () => Promise.resolve(0) }: Given = {}): BackgroundWork {
  const log = createLog('silent');
  const workOnImports = () => Promise.resolve();
  const background = startBackgroundWork({ db: on, log, clock: () => now, tasks, sendMail, workOnImports });
  started.push(background);
  return background;
}

/** Runs whatever is due. */
async function look(background: BackgroundWork): Promise<void> {
  background.wake();
  await background.settled();
}

/** A task that counts how often it ran. */
function counting(everyMs = HOUR, run: () => Promise<void> = async () => {}, kind = 'tidy') {
  const task = {
    kind,
    everyMs,
    times: 0,
    async run() {
      task.times += 1;
      await run();
    },
  };
  return task;
}

/** Work that goes on until it is told to end. */
function holding() {
  let begun = () => {};
  let release = () => {};
  const begins = new Promise<void>((resolve) => (begun = resolve));
  const ends = new Promise<void>((resolve) => (release = resolve));
  return {
    begins,
    release: () => release(),
    run() {
      begun();
      return ends;
    },
  };
}

async function dueAt(kind = 'tidy'): Promise<number | undefined> {
  return (await jobTimes(db.read)).get(kind);
}

describe('a recurring task', () => {
  test('runs at once in a new installation, and again when its time has come', async () => {
    const task = counting(HOUR);
    const background = start({ tasks: [task] });
    await background.settled();
    expect(task.times).toBe(1);
    now += HOUR - 1;
    await look(background);
    expect(task.times).toBe(1);
    now += 1;
    await look(background);
    expect(task.times).toBe(2);
  });

  test('is looked for every second, without anybody asking', async () => {
    const task = counting(HOUR);
    await start({ tasks: [task] }).settled();
    now += HOUR;
    await expect.poll(() => task.times, { timeout: 3000 }).toBe(2);
  });

  test('is due its whole interval after it ended', async () => {
    const task = counting(HOUR, async () => void (now += 10 * MINUTE));
    await start({ tasks: [task] }).settled();
    expect(await dueAt()).toBe(NOW + 10 * MINUTE + HOUR);
  });

  test('keeps its time when the server starts again', async () => {
    const task = counting(HOUR);
    await start({ tasks: [task] }).settled();
    now += HOUR / 2;
    const again = start({ tasks: [task] });
    await again.settled();
    expect(task.times).toBe(1);
    now += HOUR / 2;
    await look(again);
    expect(task.times).toBe(2);
  });

  test('is done by one of several processes', async () => {
    const held = holding();
    const task = counting(HOUR, held.run);
    const others = [await openDatabase(temporary.url), await openDatabase(temporary.url)];
    const all = [db, ...others].map((on) => start({ on, tasks: [task] }));
    await held.begins;
    await expect.poll(() => dueAt()).toBe(NOW + 15 * MINUTE);
    for (const background of all) background.wake();
    held.release();
    for (const background of all) await background.stop();
    for (const other of others) await other.close();
    expect(task.times).toBe(1);
  });

  test('is given to one of two processes that ask for it at the same moment', async () => {
    await db.inTransaction((tx) => ensureJob(tx, 'tidy', now));
    const other = await openDatabase(temporary.url);
    const asking = [db, other].map((one) => one.inTransaction((tx) => leaseJob(tx, 'tidy', now, MINUTE)));
    const leases = await Promise.all(asking);
    await other.close();
    expect(leases.filter((lease) => lease !== null)).toHaveLength(1);
  });

  test('that a process died of is taken over when its lease has run out', async () => {
    await db.inTransaction(async (tx) => {
      await ensureJob(tx, 'tidy', now);
      await leaseJob(tx, 'tidy', now, 15 * MINUTE);
    });
    const task = counting();
    const background = start({ tasks: [task] });
    await background.settled();
    expect(task.times).toBe(0);
    now += 15 * MINUTE;
    await look(background);
    expect(task.times).toBe(1);
  });
});

describe('a task that fails', () => {
  test('is tried again after 1, 2, 4, … minutes, at most its interval, and starts anew once it succeeds', async () => {
    let isBroken = true;
    const task = counting(10 * MINUTE, async () => {
      if (isBroken) throw new Error('the disk is full');
    });
    const background = start({ tasks: [task] });
    await background.settled();
    for (const minutes of [1, 2, 4, 8, 10, 10]) {
      expect(await dueAt()).toBe(now + minutes * MINUTE);
      now += minutes * MINUTE;
      await look(background);
    }
    isBroken = false;
    now += 10 * MINUTE;
    await look(background);
    isBroken = true;
    now += 10 * MINUTE;
    await look(background);
    expect(await dueAt()).toBe(now + MINUTE);
  });

  test('keeps no other from running', async () => {
    const broken = counting(HOUR, () => Promise.reject(new Error('no')), 'broken');
    const task = counting(HOUR);
    await start({ tasks: [broken, task] }).settled();
    expect(task.times).toBe(1);
  });
});

describe('mail', () => {
  test('goes out as soon as somebody says there is some', async () => {
    let sent = 0;
    const background = start({ sendMail: async () => void (sent += 1) });
    await background.settled();
    const before = sent;
    await look(background);
    expect(sent).toBeGreaterThan(before);
  });

  test('does not wait for a task', async () => {
    const held = holding();
    let sent = 0;
    const background = start({ tasks: [counting(HOUR, held.run)], sendMail: async () => void (sent += 1) });
    await held.begins;
    const before = sent;
    background.wake();
    await expect.poll(() => sent).toBeGreaterThan(before);
    held.release();
  });

  test('that a task queued goes out right after it', async () => {
    const done: string[] = [];
    const task = counting(HOUR, async () => void done.push('task'));
    await start({ tasks: [task], sendMail: async () => void done.push('mail') }).settled();
    expect(done.slice(done.indexOf('task'), done.indexOf('task') + 2)).toEqual(['task', 'mail']);
  });

  test('is sent by one at a time, and once more when there is new mail meanwhile', async () => {
    const held = holding();
    let sending = 0;
    let most = 0;
    let times = 0;
    const background = start({
      async sendMail() {
        most = Math.max(most, ++sending);
        if (++times === 1) await held.run();
        sending -= 1;
      },
    });
    await held.begins;
    background.wake();
    held.release();
    await background.settled();
    expect(most).toBe(1);
    expect(times).toBeGreaterThan(1);
  });

  test('that cannot be sent is tried at the next look', async () => {
    let times = 0;
    const background = start({
      async sendMail() {
        times += 1;
        throw new Error('the database is busy');
      },
    });
    await background.settled();
    await expect.poll(() => times, { timeout: 3000 }).toBeGreaterThan(1);
  });
});

describe('stopping', () => {
  test('waits for what runs, and starts nothing more', async () => {
    const held = holding();
    const first = counting(HOUR, held.run);
    const second = counting(HOUR, async () => {}, 'second');
    let isStopping = false;
    const background = start({
      tasks: [first, second],
      sendMail: async (signal) => void signal.addEventListener('abort', () => (isStopping = true)),
    });
    await held.begins;
    let hasStopped = false;
    const stop = background.stop().then(() => (hasStopped = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect({ hasStopped, isStopping }).toEqual({ hasStopped: false, isStopping: true });
    held.release();
    await stop;
    expect({ first: first.times, second: second.times }).toEqual({ first: 1, second: 0 });
    expect(await dueAt(), 'what ran is recorded').toBe(NOW + HOUR);
    now += HOUR;
    await look(background);
    expect(first.times).toBe(1);
  });
});
