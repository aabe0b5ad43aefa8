/** Ids that are made of names. */
import fc from 'fast-check';
import { v5 } from 'uuid';
import { expect, test } from 'vitest';
import { idOfName } from '#app/platform/ids.server.ts';

test('the id of a name is its UUID of version 5, and does not change', () => {
  expect(idOfName('taxonomy/theme')).toBe(v5('taxonomy/theme', '6b1f2c1e-6d0a-4a53-9c53-4b1f0f6a7e52'));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(idOfName(name)).toBe(v5(name, '6b1f2c1e-6d0a-4a53-9c53-4b1f0f6a7e52'));
    }),
  );
});
