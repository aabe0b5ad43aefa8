/**
 * `npm run test:postgres`: the tests once more, on a PostgreSQL server that is there for this run alone. Arguments go to
 * vitest, as with `npm test`.
 */
import { startPostgres } from './postgres.mjs';
import { runTests } from './run-tests.mjs';

process.exitCode = await runTests(process.argv.slice(2), async () => {
  const { url, stop } = await startPostgres();
  process.on('exit', stop);
  return { DATABASE_URL: url };
});
