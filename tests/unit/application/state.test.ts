/** The life of an application. */
import { expect, test } from 'vitest';
import { APPLICATION_STATES } from '#app/domain/application/application.ts';
import { isDecidable, isOpen, mayFollow } from '#app/domain/application/state.ts';

test('goes one way: what was decided or taken back stays so', () => {
  for (const end of ['approved', 'rejected', 'withdrawn'] as const) {
    expect(APPLICATION_STATES.filter((next) => mayFollow(end, next))).toEqual([]);
  }
});

test('nothing is decided before the mail address is confirmed', () => {
  expect(APPLICATION_STATES.filter(isDecidable)).toEqual(['waiting', 'asked']);
  expect(mayFollow('draft', 'waiting')).toBe(false);
});

test('the applicant can change it until the address is confirmed, and take it back until it is decided', () => {
  expect(APPLICATION_STATES.filter(isOpen)).toEqual(['draft', 'unconfirmed']);
  expect(APPLICATION_STATES.filter((state) => mayFollow(state, 'withdrawn'))).toEqual([
    'draft',
    'unconfirmed',
    'waiting',
    'asked',
  ]);
});
