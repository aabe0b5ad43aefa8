import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { messageText } from '#app/components/form/form-message.ts';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import * as fields from '#app/domain/form/fields.ts';
import { issue, ISSUE_CODES, readIssue } from '#app/domain/form/form-issue.ts';
import { contact, organisationDetails } from '#app/domain/organisation/organisation.ts';
import { parsePhone, phoneProblemText } from '#app/domain/phone/dutch-phone.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';

const DOMAINS = ['medical', 'social'] as const;
const AREAS = ['venlo', 'venray', 'roermond'] as const;
const PIECES = {
  line: fields.requiredLine(80),
  text: fields.requiredText(300),
  optionalLine: fields.optionalLine(80),
  optionalText: fields.optionalText(300),
  phone: fields.dutchPhone,
  optionalPhone: fields.optional(fields.dutchPhone),
  mail: fields.mailAddress,
  web: fields.webAddress,
  postcode: fields.postcode,
  day: fields.day,
  weeks: fields.wholeNumber(0, 104),
  domain: fields.choice(DOMAINS),
  areas: fields.choices(AREAS, { min: 1, whole: { north: ['venlo', 'venray'] } }),
  checked: fields.checked,
};

/** What a field makes of what was sent: its value, or the issue. */
function typed(piece: z.ZodType, input: unknown): unknown {
  const result = z.object({ field: piece }).safeParse(input === undefined ? {} : { field: input });
  return result.success ? result.data.field : result.error.issues.map(({ message }) => message).join();
}

describe('an issue', () => {
  test('keeps its code and numbers as text', () => {
    expect(issue('phone-digits', { count: 8 })).toBe('phone-digits?count=8');
    expect(readIssue('too-long?count=3&max=80')).toEqual({ code: 'too-long', numbers: { count: 3, max: 80 } });
    expect(readIssue(issue('required'))).toEqual({ code: 'required', numbers: {} });
  });

  test.each(['', 'Invalid input: expected string', 'toString', '?', 'a?b?c', '%'])(
    '"%s" is no issue and is read as unreadable',
    (text) => {
      expect(readIssue(text)).toEqual({ code: 'unreadable', numbers: {} });
    },
  );

  test.each(['nl', 'en'] as const)('has a whole sentence for every code, in %s', (language) => {
    const numbers = { count: 2, max: 80, min: 0 };
    for (const code of ISSUE_CODES) {
      const text = messageText(
        textsIn(language),
        `${code}?${new URLSearchParams(Object.entries(numbers).map(([name, value]) => [name, String(value)]))}`,
      );
      expect(text).toMatch(/^[A-Z][^{}]*\.$/);
    }
  });

  test('is told in the words of the field itself when it has them', () => {
    expect(messageText(textsIn('nl'), 'choose', { choose: 'Kies één domein.' })).toBe('Kies één domein.');
  });
});

describe('a line', () => {
  test.each([
    ['  Spaarvogel   geldhulp ', 'Spaarvogel geldhulp'],
    ['Huis\r\nvan de wijk', 'Huis van de wijk'],
    ['Cafe\u0301 Bre\u0301', 'Café Bré'],
    ['\u200BBabbelwolk\uFEFF', 'Babbelwolk'],
    ['😀'.repeat(80), '😀'.repeat(80)],
  ])('%j is kept as %j', (input, value) => {
    expect(typed(PIECES.line, input)).toBe(value);
  });

  test.each([
    [undefined, 'required'],
    ['', 'required'],
    [' \n\u200B', 'required'],
    ['a'.repeat(83), 'too-long?count=3&max=80'],
    ['a'.repeat(2_000_000), 'too-long?count=1999920&max=80'],
    ['Spaar\0vogel', 'characters'],
    ['\u001b[31mrood', 'characters'],
    ['half \ud83d', 'characters'],
    [['a', 'b'], 'unreadable'],
    [{ a: 'b' }, 'unreadable'],
    [3, 'unreadable'],
  ])('%j gets the message %s', (input, message) => {
    expect(typed(PIECES.line, input)).toBe(message);
  });

  test('that need not be filled in is null when it is empty, and is judged when it is not', () => {
    expect([undefined, '', '  '].map((input) => typed(PIECES.optionalLine, input))).toEqual([null, null, null]);
    expect(typed(PIECES.optionalLine, ' Loket ')).toBe('Loket');
    expect(typed(PIECES.optionalLine, ['a', 'b'])).toBe('unreadable');
  });
});

test('a text keeps its paragraphs, and counts a line end as one character', () => {
  expect(typed(PIECES.text, ' Eerst.  \r\n\r\n\r\n\r\nDan  dit. ')).toBe('Eerst.\n\nDan dit.');
  expect(typed(fields.requiredText(3), 'a\r\nb')).toBe('a\nb');
});

describe('what people type is read as they mean it', () => {
  test.each([
    ['phone', '0475-00 12 34', '+31475001234'],
    ['phone', '\u202A+31 475 00 12 34\u202C', '+31475001234'],
    ['phone', '0475 00 12', 'phone-digits?count=8'],
    ['phone', '0800 12', 'phone-digits-service?count=6'],
    ['phone', 'bel mij', 'phone-characters'],
    ['optionalPhone', '', null],
    ['mail', ' Noor@Voorbeeld.Example ', 'noor@voorbeeld.example'],
    ['mail', 'noor at voorbeeld', 'mail'],
    ['mail', `${'a'.repeat(300)}@voorbeeld.example`, 'too-long?count=64&max=254'],
    ['web', 'www.voorbeeld.example', 'https://www.voorbeeld.example'],
    ['web', 'http://voorbeeld.example/hulp?bij=geld', 'http://voorbeeld.example/hulp?bij=geld'],
    ['web', 'javascript:alert(1)', 'web'],
    ['web', 'https://naam:geheim@voorbeeld.example', 'web'],
    ['web', 'localhost', 'web'],
    ['web', 'geen idee', 'web'],
    ['postcode', '6041ab', '6041 AB'],
    ['postcode', '6041', 'postcode'],
    ['day', '2026-02-28', '2026-02-28'],
    ['day', '1/2/2027', '2027-02-01'],
    ['day', '30-02-2026', 'day'],
    ['day', '0026-01-01', 'day'],
    ['weeks', ' 12 ', 12],
    ['weeks', '1e3', 'number?min=0&max=104'],
    ['weeks', '105', 'number?min=0&max=104'],
    ['domain', 'social', 'social'],
    ['domain', undefined, 'choose'],
    ['domain', 'toString', 'unknown-choice'],
    ['domain', ['social', 'medical'], 'unknown-choice'],
    ['areas', 'roermond', ['roermond']],
    ['areas', ['roermond', 'north', 'venlo', ''], ['venlo', 'venray', 'roermond']],
    ['areas', undefined, 'choose-some?count=1'],
    ['areas', ['venlo', 'amsterdam'], 'unknown-choice'],
    ['areas', [['venlo']], 'unknown-choice'],
    ['checked', 'on', true],
    ['checked', undefined, false],
  ] as const)('%s: %j becomes %j', (name, input, expected) => {
    expect(typed(PIECES[name], input)).toEqual(expected);
  });

  test('the message about a telephone number is that of the import', () => {
    for (const number of ['0475 00 12', '1', '0800 12', '+32 12', 'bel mij', '1234567890']) {
      const parsed = parsePhone(number);
      const expected = parsed.ok ? '' : phoneProblemText(parsed.problem, 'nl');
      expect(messageText(textsIn('nl'), String(typed(PIECES.phone, number)))).toBe(expected);
    }
  });
});

describe('whatever is sent', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.anything(),
    fc.array(fc.string()),
    fc.constantFrom('a'.repeat(200_000), '\0', '\ud800', '٣', '٠٤٧٥٠٠١٢٣٤', 'https://[::1', '__proto__', '９９'),
  );

  test('a field has a value or an issue that has a sentence, and never throws', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...Object.values(PIECES)), (input, piece) => {
        const result = piece.safeParse(input);
        for (const { message } of result.error?.issues ?? []) {
          expect(issueAgain(message)).toBe(message);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('what a field accepts, an organisation accepts', () => {
    const accepts = [
      [PIECES.line, organisationDetails.shape.name],
      [PIECES.phone, organisationDetails.shape.phone],
      [PIECES.mail, contact.shape.email],
      [PIECES.web, organisationDetails.shape.website],
      [PIECES.day, contact.shape.legalBasisOn],
    ] as const;
    const likely = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.domain(),
      fc.emailAddress(),
      fc.stringMatching(/^[\d -]{8,12}$/),
    );
    fc.assert(
      fc.property(likely, fc.constantFrom(...accepts), (input, [piece, stored]) => {
        const result = piece.safeParse(input);
        if (result.success) expect(stored.safeParse(result.data).success, String(result.data)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a posted form', () => {
  const schema = z.object({
    name: PIECES.line,
    areas: PIECES.areas,
    services: z.array(z.object({ name: PIECES.line })).max(3, issue('too-many', { max: 3 })),
  });

  test('gives the value when all is right', () => {
    const result = post([
      ['name', 'Spaarvogel'],
      ['areas', 'venlo'],
      ['services[0].name', 'Schuldhulp'],
    ]);
    expect(result.status === 'success' && result.value).toEqual({
      name: 'Spaarvogel',
      areas: ['venlo'],
      services: [{ name: 'Schuldhulp' }],
    });
  });

  test('answers with the issues by name of the field and with what was typed', () => {
    const answer = post([['services[1].name', 'Schuldhulp']]).reply();
    expect(answer.error).toEqual({
      name: ['required'],
      areas: ['choose-some?count=1'],
      'services[0].name': ['required'],
    });
    expect(answer.initialValue).toEqual({ services: [undefined, { name: 'Schuldhulp' }] });
  });

  test('lets a button add an item and take one away', () => {
    const two: [string, string][] = [
      ['services[0].name', 'Een'],
      ['services[1].name', 'Twee'],
    ];
    const asked = (intent: object) => post([...two, ['__intent__', JSON.stringify(intent)]]).reply().initialValue;
    expect(asked({ type: 'remove', payload: { name: 'services', index: 0 } })).toEqual({
      services: [{ name: 'Twee' }],
    });
    expect(asked({ type: 'insert', payload: { name: 'services' } })?.services).toHaveLength(3);
  });

  test.each([
    [
      [
        ['services', 'geen lijst'],
        ['__intent__', '{"type":"insert","payload":{"name":"services"}}'],
      ],
    ],
    [[['__intent__', '{"type":"update","payload":{"name":"services[99999999]","value":"x"}}']]],
    [[['__intent__', '{']]],
    [[['__state__', '{"validated":5}']]],
    [[['__state__', '{"validated":{"a[":true}}']]],
    [[['services[99999999].name', 'x']]],
    [
      [
        ['services[0].name', 'x'],
        ['services.length', '99999999'],
      ],
    ],
    [
      [
        ['services[0].name', 'x'],
        ['services.map', 'x'],
      ],
    ],
    [
      [
        ['constructor.prototype.x', 'x'],
        ['__proto__.x', 'x'],
        ['a[', 'x'],
        ['', 'x'],
        ['toString', 'x'],
      ],
    ],
    [
      [
        ['name', 'a'],
        ['name', 'b'],
        ['name.x', 'c'],
        ['name[0]', 'd'],
      ],
    ],
  ] as [[string, string][]][])('%j is answered and makes nothing large', (entries) => {
    const answer = post(entries).reply();
    expect(JSON.stringify(answer).length).toBeLessThan(2000);
    expect(answer.error?.name).toBeDefined();
  });

  function post(entries: [string, string][]) {
    const form = new FormData();
    for (const [name, value] of entries) form.append(name, value);
    return parseForm(form, schema);
  }
});

function issueAgain(message: string): string {
  const { code, numbers } = readIssue(message);
  const written = Object.entries(numbers).map(([name, value]) => `${name}=${value}`);
  return written.length > 0 ? `${code}?${written.join('&')}` : code;
}
