/** Days as they are said: by the clock of the Netherlands, whatever that of the machine. */
import { expect, test } from 'vitest';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { demoDirectory } from '../support/demo-directory.ts';

test.each([
  ['2026-12-31T22:59:59Z', '2026-07-01', '1 juli'],
  ['2026-12-31T23:00:00Z', '2026-07-01', '1 juli 2026'],
  ['2026-12-31T23:00:00Z', '2027-01-02', '2 januari'],
])('at %s the day %s is %s', (now, date, said) => {
  expect(phrasesIn('nl', demoDirectory(), Date.parse(now)).day(date)).toBe(said);
});
