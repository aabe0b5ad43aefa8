/**
 * `npm run dev`: the server with Vite inside it. Vite shows changes of pages and styles at once;
 * a change of what the server itself has loaded starts it again.
 */
import { join } from 'node:path';
import { installPackages, requireNode, ROOT, run } from './prepare.mjs';

const RESTART_ON = [
  'server/**/*',
  'db/**/*',
  'seed/**/*',
  'app/features/**/*',
  'app/domain/**/*',
  'app/platform/**/*',
  'app/context.server.ts',
];

requireNode();
await installPackages();
const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const watch = ['watch', '--clear-screen=false', ...RESTART_ON.map((glob) => `--include=${glob}`), 'server/index.ts'];
process.exitCode = await run(process.execPath, [tsx, ...watch], { NODE_ENV: 'development' });
