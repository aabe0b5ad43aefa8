/** `npm run prove [-- PART…]`: the long proof of what docs/reliability.md says, from a fresh clone. Its table is written there. */
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { buildApp, installPackages, requireNode, ROOT, run } from './prepare.mjs';

requireNode();
await installPackages();
const CHROMIUM_PATH = await findChromium();
await buildApp();
const program = ['--import', 'tsx', join(ROOT, 'tests/prove/run.ts'), ...process.argv.slice(2)];
process.exitCode = await run(process.execPath, program, { NODE_ENV: 'production', CHROMIUM_PATH });
