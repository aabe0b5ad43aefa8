/** npm run backup -- FILE: a copy of the database in a new file, made and looked through while the server writes. */
import { parseArgs } from 'node:util';
import { contentsText } from '#app/features/backup/contents-text.ts';
import { makeBackup } from '#app/features/backup/make-backup.server.ts';
import { refusalSentence } from '#app/features/backup/refusal-sentence.ts';
import { readConfig } from '#app/platform/config.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { fileOf } from '#db/database-file.server.ts';

const USAGE = 'Usage: npm run backup -- FILE';

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [to, ...more] = positionals;
  if (to === undefined || more.length > 0) throw new Error(`Expected one file, got ${positionals.length}\n${USAGE}`);
  const started = performance.now();
  const database = fileOf(readConfig(process.env).databaseUrl);
  const result = await makeBackup({ newId })({ database, to });
  if (!result.ok) throw new Error(refusalSentence(result.error, result.file));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${to}: ${contentsText(result.contents)} Made and looked through in ${seconds} s.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`No backup was made: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
