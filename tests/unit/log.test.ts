/** The log holds no personal data, whatever an error was about. */
import { describe, expect, test } from 'vitest';
import { createLog } from '#app/platform/log.server.ts';
import { loggedError, withoutAddresses } from '#app/platform/logged-error.server.ts';

/** What a log writes for whatever is done with it. */
function written(work: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  work(createLog('debug', { write: (line) => lines.push(line) }));
  return lines.join('');
}

describe('an error in the log', () => {
  test('says what kind it is, where it came from and what caused it', () => {
    const cause = Object.assign(new Error('too late'), { code: 'ETIMEDOUT' });
    expect(loggedError(new TypeError('not sent', { cause }))).toMatchObject({
      type: 'TypeError',
      message: 'not sent',
      stack: expect.stringMatching(/^\s+at /),
      cause: { type: 'Error', message: 'too late', code: 'ETIMEDOUT' },
    });
  });

  test('of the database is the statement without its values', () => {
    const query = 'insert into people values (?, ?)';
    const params = ['Janneke Nergensman', 'janneke@nergens.example'];
    const failure = Object.assign(new Error(`Failed query: ${query}\nparams: ${params.join()}`), { query, params });
    const line = written((log) => log.error({ err: failure }, 'request failed'));
    expect(line).toContain(query);
    expect(line).not.toMatch(/Janneke|nergens\.example/i);
  });

  test('that is no error is told without its value', () => {
    expect(written((log) => log.error({ err: 'Janneke' }))).not.toContain('Janneke');
  });
});

test.each(['550 5.1.1 <janneke@nergens.example>: unknown', 'No mailbox "janneke@nergens.example"'])(
  'a mail server that names the reader (%j) is not repeated',
  (reason) => {
    expect(withoutAddresses(reason)).not.toContain('janneke');
    expect(written((log) => log.warn({ reason }, 'mail was not sent'))).not.toContain('janneke');
  },
);
