/**
 * `npm run test:postgres`: the tests once more, on a PostgreSQL server that is there for this run alone. Arguments go to
 * vitest, as with `npm test`.
 */
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { startPostgres } from './postgres.mjs';
import { buildApp, installPackages, needsApp, requireNode, ROOT, run } from './prepare.mjs';

requireNode();
await installPackages();
const args = process.argv.slice(2);
const env = { NODE_ENV: 'test' };
if (needsApp(args)) {
  env.CHROMIUM_PATH = await findChromium();
  await buildApp();
}
const { url, stop } = await startPostgres();
process.on('exit', stop);
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
process.exitCode = await run(process.execPath, [vitest, 'run', ...args], { ...env, DATABASE_URL: url });
