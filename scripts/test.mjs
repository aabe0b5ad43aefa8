/**
 * `npm test`: from a fresh clone to all tests, the browser included. Arguments go to vitest:
 * `npm test -- tests/unit` runs one folder, `npm test -- -t "a name"` the tests with that name.
 */
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { buildApp, installPackages, needsApp, requireNode, ROOT, run } from './prepare.mjs';

requireNode();
await installPackages();
const args = process.argv.slice(2);
const env = { NODE_ENV: 'test' };
if (needsApp(args)) {
  env.CHROMIUM_PATH = await findChromium();
  await buildApp();
}
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
process.exitCode = await run(process.execPath, [vitest, 'run', ...args], env);
