/**
 * Processes behind nginx are restarted one after the other, while people read, register and correct: two on SQLite, and
 * three on PostgreSQL, where one of them is also killed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerWith } from '#tests/support/answer-with.ts';
import { withPostgres } from '#tests/support/with-postgres.ts';
import type { Proof, ProofPart } from './proof.ts';
import { proveRestarts } from './restart/prove-restarts.ts';

export const restartPart: ProofPart = {
  name: 'restart',
  title: 'Restart without a failed request',
  async prove() {
    const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
    try {
      return await proveRestarts(`file:${join(folder, 'restart.db')}`, 2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

export const restartOnPostgresPart: ProofPart = {
  name: 'restart-postgres',
  title: 'Restart and kill, on PostgreSQL',
  prove: () =>
    withPostgres(async (newDatabase) => {
      const prove = async (part: 'restarts' | 'kills') =>
        answerWith<Proof[]>(await newDatabase(), 'tests/prove/restart/on-postgres.ts', part);
      return [...(await prove('restarts')), ...(await prove('kills'))];
    }),
};
