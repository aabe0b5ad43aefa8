/** Nothing of a person survives into the counted searches, and what is typed about one is stopped. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personalDataIn } from '#app/domain/referral/personal-data.ts';
import { countedSearch, harmlessWords } from '#app/domain/referral/search-count.ts';
import { readSearchParameters } from '#app/domain/search/parameters.ts';
import { search } from '#app/domain/search/search.ts';
import { demoDirectory, NOW } from '#tests/support/demo-directory.ts';

const RUNS = 2_500;
const directory = demoDirectory();

function counted(query: string) {
  const request = readSearchParameters(directory, new URLSearchParams(query));
  return countedSearch(request, search(directory, request, NOW));
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const separator = fc.constantFrom('', ' ', '-', '.', ' - ', '/');
const letters = (length: number) => fc.stringMatching(new RegExp(`^[A-Za-z]{${length}}$`));
const number = (least: number, most: number) => fc.integer({ min: least, max: most });

const postcode = fc
  .tuple(number(1000, 9999), fc.constantFrom('', ' '), letters(2), fc.constantFrom(' ', ', '), number(1, 400))
  .map((parts) => parts.join(''));
const phone = fc
  .tuple(
    fc.constantFrom('0', '+31', '0031', '(0', '+31 (0)'),
    fc.array(digits(3), { minLength: 3, maxLength: 3 }),
    separator,
  )
  .map(([start, groups, between]) => start + groups.join(between));
const mail = fc.tuple(letters(5), letters(4)).map(([name, host]) => `${name}@${host}.nl`);
const bsn = fc.tuple(digits(4), separator, digits(5)).map((parts) => parts.join(''));
const date = fc
  .tuple(number(1, 28), number(1, 12), number(1950, 2026), fc.constantFrom('-', '/', '.', ' - '))
  .chain(([day, month, year, between]) =>
    fc.constantFrom(
      [day, month, year].join(between),
      [day, month, year % 100].map((part) => String(part).padStart(2, '0')).join(between),
      [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
      `${day} ${['januari', 'feb', 'maart', 'april', 'mei', 'juni', 'juli', 'aug', 'sept', 'oktober', 'nov', 'december'][month - 1]!} ${year}`,
    ),
  );
/** The same in digits of other scripts. */
const DIGIT_ZEROS = [0x30, 0xff10, 0x0660, 0x0966];
const inDigitsOf = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(text, fc.constantFrom(...DIGIT_ZEROS))
    .map(([one, zero]) => one.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit))));

const PERSONAL: [string, fc.Arbitrary<string>][] = [
  ['a postcode with a house number', postcode],
  ['a phone number', inDigitsOf(phone)],
  ['an e-mail address', mail],
  ['a BSN', inDigitsOf(bsn)],
  ['a date', inDigitsOf(date)],
];

const around = fc.tuple(
  fc.constantFrom('', 'schulden ', 'roermond ', 'zwierebol ', 'mevrouw de vries '),
  fc.constantFrom('', ' schulden', ' venlo', ' zwierebol', ' graag bellen'),
);

describe.each(PERSONAL)('%s', (_, personal) => {
  test('leaves no words of its search behind', () => {
    fc.assert(
      fc.property(personal, around, (secret, [before, after]) => {
        const query = `${before}${secret}${after}`;
        expect(harmlessWords(query, query.split(' '))).toBe('');
      }),
      { numRuns: RUNS },
    );
  });

  test('is noticed in a text', () => {
    fc.assert(
      fc.property(personal, around, (secret, [before, after]) => {
        expect(personalDataIn(`${before}${secret}${after}`)).not.toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  test('is in nothing that is counted', () => {
    fc.assert(
      fc.property(personal, around, (secret, [before, after]) => {
        const search = counted(`q=${encodeURIComponent(`${before}${secret}${after}`)}`);
        expect(search?.words ?? '').toBe('');
        expect(`${search?.theme} ${search?.municipality}`).not.toContain(secret);
      }),
      { numRuns: 100 },
    );
  });
});

test('whatever is typed, counted words are letters and single spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (query) => {
      expect(harmlessWords(query, query.split(/\s+/))).toMatch(/^(\p{L}+( \p{L}+)*)?$/u);
    }),
    { numRuns: 10_000 },
  );
});

test.each([
  ['q=zwierebol+roermond', { theme: '', municipality: 'GM0957', words: 'zwierebol', outcome: 'none' }],
  ['q=schulden+6041', { theme: 'money', municipality: 'GM0957', words: '', outcome: 'found' }],
  ['q=schulden', { theme: 'money', municipality: '', words: '', outcome: 'found' }],
  ['theme=money&municipality=leudal', { theme: 'money', municipality: 'GM1640', words: '', outcome: 'found' }],
])('%s is counted as what it was understood to be', (query, expected) => {
  expect(counted(query)).toEqual(expected);
});

test.each(['', 'municipality=leudal', 'q=roermond'])('%j asks for nothing that could be missing', (query) => {
  expect(counted(query)).toBeNull();
});

test.each([
  'Een tweeling van 2 jaar, ook in het weekend',
  'Al 3 weken geen plek, vanaf 2024 wachten',
  'Hulp voor 15 tot 20 euro',
  'Iemand die Tigrinya spreekt in Weert of Nederweert',
])('%j says nothing about a person', (text) => {
  expect(personalDataIn(text)).toBeNull();
});

test.each([
  ['Bel 06 12345678', 'number'],
  ['geboren op 3 mei 1994', 'date'],
  ['uitgerekend 12-03', null],
  ['Kerkstraat 12', 'address'],
  ['6041 AB', 'address'],
  ['anna@voorbeeld.example', 'mail'],
])('%j is told apart as %s', (text, kind) => {
  expect(personalDataIn(text)).toBe(kind);
});
