/** Secrets of links, and what is sealed for later. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, newSecret, sealWith } from '#app/platform/secrets.server.ts';

const seal = sealWith('the key of this installation', 'sign-in link');

test('what is closed can be opened again, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(seal.open(seal.close(text))).toBe(text);
    }),
  );
});

test('nothing else opens: not for another use, not with another key, not with one byte changed', () => {
  const closed = seal.close('noor@voorbeeld.example 123456');
  expect(sealWith('the key of this installation', 'another use').open(closed)).toBeNull();
  expect(sealWith('another key', 'sign-in link').open(closed)).toBeNull();
  const bytes = Buffer.from(closed, 'base64url');
  for (let position = 0; position < bytes.length; position++) {
    const forged = Buffer.from(bytes);
    forged[position]! ^= 1;
    expect(seal.open(forged.toString('base64url'))).toBeNull();
  }
});

test('opening never fails on what somebody made up', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(seal.open(text)).toBeNull();
    }),
  );
});

test('a secret is long, new every time, and not to be found from its hash', () => {
  const secret = newSecret();
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(newSecret()).not.toBe(secret);
  expect(hashOf(secret)).not.toContain(secret.slice(0, 8));
});
