/**
 * Telephone numbers as people in the Netherlands write them: reading, keeping and showing.
 * Follows the Dutch numbering plan (Nummerplan telefoon- en ISDN-diensten) as far as a directory needs it:
 *
 *   geographic, 06, 084/085/087/088/091   10 digits, the first is 0
 *   0800, 0900, 0906, 0909                8 or 11 digits
 *   14 + area code (municipalities)       "14 077", "14 0475"
 *   short numbers                         112, 113, 144, 116xxx
 *
 * A number is kept as E.164 (`+31475001234`) or, when it has no international form, as the short number (`140475`).
 * Whether a number is in use is not checked: the fictional numbers of the demo are valid too.
 * Foreign numbers are accepted with their country code and kept as they are.
 */
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';

/** Regions whose area code has three digits; every other area code has four. */
const SHORT_AREA_CODES = new Set(
  (
    '010 013 015 020 023 024 026 030 033 035 036 038 040 043 045 046 050 053 055 058 ' +
    '070 071 072 073 074 075 076 077 078 079'
  ).split(' '),
);
const NON_GEOGRAPHIC = /^0(?:84|85|87|88|91)/;
const SERVICE_NUMBER = /^0(?:800|900|906|909)/;
const SHORT_NUMBERS = new Set(['112', '113', '144']);
const COUNTRY_CODE = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

export type PhoneProblem =
  { code: 'characters' } | { code: 'start' } | { code: 'length'; digits: number; of: 'dutch' | 'service' | 'foreign' };

export type ParsedPhone = { ok: true; value: string } | { ok: false; problem: PhoneProblem };

/** Reads a number in any usual spelling: "0475-00 12 34", "+31 (0)475 001234", "0031475001234", "14 0475". */
export function parsePhone(text: string): ParsedPhone {
  const written = text.trim().replace(/^tel(?:efoon)?[.:\s]*/i, '');
  if (!/^\(?\+?\(?\d[\d\s().\-–—/]*$/.test(written)) return refused({ code: 'characters' });
  const international = /^\(?(?:\+|00)/.test(written);
  const digits = (international ? written.replace('(0)', '') : written).replace(/\D/g, '');
  if (!international) return parseNational(digits);

  const abroad = written.includes('+') ? digits : digits.slice(2);
  // "+31 0475…" is wrong but common, and can only mean one thing.
  if (abroad.startsWith('31')) return parseNational(`0${abroad.slice(2).replace(/^0/, '')}`);
  if (abroad.length < 7 || abroad.length > 15) {
    return refused({ code: 'length', digits: abroad.length, of: 'foreign' });
  }
  return abroad.startsWith('0') ? refused({ code: 'start' }) : { ok: true, value: `+${abroad}` };
}

/** "+31475001234" → "0475 00 12 34". Text that is no kept number comes back as it is. */
export function formatPhone(value: string): string {
  if (/^\+31\d{7,}$/.test(value)) return formatNational(`0${value.slice(3)}`);
  if (/^14\d{3,4}$/.test(value)) return `14 ${value.slice(2)}`;
  if (/^116\d{3}$/.test(value)) return `116 ${value.slice(3)}`;
  const country = /^\+\d{7,15}$/.test(value) ? COUNTRY_CODE.exec(value) : null;
  if (country) return `${country[0]} ${inGroupsOfThree(value.slice(country[0].length))}`;
  return value;
}

/** The link that dials it: `tel:+31475001234`, `tel:112`. */
export function phoneHref(value: string): string {
  return `tel:${value.replace(/[^\d+]/g, '')}`;
}

/** One sentence for the person who typed the number. */
export function phoneProblemText(problem: PhoneProblem, language: Language): string {
  const dutch = language === 'nl';
  if (problem.code === 'characters') {
    return dutch
      ? 'Dit is geen telefoonnummer. Gebruik alleen cijfers, spaties, streepjes en een + vooraan.'
      : 'This is not a telephone number. Use digits, spaces, hyphens and a + in front only.';
  }
  if (problem.code === 'start') {
    return dutch
      ? 'Een Nederlands nummer begint met een 0, een buitenlands nummer met + en de landcode.'
      : 'A Dutch number starts with a 0, a foreign number with + and the country code.';
  }
  const counted = dutch
    ? `Dit nummer heeft ${problem.digits} ${problem.digits === 1 ? 'cijfer' : 'cijfers'}.`
    : `This number has ${problem.digits} ${problem.digits === 1 ? 'digit' : 'digits'}.`;
  const expected = {
    dutch: dutch ? 'Een Nederlands nummer heeft er 10.' : 'A Dutch number has 10.',
    service: dutch ? 'Een 0800- of 0900-nummer heeft er 8 of 11.' : 'An 0800 or 0900 number has 8 or 11.',
    foreign: dutch ? 'Een nummer met landcode heeft er 7 tot 15.' : 'A number with a country code has 7 to 15.',
  }[problem.of];
  return `${counted} ${expected}`;
}

function parseNational(digits: string): ParsedPhone {
  if (SHORT_NUMBERS.has(digits) || /^116\d{3}$/.test(digits) || isMunicipalNumber(digits)) {
    return { ok: true, value: digits };
  }
  if (SERVICE_NUMBER.test(digits)) {
    return digits.length === 8 || digits.length === 11
      ? { ok: true, value: `+31${digits.slice(1)}` }
      : refused({ code: 'length', digits: digits.length, of: 'service' });
  }
  if (digits.length !== 10) return refused({ code: 'length', digits: digits.length, of: 'dutch' });
  return /^0[1-9]/.test(digits) ? { ok: true, value: `+31${digits.slice(1)}` } : refused({ code: 'start' });
}

function isMunicipalNumber(digits: string): boolean {
  const area = /^14(0[1-9]\d{1,2})$/.exec(digits)?.[1];
  if (area === undefined) return false;
  return area.length === 3 ? SHORT_AREA_CODES.has(area) : !SHORT_AREA_CODES.has(area.slice(0, 3));
}

function formatNational(national: string): string {
  if (national.startsWith('06')) return inPairs(national, 2);
  if (SERVICE_NUMBER.test(national)) {
    return national.length === 8 ? `${national.slice(0, 4)} ${national.slice(4)}` : threeTwoTwo(national, 4);
  }
  const threeDigits = NON_GEOGRAPHIC.test(national) || SHORT_AREA_CODES.has(national.slice(0, 3));
  return threeDigits ? threeTwoTwo(national, 3) : inPairs(national, 4);
}

/** The first `head` digits, then three and pairs: "077 000 12 56". */
function threeTwoTwo(digits: string, head: number): string {
  return `${digits.slice(0, head)} ${inPairs(digits.slice(head), 3)}`;
}

/** The first `head` digits, then pairs: "0475 00 12 34". */
function inPairs(digits: string, head: number): string {
  return [digits.slice(0, head), ...(digits.slice(head).match(/\d{1,2}/g) ?? [])].join(' ');
}

/** Groups of three; a last digit joins the group before it. */
function inGroupsOfThree(digits: string): string {
  return digits.replace(/(\d{3})(?=\d{2})/g, '$1 ');
}

function refused(problem: PhoneProblem): ParsedPhone {
  return { ok: false, problem };
}
