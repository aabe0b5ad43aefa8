/** `npm start`: from a fresh clone to a running server. The server itself migrates and fills an empty database. */
import { buildApp, installPackages, requireNode, run } from './prepare.mjs';

requireNode();
await installPackages();
await buildApp();
process.exitCode = await run(process.execPath, ['--import', 'tsx', 'server/index.ts'], { NODE_ENV: 'production' });
