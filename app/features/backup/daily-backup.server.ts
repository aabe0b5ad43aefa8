/**
 * The copy of every day, in a folder that may hold other things too: only files that have a name as this gives them are
 * ever removed. The command does the work, as a process of its own: copying and looking through keeps no request waiting.
 */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Log } from '#app/platform/log.server.ts';
import { runOwnCommand } from '#app/platform/own-command.server.ts';
import { fileOf } from '#db/database-file.server.ts';

/** Where the copies go, and how many of them stay. */
export type DailyBackups = { databaseUrl: string; folder: string; kept: number; log: Log };

const NAME = /^korte-lijntjes-\d{8}T\d{6}Z\.db$/;
/** What a backup that was broken off left. */
const UNFINISHED = /^korte-lijntjes-\d{8}T\d{6}Z\.db\.[0-9a-f-]{36}(-journal)?$/;
const DAY_MS = 86_400_000;

/** @throws {Error} when no copy was made; those that are there stay then */
export async function makeDailyBackup({ databaseUrl, folder, kept, log }: DailyBackups, now: number): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = resolve(folder, nameAt(now));
  const said = await runOwnCommand('backup', [file], { DATABASE_URL: `file:${fileOf(databaseUrl)}` });
  log.info({ said }, 'backup made');
  await removeOld(folder, kept, now);
}

/** When the newest copy was written; null when there is none. */
export async function newestBackupAt(folder: string): Promise<number | null> {
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => NAME.test(name))
    .sort()
    .at(-1);
  return newest === undefined ? null : (await stat(join(folder, newest))).mtimeMs;
}

/** Sorts by time. */
function nameAt(now: number): string {
  return `korte-lijntjes-${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}.db`;
}

async function removeOld(folder: string, kept: number, now: number): Promise<void> {
  const names = await readdir(folder);
  const old = names
    .filter((name) => NAME.test(name))
    .sort()
    .slice(0, -kept);
  for (const name of old) await rm(join(folder, name));
  for (const name of names.filter((name) => UNFINISHED.test(name))) {
    const { mtimeMs } = await stat(join(folder, name));
    if (mtimeMs < now - DAY_MS) await rm(join(folder, name));
  }
}
