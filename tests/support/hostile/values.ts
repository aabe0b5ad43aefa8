/**
 * What somebody who means harm, or a broken program, puts where a name or a number is expected. Personal data stands in some
 * of it, by which is seen whether the log keeps what was sent.
 */
import fc from 'fast-check';

/** None of these may be in the log, whatever became of the request they were in. */
export const PERSONAL = ['Janneke Nergensman', 'janneke@nergens.example', '06 55 01 23 99'] as const;

const HUGE = 20_000;

const TEXTS = [
  '',
  ' \t\n ',
  "' OR 1=1; DROP TABLE organisations; --",
  '"><img src=x onerror=alert(1)><script>alert(1)</script>',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data',
  'javascript:alert(1)',
  '//elders.example/',
  'regel\r\nX-Ingevoegd: ja\r\n\r\n<html>',
  'nul\0nul',
  'half \uD83D teken',
  '\u202Efdp.exe\u202C שלום مرحبا',
  '👩‍👩‍👧‍👦'.repeat(50),
  'é'.normalize('NFD').repeat(500),
  '__proto__',
  'constructor',
  'constructor[prototype][admin]',
  'toString',
  'undefined',
  'null',
  'NaN',
  'true',
  '[object Object]',
  '{"a":{"$gt":""}}',
  '[1,2,3]',
  '{"__proto__":{"admin":true}}',
  '{',
  '%00%0d%0a',
  '-1',
  '0',
  '1e309',
  '9007199254740993',
  '-2147483649',
  '0x7fffffff',
  '2026-02-31',
  '+275760-09-13T00:00:00.001Z',
  '0000-00-00',
  '99:99',
  '4100 AB',
  'GM9999',
  '(((((((((((((((((((a+)+)+)+$',
  '=HYPERLINK("http://elders.example")',
  'x'.repeat(300),
  'x '.repeat(HUGE / 2),
  'ﷺ'.repeat(1_000),
  ...PERSONAL,
];

/** Parts of an address that stand for no text at all. */
const BROKEN_ENCODINGS = ['%', '%zz', '%E0%A4%A', '%FF', '%ED%A0%80', '%C0%AE%C0%AE/', '%00', '%2e%2e%2f', '%u0041'];

export const hostileText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
);

/** As a part of an address: most of it properly encoded. */
export const hostilePart = fc.oneof(
  { weight: 4, arbitrary: hostileText.map((text) => encoded(text.slice(0, 2_000))) },
  { weight: 1, arbitrary: fc.constantFrom(...BROKEN_ENCODINGS) },
);

/** What a header can hold at all: a client cannot send more than one line. */
export const hostileHeader = fc.oneof(
  hostileText.map((text) => text.replace(/[^\x20-\x7e\x80-\xff]/g, '').slice(0, 4_000)),
  fc.constantFrom('*', 'bytes=0-', 'bytes=-1', 'bytes=9-1,1-2,3-4', 'W/"', '""', '0', 'q=9,;;', 'gzip;q=0, *'),
);

/** Almost a value that is known: the kind of mistake a check on the form alone lets through. */
export function nearMiss(value: string): fc.Arbitrary<string> {
  const changes = [
    `${value}x`,
    value.slice(1),
    value.toUpperCase(),
    `${value}%20`,
    `${value}/`,
    `${value}.json`,
    `.${value}`,
  ];
  return fc.constantFrom(...changes.filter((changed) => changed !== ''));
}

export function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/\*/g, '%2A');
}

/** Half a character becomes the sign for an unreadable one, as in a browser. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
