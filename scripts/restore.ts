/**
 * npm run restore -- FILE: puts a copy that `npm run backup` made in the place of the database, while no server runs. What
 * was there is kept beside it. Refuses without changing anything.
 */
import { parseArgs } from 'node:util';
import { contentsText } from '#app/features/backup/contents-text.ts';
import { refusalSentence } from '#app/features/backup/refusal-sentence.ts';
import { restoreBackup } from '#app/features/backup/restore-backup.server.ts';
import { resumedText } from '#app/features/backup/resumed-text.ts';
import { readConfig } from '#app/platform/config.server.ts';
import { fileOf } from '#db/database-file.server.ts';

const USAGE = 'Usage: npm run restore -- FILE';

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [backup, ...more] = positionals;
  if (backup === undefined || more.length > 0)
    throw new Error(`Expected one file, got ${positionals.length}\n${USAGE}`);
  const database = fileOf(readConfig(process.env).databaseUrl);
  const result = await restoreBackup({ now: Date.now() })({ backup, database });
  if (!result.ok) throw new Error(refusalSentence(result.error, result.file));
  const { contents, before, mail, toErase } = result;
  say(`${database}: ${contentsText(contents)}`);
  say(before ? `What was there is kept as ${before}.` : 'There was no database before it.');
  for (const line of resumedText({ mail, toErase })) say(line);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`Nothing was changed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
