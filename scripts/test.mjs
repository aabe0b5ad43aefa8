/**
 * `npm test`: all tests, on SQLite. Arguments go to vitest: `npm test -- tests/unit` runs one folder,
 * `npm test -- -t "a name"` the tests with that name.
 */
import { runTests } from './run-tests.mjs';

process.exitCode = await runTests(process.argv.slice(2), async () => ({}));
