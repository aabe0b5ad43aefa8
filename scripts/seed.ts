/**
 * `npm run seed -- --scenario empty|demo|single|large`: gives a new database its starting contents.
 * `--organisations N` says how many partners `large` has.
 * `npm run seed -- --coalition FILE`: those of a new coalition (docs/new-coalition.md).
 */
import { parseArgs } from 'node:util';
import { fillDatabase } from '#app/features/fill-database.server.ts';
import { InvalidConfiguration, readConfig } from '#app/platform/config.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { shownAddress } from '#db/database-kind.ts';
import { DatabaseUnavailable } from '#db/database.ts';
import { readCoalitionFile } from '#seed/coalition-file.ts';
import { LARGE_COUNT, SCENARIOS, startingContents, withoutPartners, type StartingContents } from '#seed/scenarios.ts';

type Wanted =
  | { ok: true; name: string; contents: (now: number) => StartingContents; notes: string[] }
  | { ok: false; error: string };

function readArguments(args: string[]): Wanted {
  const { values } = parseArgs({
    args,
    options: { scenario: { type: 'string' }, organisations: { type: 'string' }, coalition: { type: 'string' } },
  });
  if (values.coalition === undefined) return scenarioWanted(values.scenario ?? 'demo', values.organisations);
  if (values.scenario !== undefined || values.organisations !== undefined) {
    return { ok: false, error: '--coalition goes without --scenario and --organisations' };
  }
  return coalitionWanted(values.coalition);
}

function coalitionWanted(file: string): Wanted {
  const read = readCoalitionFile(file);
  if (!read.ok) return { ok: false, error: [`${file} cannot be used:`, ...read.errors].join('\n- ') };
  const { coalition, geography, notes } = read;
  return { ok: true, name: coalition.name, contents: () => withoutPartners(coalition, geography), notes };
}

function scenarioWanted(name: string, count: string | undefined): Wanted {
  const scenario = SCENARIOS.find((one) => one === name);
  if (!scenario) return { ok: false, error: `Expected --scenario ${SCENARIOS.join('|')}, got "${name}"` };
  if (count !== undefined && scenario !== 'large') {
    return { ok: false, error: '--organisations goes with --scenario large only' };
  }
  const organisations = count === undefined ? LARGE_COUNT.usual : /^\d+$/.test(count) ? Number(count) : NaN;
  if (!(organisations >= LARGE_COUNT.least && organisations <= LARGE_COUNT.most)) {
    const range = `${LARGE_COUNT.least} to ${LARGE_COUNT.most}`;
    return { ok: false, error: `Expected --organisations from ${range}, got "${count}"` };
  }
  const contents = (now: number) => startingContents(scenario, now, newId, organisations);
  return { ok: true, name: `the ${scenario} scenario`, contents, notes: [] };
}

async function main(): Promise<number> {
  const wanted = readArguments(process.argv.slice(2));
  if (!wanted.ok) {
    process.stderr.write(`${wanted.error}\n`);
    return 1;
  }
  const { databaseUrl } = readConfig(process.env);
  const db = await openDatabase(databaseUrl);
  const now = Date.now();
  const result = await fillDatabase({ db, newId, now })(wanted.contents(now));
  await db.close();
  if (!result.ok) {
    process.stderr.write(
      `${shownAddress(databaseUrl)} already has a coalition. Nothing was changed; seed a new one instead.\n`,
    );
    return 1;
  }
  process.stdout.write(`${shownAddress(databaseUrl)}: filled with ${wanted.name}, ${result.organisations} partners.\n`);
  for (const note of wanted.notes) process.stdout.write(`${note}.\n`);
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const known = error instanceof DatabaseUnavailable || error instanceof InvalidConfiguration;
    process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
