/**
 * npm run resume [-- NAME]: after pg_restore, while no server runs: what a database that was put back has to leave behind of
 * its own moment. NAME is the database that it replaces, on the same server; without it nobody knows what happened since.
 */
import { parseArgs } from 'node:util';
import { resumeFrom } from '#app/features/backup/resume-from.server.ts';
import { resumedText } from '#app/features/backup/resumed-text.ts';
import { readConfig } from '#app/platform/config.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { LaterKnowledge } from '#db/database-file.server.ts';
import { openPostgresAsItIs } from '#db/postgres.server.ts';
import { laterKnowledge } from '#db/repositories/later-knowledge.server.ts';

const USAGE = 'Usage: npm run resume -- [NAME OF THE DATABASE THAT WAS REPLACED]';

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [replaced, ...more] = positionals;
  if (more.length > 0) throw new Error(`Expected one name, got ${positionals.length}\n${USAGE}`);
  const { databaseUrl } = readConfig(process.env);
  if (databaseUrl.startsWith('file:')) throw new Error('For a SQLite file, npm run restore does this by itself');
  const knows = replaced === undefined ? null : await knowledgeOf(databaseUrl, replaced);
  const db = await openDatabase(databaseUrl);
  try {
    const resumed = await db.inTransaction((tx) => resumeFrom(tx, knows, Date.now()));
    for (const line of resumedText(resumed)) process.stdout.write(`${line}\n`);
  } finally {
    await db.close();
  }
}

/** It may be of a newer version, which somebody goes back from, or of an older one, and stays as it is. */
async function knowledgeOf(databaseUrl: string, name: string): Promise<LaterKnowledge> {
  const db = await openPostgresAsItIs(besideAs(databaseUrl, name));
  const withoutIt = 'Give the name of the one that was replaced, or none';
  try {
    const knows = await db.readAtOnce(laterKnowledge);
    if (knows) return knows;
  } catch (error) {
    throw new Error(`${name} has no tables that tell what happened since. ${withoutIt}`, { cause: error });
  } finally {
    await db.close();
  }
  throw new Error(`Nothing happened in ${name}: there is no coalition in it. ${withoutIt}`);
}

/** @returns where another database of the same server is */
function besideAs(databaseUrl: string, name: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  if (url.href === new URL(databaseUrl).href) throw new Error(`${name} is the database itself\n${USAGE}`);
  return url.href;
}

main().catch((error: unknown) => {
  process.stderr.write(`Nothing was changed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
