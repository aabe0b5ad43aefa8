/**
 * Puts a copy in the place of the database. The copy is looked through, migrated and made ready beside it first; then it
 * takes the place in one step, so that whenever this is broken off, there is one whole database. The one before it stays,
 * under another name.
 */
import { constants, existsSync, realpathSync, statSync } from 'node:fs';
import { access, chmod, copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, format, parse } from 'node:path';
import { openDatabase } from '#db/client.server.ts';
import {
  claimDatabase,
  copyDatabase,
  inspectDatabase,
  type Claim,
  type DatabaseContents,
} from '#db/database-file.server.ts';
import { fileTrouble } from '#db/database-trouble.server.ts';
import type { BackupRefusal } from './refusal-sentence.ts';
import { resumeFrom, type Resumed } from './resume-from.server.ts';

type Asked = { backup: string; database: string };
type Refused = { ok: false; error: BackupRefusal; file: string };
/** `before` is where the database is that was there, or null when there was none. */
type Restored = { ok: true; contents: DatabaseContents; before: string | null } & Resumed;

/** What SQLite keeps beside a file while it is open. */
const BESIDE = ['-wal', '-shm', '-journal'];

export function restoreBackup({ now }: { now: number }) {
  return async ({ backup, database }: Asked): Promise<Restored | Refused> => {
    if (!existsSync(backup)) return { ok: false, error: 'missing', file: backup };
    if (existsSync(database) && realpathSync(backup) === realpathSync(database)) {
      return { ok: false, error: 'same-file', file: backup };
    }
    await mkdir(dirname(database), { recursive: true });
    await access(dirname(database), constants.W_OK);
    const claim = tryTo(() => claimDatabase(database), database);
    if (claim === null) return { ok: false, error: 'in-use', file: database };
    if ('error' in claim) return claim;
    try {
      return await replace({ backup, database }, claim, now);
    } finally {
      claim.release();
    }
  };
}

async function replace({ backup, database }: Asked, claim: Claim, now: number): Promise<Restored | Refused> {
  const fresh = `${database}.restoring`;
  await removeDatabase(fresh);
  try {
    await copyDatabase(backup, fresh);
    const seen = inspectDatabase(fresh);
    if (!seen.ok) return { ...seen, file: backup };
    const resumed = await makeReady(fresh, claim, now);
    const after = inspectDatabase(fresh);
    if (!after.ok) throw new Error(`After migrating it is ${after.error}`);
    const before = existsSync(database) ? besideAs(database, now) : null;
    if (before) await keepAside(database, before);
    await rename(fresh, database);
    return { ok: true, contents: after.contents, before, ...resumed };
  } catch (error) {
    const trouble = fileTrouble(error);
    if (!trouble) throw error;
    return { ok: false, error: trouble, file: trouble === 'full' ? database : backup };
  } finally {
    await removeDatabase(fresh);
  }
}

/** Opening it migrates it. */
async function makeReady(file: string, { knows }: Claim, now: number): Promise<Resumed> {
  const db = await openDatabase(`file:${file}`);
  try {
    return await db.inTransaction((tx) => resumeFrom(tx, knows, now));
  } finally {
    await db.close();
  }
}

/** The same file gets a second name, so that the database has its own until another takes it. */
async function keepAside(database: string, before: string): Promise<void> {
  const { mode } = statSync(database);
  await chmod(`${database}.restoring`, mode);
  for (const end of ['', ...BESIDE]) {
    if (!existsSync(database + end)) continue;
    await link(database + end, before + end).catch(() =>
      copyFile(database + end, before + end, constants.COPYFILE_EXCL),
    );
  }
  // Only beside a damaged one: what belongs to it is not to be taken for that of the next.
  for (const end of BESIDE) await rm(database + end, { force: true });
}

/** `data/x.db` → `data/x-before-restore-20261128T180000Z.db` */
function besideAs(database: string, now: number): string {
  const { dir, name, ext } = parse(database);
  const moment = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  return format({ dir, name: `${name}-before-restore-${moment}`, ext });
}

async function removeDatabase(file: string): Promise<void> {
  for (const end of ['', ...BESIDE]) await rm(file + end, { force: true });
}

function tryTo<T>(work: () => T, file: string): T | Refused {
  try {
    return work();
  } catch (error) {
    const trouble = fileTrouble(error);
    if (!trouble) throw error;
    return { ok: false, error: trouble, file };
  }
}
