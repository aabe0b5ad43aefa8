/**
 * What looks like a person's own data in a text that should have none: no client is ever written about here. Told before
 * a text is sent and again on the server. It errs on the side of asking: a year or an amount of four digits passes, a
 * longer number does not.
 */

export const PERSONAL_DATA = ['mail', 'date', 'address', 'number'] as const;
export type PersonalData = (typeof PERSONAL_DATA)[number];

const DIGIT = String.raw`\p{Nd}`;
const MONTH = '(?:jan|feb|mrt|maart|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*';
const NOT_BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const NOT_AFTER = String.raw`(?![\p{L}\p{N}])`;

const DATES = [
  `${DIGIT}{1,2} ?[-/.] ?${DIGIT}{1,2} ?[-/.] ?${DIGIT}{2,4}`,
  `${DIGIT}{4} ?[-/.] ?${DIGIT}{1,2} ?[-/.] ?${DIGIT}{1,2}`,
  String.raw`${DIGIT}{1,2}(?:e|ste|de|st|nd|rd|th)?\s+${MONTH}`,
  String.raw`${MONTH}\s+${DIGIT}{1,2}(?:st|nd|rd|th)?`,
];
/** A postcode with its letters is a handful of houses; a street with a number is one. */
const ADDRESSES = [
  String.raw`${DIGIT}{4}\s?[a-z]{2}`,
  String.raw`\p{L}*(?:straat|laan|weg|plein|hof|pad|dijk|singel|kade|street|road)\s+${DIGIT}+\p{L}?`,
];

const LOOKS_LIKE: Record<PersonalData, RegExp> = {
  mail: /\S@\S/u,
  date: whole(DATES),
  address: whole(ADDRESSES),
  // Seven digits or more, however they are written: a phone number, a BSN, a file.
  number: new RegExp(String.raw`(?:${DIGIT}[\s().\-/]{0,3}){6,}${DIGIT}`, 'u'),
};

export function personalDataIn(text: string): PersonalData | null {
  const plain = text.normalize('NFKC');
  return PERSONAL_DATA.find((kind) => LOOKS_LIKE[kind].test(plain)) ?? null;
}

function whole(patterns: string[]): RegExp {
  return new RegExp(`${NOT_BEFORE}(?:${patterns.join('|')})${NOT_AFTER}`, 'iu');
}
