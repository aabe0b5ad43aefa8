/**
 * npm run migrate-to-postgres -- FILE: copies a SQLite installation into the empty PostgreSQL database of DATABASE_URL, and
 * compares the two row by row. The file is only read, and may be in use meanwhile. When it refuses, no row is written.
 */
import { parseArgs } from 'node:util';
import { contentsText } from '#app/features/backup/contents-text.ts';
import { refusalSentence } from '#app/features/backup/refusal-sentence.ts';
import { InvalidConfiguration, readConfig } from '#app/platform/config.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { DatabaseUnavailable } from '#db/database.ts';
import { openInstallation, type Place, type SqliteInstallation } from '#db/sqlite-installation.server.ts';
import { compareWith, RowsRefused, takeOver } from '#db/take-over.server.ts';

const USAGE = 'Usage: DATABASE_URL=postgres://… npm run migrate-to-postgres -- FILE';
const MOST_SHOWN = 20;
const OLDER =
  'was last used by an older version of this program. Start this version on it once, which brings it up to date; stop it, and try again.';

/** Until then whatever goes wrong leaves nothing behind. */
let isCopied = false;

/** Something that whoever gave the command can do something about. */
class Refused extends Error {}

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new Refused(`Expected one file, got ${positionals.length}\n${USAGE}`);
  const { databaseUrl } = readConfig(process.env);
  if (databaseUrl.startsWith('file:')) throw new Refused(`DATABASE_URL is where it goes to: postgres://…\n${USAGE}`);
  const opened = openInstallation(file);
  if (!opened.ok)
    throw new Refused(opened.error === 'older' ? `${file} ${OLDER}` : refusalSentence(opened.error, file));
  const { installation } = opened;
  try {
    say(`${file}: ${contentsText(installation.contents)}`);
    refuseUnwritable(installation.unwritable());
    await move(installation, databaseUrl);
  } finally {
    if (installation.close().isWrittenSince) {
      say(`${file} was written to since this began, and THAT IS NOT IN THE COPY: stop the server, and begin anew.`);
    }
  }
}

function refuseUnwritable(places: Place[]): void {
  if (places.length === 0) return;
  const what =
    'PostgreSQL does not take the character U+0000, JSON that cannot be read, or text for a number. Correct these first:';
  throw new Refused([what, ...shown(places)].join('\n  '));
}

async function move(installation: SqliteInstallation, databaseUrl: string): Promise<void> {
  const began = performance.now();
  const target = await openDatabase(databaseUrl);
  try {
    const taken = await takeOver(target, installation);
    if (!taken.ok) {
      const [first, ...others] = taken.tables;
      const filled = others.length === 0 ? first : `${first} and ${others.length} more`;
      throw new Refused(
        `The database of DATABASE_URL has rows already, in ${filled}. Make an empty one: createdb NAME`,
      );
    }
    isCopied = true;
    for (const [table, rows] of taken.rows) if (rows > 0) say(`${table.padEnd(24)}${String(rows).padStart(9)}`);
    const copied = performance.now();
    const differences = await compareWith(target, installation);
    const compared = performance.now();
    if (differences.length > 0) {
      process.exitCode = 1;
      say(
        ['What is in PostgreSQL now is not the same. Do not use it: drop that database.', ...shown(differences)].join(
          '\n  ',
        ),
      );
      return;
    }
    const rows = [...taken.rows.values()].reduce((sum, one) => sum + one, 0);
    say(
      `${rows} rows of ${taken.rows.size} tables, copied in ${seconds(copied - began)} s; ` +
        `each read back and found the same in ${seconds(compared - copied)} s.`,
    );
    say(
      'Now start the server with this DATABASE_URL and the SESSION_SECRET that it had, and keep the file until it runs well.',
    );
    say('What is written to the file from now on is not in PostgreSQL: the server on the file has to stay stopped.');
  } finally {
    await target.close();
  }
}

function shown(places: Place[]): string[] {
  const rest = places.length - MOST_SHOWN;
  return rest > 0 ? [...places.slice(0, MOST_SHOWN), `and ${rest} more`] : places;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  const refusals = [Refused, RowsRefused, DatabaseUnavailable, InvalidConfiguration];
  const isKnown = refusals.some((kind) => error instanceof kind);
  const told = !(error instanceof Error) ? String(error) : isKnown ? error.message : error.stack;
  const state = isCopied
    ? 'It was copied, but not compared: drop that database, and begin anew.'
    : 'Nothing was copied.';
  process.stderr.write(`${state} ${told}\n`);
  process.exitCode = 1;
});
