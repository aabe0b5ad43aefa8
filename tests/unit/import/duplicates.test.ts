import { describe, expect, test } from 'vitest';
import { compareNames } from '#app/domain/duplicates/compare-names.ts';
import { compareSubjects } from '#app/domain/duplicates/compare-subjects.ts';
import { duplicateIndex } from '#app/domain/duplicates/duplicate-index.ts';
import type { DuplicateSubject } from '#app/domain/duplicates/subject.ts';

function aSubject(overrides: Partial<DuplicateSubject> = {}): DuplicateSubject {
  const addresses = [{ postcode: '5961 AA', houseNumber: '14a' }];
  return { name: 'Vroedvrouwen De Molenbeek', addresses, phones: [], emails: [], website: null, ...overrides };
}

const elsewhere = [{ postcode: '6001 AB', houseNumber: '1' }];
const inTheSameArea = [{ postcode: '5961 ZZ', houseNumber: '1' }];

describe('two names', () => {
  test.each([
    ['Vroedvrouwen De Molenbeek', 'vroedvrouwen de molenbeek', 'same'],
    ['POP-poli Maasdal', 'POP poli Maas dal', 'same'],
    ['Stichting De Goede Buur – Weert', 'Goede Buur Weert', 'same'],
    ['Vroedvrouwen Molenbeek', 'Vroedvrouwenpraktijk De Molenbeek', 'similar'],
    ['Geldzorgpunt Maas & Peel', 'Geldzorgpunt', 'contained'],
    ['JGZ-team Roermond-Oost', 'JGZ-team Roermond-West', 'different'],
    ['Moedergroep 1', 'Moedergroep 2', 'different'],
  ])('"%s" and "%s" are %s', (a, b, expected) => {
    expect(compareNames(a, b)).toBe(expected);
    expect(compareNames(b, a)).toBe(expected);
  });
});

describe('two entries', () => {
  test.each([
    ['a similar name at the same door', {}, { name: 'Vroedvrouwenpraktijk Molenbeek' }, 'likely'],
    ['the door written otherwise', {}, { addresses: [{ postcode: '5961 AA', houseNumber: '14 A' }] }, 'likely'],
    ['the same name in the same area', {}, { addresses: inTheSameArea }, 'likely'],
    ['the same name elsewhere', {}, { addresses: elsewhere }, 'possible'],
    ['another name at the same door', {}, { name: 'Taalhuis' }, null],
    [
      'another name on the same number',
      { phones: ['+31770004110'] },
      { name: 'Taalhuis', phones: ['+31770004110'] },
      'possible',
    ],
    [
      'another name on the same site',
      { website: 'https://x.example' },
      { name: 'Taalhuis', website: 'https://x.example' },
      null,
    ],
    [
      'a similar name on the same site in the same area',
      { website: 'https://www.x.example/a' },
      { name: 'Vroedvrouwenpraktijk Molenbeek', addresses: inTheSameArea, website: 'https://x.example' },
      'likely',
    ],
  ])('%s', (_, a, b, expected) => {
    expect(compareSubjects(aSubject(a), aSubject(b))?.certainty ?? null).toBe(expected);
  });
});

test('the index gives the most certain one, and of equals the first', () => {
  const index = duplicateIndex<string>();
  index.add(aSubject({ addresses: elsewhere }), 'elsewhere');
  index.add(aSubject(), 'here');
  index.add(aSubject(), 'here again');
  expect(index.find(aSubject())).toEqual({ item: 'here', certainty: 'likely', grounds: ['name', 'address'] });
  expect(index.find(aSubject({ name: 'Taalhuis', addresses: elsewhere }))).toBeNull();
});
