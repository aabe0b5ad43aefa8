/** One part of `npm run prove -- restart-postgres`, in a process whose tables are those of PostgreSQL. Argument: which. */
import { answer } from '#tests/support/answer-with.ts';
import { proveKills, proveRestarts } from './prove-restarts.ts';

const PROCESSES = 3;

const prove = process.argv[2] === 'kills' ? proveKills : proveRestarts;
answer(await prove(process.env.DATABASE_URL!, PROCESSES));
