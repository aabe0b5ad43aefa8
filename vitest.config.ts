import { configDefaults, defineConfig } from 'vitest/config';
import { DATABASE_KIND } from './db/database-kind.ts';

const setupFiles = ['tests/support/setup.ts'];
/** A test of what only the other kind of database has. */
const ofOtherKind = DATABASE_KIND === 'postgres' ? '**/*.sqlite.test.ts' : '**/*.postgres.test.ts';
const exclude = [...configDefaults.exclude, ofOtherKind];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...exclude, 'tests/e2e/**'],
          setupFiles,
          globalSetup: ['tests/support/filled-databases.ts'],
          // Files share what they load: no module keeps anything that a test changes.
          isolate: false,
          testTimeout: 30_000,
          // Filling a database takes seconds on a busy machine.
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          exclude,
          setupFiles,
          // A server and a browser beside them leave no core for a second file.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
