/** Fills the database of DATABASE_URL at national size, in a process whose tables are of its kind. Argument: how many partners. */
import { answer } from '#tests/support/answer-with.ts';
import { fillLarge } from '../load/large-database.ts';

await fillLarge(process.env.DATABASE_URL!, Number(process.argv[2]));
answer(null);
