import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPhone, parsePhone, phoneHref, phoneProblemText } from '#app/domain/phone/dutch-phone.ts';

describe('reading a telephone number', () => {
  test.each([
    ['0475 00 12 34', '+31475001234'],
    ['0475-001234', '+31475001234'],
    ['+31 475 00 12 34', '+31475001234'],
    ['+31 (0)475 00 12 34', '+31475001234'],
    ['0031475001234', '+31475001234'],
    ['077 - 000 41 11', '+31770004111'],
    ['14 0475', '140475'],
    ['14 077', '14077'],
    ['112', '112'],
    ['113', '113'],
    ['0800-2000', '+318002000'],
    ['0800 0113', '+318000113'],
    ['+32 89 12 34 56', '+3289123456'],
  ])('"%s" is kept as %s', (text, value) => {
    expect(parsePhone(text)).toEqual({ ok: true, value });
  });

  test.each(['0475 00 12', 'bel mij', '', '0475 00 12 34 5', '1234567890', '=1+1'])('"%s" is refused', (text) => {
    expect(parsePhone(text).ok).toBe(false);
  });

  test('a number that is too short is told how many digits it has and should have', () => {
    const parsed = parsePhone('0475 00 12');
    expect(parsed.ok ? '' : phoneProblemText(parsed.problem, 'nl')).toBe(
      'Dit nummer heeft 8 cijfers. Een Nederlands nummer heeft er 10.',
    );
  });

  test('whatever is typed is read or refused, and what is read comes back the same from its shown form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9 +()-]{0,16}$/)), (text) => {
        const parsed = parsePhone(text);
        if (!parsed.ok) return;
        expect(parsePhone(formatPhone(parsed.value))).toEqual(parsed);
      }),
    );
  });
});

test.each([
  ['+31475001234', '0475 00 12 34', 'tel:+31475001234'],
  ['+31770001256', '077 000 12 56', 'tel:+31770001256'],
  ['+31612345678', '06 12 34 56 78', 'tel:+31612345678'],
  ['+318002000', '0800 2000', 'tel:+318002000'],
  ['140475', '14 0475', 'tel:140475'],
  ['112', '112', 'tel:112'],
])('%s is shown as "%s" and dialled by %s', (value, shown, href) => {
  expect(formatPhone(value)).toBe(shown);
  expect(phoneHref(value)).toBe(href);
});
