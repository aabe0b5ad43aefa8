/**
 * Work beside the requests: sending mail as soon as there is some, imports, and what recurs (reminders, tidying up). What is due
 * stands in the database, so that of several processes one does it, and a process that dies leaves it to the next.
 */
import { failureLog } from '#app/platform/failure-log.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { oneAtATime } from '#app/platform/one-at-a-time.server.ts';
import type { Database } from '#db/database.ts';
import { hasCome, isLongOverdue } from '#db/due.server.ts';
import { ensureJob, failJob, finishJob, jobTimes, leaseJob } from '#db/repositories/jobs.server.ts';

/** `run` takes less than a quarter of an hour, or another process may start it too. */
export type RecurringTask = {
  kind: string;
  everyMs: number;
  /**
   * It erases what is old, so a clock that was put ahead would have it erase too early. After a leap it waits a day, in which
   * the clock can be put right; and a day late is no harm where the server was only off.
   */
  erases?: boolean;
  run: () => Promise<void>;
};

type Deps = {
  db: Database;
  log: Log;
  clock: () => number;
  tasks: RecurringTask[];
  /** Costs one query when there is nothing to send. Takes on no further mail once `stopping` is aborted. */
  sendMail: (stopping: AbortSignal) => Promise<unknown>;
  /** The same for imports that were started. */
  workOnImports: (stopping: AbortSignal) => Promise<unknown>;
};

export type BackgroundWork = {
  /** There is mail, or an import: it is done now, not at the next look. */
  wake(): void;
  /** When nothing is being done. */
  settled(): Promise<void>;
  /** Waits for what is being done. */
  stop(): Promise<void>;
};

const LOOK_EVERY_MS = 1_000;
const LEASE_MS = 15 * 60_000;
const RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 6 * 60 * 60_000;
const LEAP_WAIT_MS = 24 * 60 * 60_000;
const REASON_LENGTH = 500;

export function startBackgroundWork({ db, log, clock, tasks, sendMail, workOnImports }: Deps): BackgroundWork {
  const stopping = new AbortController();
  const { signal } = stopping;
  /** When a task can be taken on, as far as this process knows; in between, the database is not asked. */
  let nextTaskAt: number | null = null;
  /** When it was last looked for. The clock of a machine can be put back. */
  let lookedAt = clock();

  const line = (work: () => Promise<unknown>) => oneAtATime(work, failureLog(log, 'background work failed'));
  // Three of them, so that no mail waits for a long task or import.
  const mail = line(() => sendMail(signal));
  const imports = line(() => workOnImports(signal));
  const recurring = line(runDueTasks);

  async function runDueTasks(): Promise<void> {
    if (nextTaskAt === null) await ensureJobs();
    const times = await jobTimes(db.read);
    for (const task of tasks) {
      const dueAt = times.get(task.kind) ?? 0;
      if (signal.aborted || !hasCome(dueAt, clock())) continue;
      await runTask({ db, log, clock }, task, dueAt);
      mail.ask();
    }
    const after = await jobTimes(db.read);
    nextTaskAt = Math.min(...tasks.map(({ kind }) => after.get(kind) ?? 0));
  }

  async function ensureJobs(): Promise<void> {
    await db.inTransaction(async (tx) => {
      for (const { kind } of tasks) await ensureJob(tx, kind, clock());
    });
  }

  function look(): void {
    if (signal.aborted) return;
    mail.ask();
    imports.ask();
    const now = clock();
    if (hasCome(nextTaskAt ?? 0, now) || now < lookedAt) recurring.ask();
    lookedAt = now;
  }

  async function settled(): Promise<void> {
    await recurring.settled();
    await imports.settled();
    await mail.settled();
  }

  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  look();

  return {
    wake: look,
    settled,
    async stop() {
      stopping.abort();
      clearInterval(timer);
      await settled();
    },
  };
}

async function runTask(
  { db, log, clock }: Pick<Deps, 'db' | 'log' | 'clock'>,
  task: RecurringTask,
  dueAt: number,
): Promise<void> {
  const lease = await db.inTransaction((tx) => leaseJob(tx, task.kind, clock(), LEASE_MS));
  if (!lease) return;
  if (task.erases && isLongOverdue(dueAt, clock())) {
    log.warn({ task: task.kind }, 'erasing waits a day: the server was off for days, or its clock was put ahead');
    return db.inTransaction((tx) => finishJob(tx, lease, clock() + LEAP_WAIT_MS));
  }
  try {
    await task.run();
  } catch (error) {
    log.error({ err: error, task: task.kind, attempts: lease.attempts }, 'a recurring task failed');
    const wait = Math.min(RETRY_MS * 2 ** (lease.attempts - 1), LONGEST_RETRY_MS, task.everyMs);
    const reason = String(error).slice(0, REASON_LENGTH);
    return db.inTransaction((tx) => failJob(tx, lease, clock() + wait, reason));
  }
  await db.inTransaction((tx) => finishJob(tx, lease, clock() + task.everyMs));
}
