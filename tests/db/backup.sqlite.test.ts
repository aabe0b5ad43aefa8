/** A backup is made while others write, holds what was acknowledged, and comes back; whatever is wrong changes nothing. */
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noFilters } from '#app/domain/search/filters.ts';
import { search } from '#app/domain/search/search.ts';
import { makeDailyBackup } from '#app/features/backup/daily-backup.server.ts';
import { makeBackup } from '#app/features/backup/make-backup.server.ts';
import { restoreBackup } from '#app/features/backup/restore-backup.server.ts';
import { loadDirectory } from '#app/features/load-directory.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { fileOf, inspectDatabase } from '#db/database-file.server.ts';
import { directoryVersion, raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { insertErasure, latestErasures } from '#db/repositories/erasures.server.ts';
import { ensureJob, jobTimes, leaseJob } from '#db/repositories/jobs.server.ts';
import { latestMails, leaseMail, markRefused, markSent, queueAgain } from '#db/repositories/outbox.server.ts';
import { personForEmail } from '#db/repositories/people.server.ts';
import { sessionsOf } from '#db/repositories/sessions.server.ts';
import { chanceOf } from '#seed/chance.ts';
import { childEnvironment } from '#tests/support/child-environment.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { databaseContents } from '#tests/support/database-contents.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { startWriting, writtenIn } from '#tests/support/steady-writing.ts';
import { runCommand } from '#tests/support/run-command.ts';
import { leaveMail } from '#tests/support/waiting-mail.ts';

const HOUR = 60 * 60_000;

let live: TemporaryDatabase;
/** Of `live`. */
let file: string;
let folder: string;

beforeEach(async () => {
  live = await temporaryDatabase('demo');
  file = fileOf(live.url);
  folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-backup-'));
});
afterEach(async () => {
  await live.dispose();
  rmSync(folder, { recursive: true, force: true });
});

async function backUp(name = 'copy.db', database = file): Promise<string> {
  const to = join(folder, name);
  expect(await makeBackup({ newId })({ database, to })).toMatchObject({ ok: true });
  return to;
}

function restore(backup: string, database = join(folder, 'place', 'restored.db')) {
  return restoreBackup({ now: NOW })({ backup, database });
}

/** Of a database that nobody has open. */
async function contentsOf(file: string): Promise<Record<string, string>> {
  const db = await openDatabase(`file:${file}`);
  const contents = await databaseContents(db);
  await db.close();
  return contents;
}

async function inRestored<T>(
  work: (db: Database) => Promise<T>,
  file = join(folder, 'place', 'restored.db'),
): Promise<T> {
  const db = await openDatabase(`file:${file}`);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

function command(script: 'backup' | 'restore', database: string, ...args: string[]) {
  return runCommand(script, `file:${database}`, args);
}

test('a backup made while partners are published holds all that were acknowledged, and is searched where it is put back', async () => {
  const writing = startWriting(live.db, NOW, 1);
  await expect.poll(writing.acknowledged).toBeGreaterThan(20);
  const before = writing.acknowledged();
  const backup = await backUp();
  const during = writing.acknowledged() - before;
  const after = await writing.stop();

  expect(during, 'published while it was made').toBeGreaterThan(0);
  expect(await restore(backup)).toMatchObject({ ok: true, before: null });
  await inRestored(async (db) => {
    const numbers = writtenIn(db);
    expect(numbers).toEqual(Array.from(numbers, (_, at) => at + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(before);
    expect(numbers.length).toBeLessThanOrEqual(after);
    const request = { place: '', position: null, filters: noFilters(), serves: 'client', sort: 'match' } as const;
    const answer = search(await loadDirectory(db), { ...request, q: `Proefpartner ${before}` }, NOW);
    expect(answer.hits()[0]?.organisation.name).toBe(`Proefpartner ${before}`);
  });
});

describe('npm run backup', () => {
  test('says what is in the copy, and makes one file that only its owner reads', async () => {
    const to = join(folder, 'copy.db');
    const { code, out } = await command('backup', file, to);
    expect([code, out]).toEqual([0, expect.stringContaining('103 partners published, version 1, schema 00')]);
    expect(readdirSync(folder)).toEqual(['copy.db']);
    expect(await contentsOf(to)).toEqual(await databaseContents(live.db));
  });

  test('does not write over a file', async () => {
    const to = join(folder, 'copy.db');
    writeFileSync(to, 'van gisteren');
    expect(await command('backup', file, to)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already'),
    });
    expect(readFileSync(to, 'utf8')).toBe('van gisteren');
  });

  test.each([
    ['a folder that is not there', [join(tmpdir(), 'nergens', 'copy.db')], 'no such file or directory'],
    ['no file', [], 'Usage: npm run backup'],
  ])('fails in one message for %s', async (_, args, message) => {
    const { code, err } = await command('backup', file, ...args);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('keeps no copy of a damaged database', async () => {
    const damaged = damage(await backUp('damaged.db'));
    const result = await makeBackup({ newId })({ database: damaged, to: join(folder, 'copy.db') });
    expect(result).toEqual({ ok: false, error: 'damaged', file: damaged });
    expect(readdirSync(folder)).toEqual(['damaged.db']);
  });
});

/** Some pages in the middle are written over, as a bad disk does. */
function damage(file: string): string {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 3 * 4096);
  writeFileSync(file, bytes);
  return file;
}

/** What `change` makes of a backup. */
async function spoiled(change: string): Promise<string> {
  const file = await backUp('spoiled.db');
  await inRestored((db) => db.inTransaction(async (tx) => void tx.run(change)), file);
  return file;
}

describe('npm run restore', () => {
  test('keeps what was there, puts the copy in its place and says so', async () => {
    const backup = await backUp();
    await live.db.inTransaction((tx) => raiseDirectoryVersion(tx, NOW, [{ kind: 'everything' }]));
    const later = await databaseContents(live.db);
    await live.db.close();
    const { code, out } = await command('restore', file, backup);
    expect([code, out]).toEqual([0, expect.stringContaining('103 partners published, version 3')]);
    const kept = /kept as (.*-before-restore-\d{8}T\d{6}Z\.db)\./.exec(out)?.[1] ?? '';
    expect(await contentsOf(kept)).toEqual(later);
    expect(inspectDatabase(file)).toMatchObject({ ok: true, contents: { partners: 103 } });
  });

  test('refuses while a server has the database open, and changes nothing', async () => {
    const backup = await backUp();
    const before = await databaseContents(live.db);
    expect(await command('restore', file, backup)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is open in another program. Stop the server'),
    });
    expect(await databaseContents(live.db)).toEqual(before);
    await live.db.inTransaction((tx) => raiseDirectoryVersion(tx, NOW, [{ kind: 'everything' }]));
    expect(await directoryVersion(live.db.read)).toBe(2);
  });

  test.each([
    ['that is not there', 'missing', async () => join(folder, 'nergens.db')],
    ['that is damaged', 'damaged', async () => damage(await backUp('spoiled.db'))],
    ['that is a letter', 'damaged', async () => letter()],
    ['of another program', 'other', () => spoiled('alter table coalition rename to customers')],
    [
      'of a newer version',
      'newer',
      () => spoiled("insert into __drizzle_migrations (hash, created_at) values ('x', 9999999999999)"),
    ],
    ['without a coalition', 'no-coalition', () => spoiled('delete from coalition')],
  ])('refuses a copy %s, and changes nothing', async (_, error, make) => {
    const place = join(folder, 'place');
    const database = await backUpTo(place);
    const before = await contentsOf(database);
    expect(await restore(await make(), database)).toMatchObject({ ok: false, error });
    expect(readdirSync(place)).toEqual(['restored.db']);
    expect(await contentsOf(database)).toEqual(before);
  });

  test('refuses the database itself', async () => {
    const database = await backUpTo(join(folder, 'place'));
    expect(await restore(database, database)).toMatchObject({ ok: false, error: 'same-file' });
  });

  test('replaces a damaged database, and keeps it with what lay beside it', async () => {
    const backup = await backUp();
    const place = join(folder, 'place');
    mkdirSync(place);
    writeFileSync(join(place, 'restored.db'), 'kapot'.repeat(4096));
    writeFileSync(join(place, 'restored.db-wal'), 'de rest');
    expect(await restore(backup)).toMatchObject({ ok: true });
    const kept = readdirSync(place).filter((name) => name.includes('-before-restore-'));
    const texts = kept.sort().map((name) => readFileSync(join(place, name), 'utf8').slice(0, 7));
    expect(texts).toEqual(['kapotka', 'de rest']);
    expect(readdirSync(place)).toHaveLength(3);
  });

  test('is done again when it was ended at any moment, and until then there is one whole database', async () => {
    const chance = chanceOf(String(NOW));
    const first = await backUp('first.db');
    await live.db.inTransaction(async (tx) => void tx.run("update coalition set name = 'Na de eerste'"));
    const second = await backUp('second.db');
    const database = await backUpTo(join(folder, 'place'));
    const seen: unknown[] = [];
    for (let round = 0; round < 4; round += 1) {
      const program = ['tests/support/restoring-child.ts', database, first, second, String(NOW + round * HOUR)];
      await endWhileBusy(program, chance.between(0, 250));
      seen.push(inspectDatabase(database));
    }
    const whole = expect.objectContaining({ ok: true, contents: expect.objectContaining({ partners: 103 }) });
    expect(seen).toEqual(Array.from(seen, () => whole));
    expect(await restoreBackup({ now: NOW - HOUR })({ backup: first, database })).toMatchObject({ ok: true });
    expect(readdirSync(join(folder, 'place')).filter((name) => name.includes('restoring'))).toEqual([]);
    // Four processes start, on a machine that does other tests too.
  }, 120_000);
});

function letter(): string {
  const file = join(folder, 'brief.txt');
  writeFileSync(file, 'Beste coalitie, '.repeat(1000));
  return file;
}

async function backUpTo(place: string): Promise<string> {
  mkdirSync(place);
  const made = await backUp('made.db');
  const database = join(place, 'restored.db');
  copyFileSync(made, database);
  rmSync(made);
  return database;
}

async function endWhileBusy(program: string[], livesMs: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...program], {
    env: childEnvironment({}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  child.stdout.once('data', () => void sleep(livesMs).then(() => child.kill('SIGKILL')));
  const signal = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));
  expect(signal, complaints).toBe('SIGKILL');
}

describe('what a database that was put back does not know', () => {
  async function withMail(
    subject: string,
    work: (db: Database, mail: { id: string; messageId: string; kind: string }) => Promise<unknown>,
  ) {
    const rows = live.db.read.all<{ id: string; messageId: string; kind: string }>(
      `select id, message_id as messageId, kind from outbox where subject = '${subject}'`,
    );
    await work(live.db, rows[0]!);
  }

  const subjects = ['blijft wachten', 'is verstuurd', 'is geweigerd', 'nog eens gevraagd'];

  /** Four mails wait when the backup is made; three of them go their way afterwards. */
  async function backUpWithMail(): Promise<string> {
    for (const subject of subjects) await leaveMail(live.db, subject);
    const backup = await backUp();
    await withMail('is verstuurd', (db, mail) => db.inTransaction((tx) => markSent(tx, mail, NOW + HOUR)));
    await withMail('is geweigerd', (db, mail) => db.inTransaction((tx) => markRefused(tx, mail, 'no such user', NOW)));
    await withMail('nog eens gevraagd', (db, mail) =>
      db.inTransaction(async (tx) => {
        await markSent(tx, mail, NOW);
        await queueAgain(tx, mail.id, '<another@voorbeeld.example>', NOW);
      }),
    );
    return backup;
  }

  async function mailsIn(file: string) {
    const mails = await inRestored((db) => latestMails(db.read, 10), file);
    return Object.fromEntries(
      mails.map(({ subject, sentAt, refusedAt }) => [subject, sentAt ? 'sent' : refusedAt ? 'refused' : 'waiting']),
    );
  }

  test('mail that was sent since is not sent again, and mail that still waits is', async () => {
    const backup = await backUpWithMail();
    await live.db.close();
    const result = await restore(backup, file);
    expect(result).toMatchObject({ ok: true, mail: { settled: 2, waiting: 1, held: 1 } });
    expect(await mailsIn(file)).toEqual({
      'blijft wachten': 'waiting',
      'is verstuurd': 'sent',
      'is geweigerd': 'refused',
      // Its first copy went out, and nothing of that is left: a coordinator decides.
      'nog eens gevraagd': 'refused',
    });
  });

  test('without the database before it, all mail that waited is put before the coordinators', async () => {
    expect(await restore(await backUpWithMail())).toMatchObject({
      ok: true,
      mail: { settled: 0, waiting: 0, held: 4 },
    });
    expect(new Set(Object.values(await mailsIn(join(folder, 'place', 'restored.db'))))).toEqual(new Set(['refused']));
  });

  test('persons that were erased since are told of, and are to be erased again', async () => {
    const backup = await backUp();
    const erasure = { id: newId(), emailHash: 'x', at: NOW, by: 'noor', reason: 'Op verzoek', rows: 3 };
    await live.db.inTransaction((tx) => insertErasure(tx, erasure));
    await live.db.close();
    expect(await restore(backup, file)).toMatchObject({ ok: true, toErase: 1 });
    expect(await inRestored((db) => latestErasures(db.read, 10), file)).toEqual([{ ...erasure, rows: null }]);
  });

  test('nobody is signed in, no work is taken, and no version of a page comes again', async () => {
    const person = await live.db.inTransaction(async (tx) => {
      const { id } = await personForEmail(
        tx,
        { id: newId(), name: '', email: 'noor@voorbeeld.example', language: 'nl' },
        NOW,
      );
      tx.run(
        `insert into sessions (id, user_id, token, expires_at, created_at, updated_at) values ('s', '${id}', 't', ${NOW + HOUR}, ${NOW}, ${NOW})`,
      );
      await ensureJob(tx, 'tidy', NOW);
      await leaseJob(tx, 'tidy', NOW, HOUR);
      return id;
    });
    expect(await sessionsOf(live.db.read, person, NOW)).toHaveLength(1);
    await leaveMail(live.db, 'wordt verstuurd');
    await live.db.inTransaction((tx) => leaseMail(tx, NOW, HOUR));
    const backup = await backUp();
    for (let at = 0; at < 5; at += 1) {
      await live.db.inTransaction((tx) => raiseDirectoryVersion(tx, NOW, [{ kind: 'everything' }]));
    }
    await live.db.close();

    await restore(backup, file);
    await inRestored(async (db) => {
      expect(await sessionsOf(db.read, person, NOW)).toEqual([]);
      expect((await jobTimes(db.read)).get('tidy')).toBe(NOW);
      expect(await db.inTransaction((tx) => leaseMail(tx, NOW, HOUR))).toMatchObject({ subject: 'wordt verstuurd' });
      expect(await directoryVersion(db.read)).toBe(7);
    }, file);
  });
});

describe('the daily backup', () => {
  function daily(now: number, into = folder) {
    return makeDailyBackup({ databaseUrl: live.url, folder: into, kept: 2, log: createLog('silent') }, now);
  }

  test('keeps the newest, and touches nothing that it did not make', async () => {
    const others = ['korte-lijntjes.db', 'korte-lijntjes-20200101T000000Z.db.gz', 'vakantie.jpg'];
    for (const name of others) writeFileSync(join(folder, name), '');
    const left = `korte-lijntjes-20200101T000000Z.db.${newId()}`;
    writeFileSync(join(folder, left), '');
    utimesSync(join(folder, left), 0, 0);
    for (const days of [0, 1, 2]) await daily(NOW + days * 24 * HOUR);
    const made = readdirSync(folder).filter((name) => !others.includes(name));
    const day = (days: number) => new Date(NOW + days * 24 * HOUR).toISOString().slice(0, 10).replaceAll('-', '');
    expect(made.map((name) => name.slice(0, 23))).toEqual([`korte-lijntjes-${day(1)}`, `korte-lijntjes-${day(2)}`]);
    expect(readdirSync(folder)).toHaveLength(others.length + 2);
    expect(inspectDatabase(join(folder, made[0]!))).toMatchObject({ ok: true });
  });

  test('that cannot be made says why, and leaves those of before', async () => {
    await daily(NOW);
    await expect(daily(NOW)).rejects.toThrow('is there already');
    writeFileSync(join(folder, 'a file'), '');
    await expect(daily(NOW, join(folder, 'a file'))).rejects.toThrow('EEXIST');
    expect(readdirSync(folder)).toHaveLength(2);
  });
});
