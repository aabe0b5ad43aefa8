/**
 * The program that backup.test.ts ends at any moment: it puts two backups in the place of one database, in turn.
 * Arguments: the database, the two backups, UTC milliseconds to count from.
 */
import { refusalSentence } from '#app/features/backup/refusal-sentence.ts';
import { restoreBackup } from '#app/features/backup/restore-backup.server.ts';

const [database = '', first = '', second = '', from = ''] = process.argv.slice(2);
const SECOND_MS = 1000;

for (let turn = 0; ; turn += 1) {
  const backup = turn % 2 === 0 ? first : second;
  const result = await restoreBackup({ now: Number(from) + turn * SECOND_MS })({ backup, database });
  if (!result.ok) throw new Error(refusalSentence(result.error, result.file));
  if (turn === 0) process.stdout.write('busy\n');
}
