/**
 * Finding what a coordinator typed in a text, whatever its capitals and accents, and in a telephone number, however it is
 * written. Says which part it is. For people who look for something they know; the search of the directory is another.
 */
import { formatPhone } from '#app/domain/phone/dutch-phone.ts';

export type Wanted = {
  /** Folded. */
  text: string;
  /** As a kept number has them; null for what cannot be a part of one. */
  digits: string | null;
};

/** What comes before the part that was looked for, that part, and what comes after it. */
export type Marked = [before: string, found: string, after: string];

const FEWEST = 2;
const FEWEST_DIGITS = 4;
export const MOST_TYPED = 100;
/** So much of a long text stands around the part that was found. */
const AROUND = 60;

/** @returns null for what is too short to look for; what is too long is cut off */
export function wantedFrom(typed: string): Wanted | null {
  const line = typed.slice(0, MOST_TYPED).replace(/\s+/g, ' ').trim();
  return line.length < FEWEST ? null : { text: foldText(line), digits: digitsIn(line) };
}

/** Small letters without accents. */
export function foldText(text: string): string {
  const small = text.toLowerCase();
  // Nearly every text: nothing else to do.
  if (/^[ -~]*$/.test(small)) return small.replaceAll('`', "'");
  return small
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[’‘`´]/g, "'");
}

/** @returns null when it is not in there */
export function findInText(text: string, wanted: Wanted): Marked | null {
  const line = text.normalize('NFC').replace(/\s+/g, ' ');
  if (!foldText(line).includes(wanted.text)) return null;
  const letters = Array.from(line);
  const folded = letters.map(foldText);
  const at = folded.join('').indexOf(wanted.text);
  if (at < 0) return null;
  const start = letterAt(folded, at);
  const end = letterAt(folded, at + wanted.text.length - 1) + 1;
  const from = start > AROUND ? start - AROUND : 0;
  const to = Math.min(letters.length, end + AROUND);
  return [
    (from > 0 ? '…' : '') + letters.slice(from, start).join(''),
    letters.slice(start, end).join(''),
    letters.slice(end, to).join('') + (to < letters.length ? '…' : ''),
  ];
}

/** A number is marked whole: its digits stand in other groups than they were typed. */
export function findInPhone(phone: string, { digits }: Wanted): Marked | null {
  return digits !== null && phone.includes(digits) ? ['', formatPhone(phone), ''] : null;
}

/** Without what a kept number begins with: "06-12 34", "+31 6 1234" and "0031 6 1234" are the same. */
function digitsIn(line: string): string | null {
  if (!/^[\d\s()+\-–./]+$/.test(line)) return null;
  const digits = line.replace('(0)', '').replace(/\D/g, '');
  return digits.length < FEWEST_DIGITS ? null : digits.replace(/^(?:00)?31|^0/, '');
}

/** Which letter the folded text has at a position: folding can make a letter longer or take it away. */
function letterAt(folded: string[], position: number): number {
  let end = 0;
  return folded.findIndex((one) => (end += one.length) > position);
}
