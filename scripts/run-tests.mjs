/** From a fresh clone to all tests, the browser included. */
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { buildApp, installPackages, needsApp, requireNode, ROOT, run } from './prepare.mjs';

/**
 * @param {string[]} args for vitest
 * @param {() => Promise<Record<string, string>>} startDatabase called when all else is there; what the tests find in their
 * environment because of it
 * @returns {Promise<number>} the exit code
 */
export async function runTests(args, startDatabase) {
  requireNode();
  await installPackages();
  const env = { NODE_ENV: 'test' };
  if (needsApp(args)) {
    env.CHROMIUM_PATH = await findChromium();
    await buildApp();
  }
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  return run(process.execPath, [vitest, 'run', ...args], { ...env, ...(await startDatabase()) });
}
