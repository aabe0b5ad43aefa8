/** A pin that was put right by hand. */
import { describe, expect, test } from 'vitest';
import { addressText, readPoint, withPin, writePoint } from '#app/domain/application/pin.ts';

const ADDRESS = { street: 'Verzonnen Laan', houseNumber: '7', postcode: '6041 AB', city: 'Roermond' };
const FOUND = { latitude: 51.19, longitude: 5.98, precision: 'postcode', municipality: 'GM0957', city: 'x' } as const;
const NEAR = { latitude: 51.2, longitude: 5.99 };

describe('a pin', () => {
  test('wins from where the address was found, which then is exact', () => {
    const pin = { at: NEAR, address: addressText(ADDRESS) };
    expect(withPin(FOUND, ADDRESS, pin)).toEqual({ ...FOUND, ...NEAR, precision: 'address' });
  });

  test('says nothing of another address', () => {
    const pin = { at: NEAR, address: addressText({ ...ADDRESS, houseNumber: '9' }) };
    expect(withPin(FOUND, ADDRESS, pin)).toBe(FOUND);
  });

  test('is a mistake far from where the address was found', () => {
    const pin = { at: { latitude: 52.37, longitude: 4.9 }, address: addressText(ADDRESS) };
    expect(withPin(FOUND, ADDRESS, pin)).toBe(FOUND);
  });

  test('that was never moved leaves the address where it is', () => {
    expect(withPin(FOUND, ADDRESS, { at: null, address: null })).toBe(FOUND);
  });
});

describe('a point in a form', () => {
  test('is read as it was written', () => {
    expect(readPoint(writePoint(NEAR))).toEqual(NEAR);
  });

  test.each([
    '',
    '51',
    '51,5',
    '51.2;5.9',
    ' 51.2,5.9',
    '51.2,5.9,1',
    '-51.2,5.9',
    'NaN,5.9',
    '1e1.0,5.0',
    '511.2,5.9',
  ])('is none when it is %j', (written) => expect(readPoint(written)).toBeNull());
});
