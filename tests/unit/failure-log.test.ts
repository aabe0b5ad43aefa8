/** What fails again and again is told at once, and then now and then: never a line for each time. */
import { expect, test } from 'vitest';
import { failureLog } from '#app/platform/failure-log.server.ts';
import { createLog } from '#app/platform/log.server.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** What is in the log after these failures, each so many ms after the start. */
function logged(failures: [at: number, error: unknown][]) {
  const lines: Record<string, unknown>[] = [];
  let at = 0;
  const log = createLog('info', { write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>) });
  const failed = failureLog(log, 'not done', () => at);
  for (const [time, error] of failures) {
    at = time;
    failed(error);
  }
  return lines.map(({ msg, before, err }) => ({ msg, before, reason: (err as { message: string }).message }));
}

const gone = (asked: number) =>
  new Error(`Failed query: select ${asked}`, { cause: new Error('connect ECONNREFUSED 127.0.0.1:5432') });

test('the first one is told at once', () => {
  expect(logged([[0, new Error('the disk is full')]])).toEqual([
    { msg: 'not done', before: undefined, reason: 'the disk is full' },
  ]);
});

test('of one a second, one a minute is told, with how many came between', () => {
  const hour = Array.from({ length: 3600 }, (_, second): [number, unknown] => [second * SECOND, gone(second)]);
  const lines = logged(hour);
  expect(lines).toHaveLength(60);
  expect(lines.slice(1).every(({ before }) => before === 59)).toBe(true);
});

test('another reason is told at once, whatever was asked', () => {
  const lines = logged([
    [0, gone(1)],
    [1 * SECOND, gone(2)],
    [2 * SECOND, new Error('Failed query: select 3', { cause: new Error('the disk is full') })],
    [3 * SECOND, gone(4)],
  ]);
  expect(lines.map(({ reason, before }) => [reason, before])).toEqual([
    ['Failed query: select 1', undefined],
    ['Failed query: select 3', 1],
    ['Failed query: select 4', undefined],
  ]);
});

test('one that comes back after a quiet time is told', () => {
  expect(
    logged([
      [0, gone(1)],
      [2 * MINUTE, gone(2)],
    ]),
  ).toHaveLength(2);
});
