/**
 * Copies the database while the server writes to it. The copy gets its name once it has been read through and found whole,
 * so that whatever has such a name can be put back.
 */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { copyDatabase, inspectDatabase, type DatabaseContents } from '#db/database-file.server.ts';
import { fileTrouble } from '#db/database-trouble.server.ts';
import type { BackupRefusal } from './refusal-sentence.ts';

type Asked = { database: string; to: string };
type Result = { ok: true; contents: DatabaseContents } | { ok: false; error: BackupRefusal; file: string };

export function makeBackup({ newId }: { newId: () => string }) {
  return async ({ database, to }: Asked): Promise<Result> => {
    if (!existsSync(database)) return { ok: false, error: 'missing', file: database };
    if (existsSync(to)) return { ok: false, error: 'exists', file: to };
    const unfinished = `${to}.${newId()}`;
    try {
      await copyDatabase(database, unfinished);
      const seen = inspectDatabase(unfinished);
      if (!seen.ok) return { ...seen, file: database };
      await rename(unfinished, to);
      return seen;
    } catch (error) {
      const trouble = fileTrouble(error);
      if (!trouble) throw error;
      return { ok: false, error: trouble, file: trouble === 'full' ? to : database };
    } finally {
      await rm(unfinished, { force: true });
      await rm(`${unfinished}-journal`, { force: true });
    }
  };
}
