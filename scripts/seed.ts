/** `npm run seed -- --scenario empty|demo`: gives a new database its starting contents. */
import { parseArgs } from 'node:util';
import { fillDatabase } from '#app/features/fill-database.server.ts';
import { InvalidConfiguration, readConfig } from '#app/platform/config.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { DatabaseUnavailable, openDatabase } from '#db/client.server.ts';
import { SCENARIOS, startingContents } from '#seed/scenarios.ts';

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { scenario: { type: 'string', default: 'demo' } } });
  const scenario = SCENARIOS.find((one) => one === values.scenario);
  if (!scenario) {
    process.stderr.write(`Expected --scenario ${SCENARIOS.join('|')}, got "${values.scenario}"\n`);
    return 1;
  }
  const { databaseUrl } = readConfig(process.env);
  const db = openDatabase(databaseUrl);
  const now = Date.now();
  const result = await fillDatabase({ db, newId, now })(startingContents(scenario, now, newId));
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
