/**
 * `npm run seed -- --scenario empty|demo|large`: gives a new database its starting contents.
 * `--organisations N` says how many partners `large` has.
 */
import { parseArgs } from 'node:util';
import { fillDatabase } from '#app/features/fill-database.server.ts';
import { InvalidConfiguration, readConfig } from '#app/platform/config.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { DatabaseUnavailable, openDatabase } from '#db/client.server.ts';
import { LARGE_COUNT, SCENARIOS, startingContents, type Scenario } from '#seed/scenarios.ts';

type Wanted = { ok: true; scenario: Scenario; organisations: number } | { ok: false; error: string };

function readArguments(args: string[]): Wanted {
  const { values } = parseArgs({
    args,
    options: { scenario: { type: 'string', default: 'demo' }, organisations: { type: 'string' } },
  });
  const scenario = SCENARIOS.find((one) => one === values.scenario);
  if (!scenario) return { ok: false, error: `Expected --scenario ${SCENARIOS.join('|')}, got "${values.scenario}"` };
  if (values.organisations === undefined) return { ok: true, scenario, organisations: LARGE_COUNT.usual };
  if (scenario !== 'large') return { ok: false, error: '--organisations goes with --scenario large only' };
  const organisations = /^\d+$/.test(values.organisations) ? Number(values.organisations) : NaN;
  if (organisations >= LARGE_COUNT.least && organisations <= LARGE_COUNT.most) {
    return { ok: true, scenario, organisations };
  }
  const range = `${LARGE_COUNT.least} to ${LARGE_COUNT.most}`;
  return { ok: false, error: `Expected --organisations from ${range}, got "${values.organisations}"` };
}

async function main(): Promise<number> {
  const wanted = readArguments(process.argv.slice(2));
  if (!wanted.ok) {
    process.stderr.write(`${wanted.error}\n`);
    return 1;
  }
  const { scenario, organisations } = wanted;
  const { databaseUrl } = readConfig(process.env);
  const db = openDatabase(databaseUrl);
  const now = Date.now();
  const result = await fillDatabase({ db, newId, now })(startingContents(scenario, now, newId, organisations));
  db.close();
  if (!result.ok) {
    process.stderr.write(`${databaseUrl} already has a coalition. Nothing was changed; seed a new file instead.\n`);
    return 1;
  }
  process.stdout.write(`${databaseUrl}: filled with the ${scenario} scenario, ${result.organisations} partners.\n`);
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
