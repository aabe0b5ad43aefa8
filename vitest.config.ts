import { defineConfig } from 'vitest/config';

const setupFiles = ['tests/support/setup.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
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
