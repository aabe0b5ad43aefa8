/**
 * Pieces of a form's schema: each reads what one input sent, whatever that was, into a value or an issue that says what
 * to change (form-issue.ts). They never throw, and stand on their own: nothing is coerced before them.
 */
import { z } from 'zod';
import { parsePhone, type PhoneProblem } from '#app/domain/phone/dutch-phone.ts';
import { normalisePostcode } from '#app/domain/import/location-cells.ts';
import { parseColour } from '#app/domain/house-style/contrast.ts';
import { checkColour, type ColourRole } from '#app/domain/house-style/house-style.ts';
import { personalDataIn } from '#app/domain/referral/personal-data.ts';
import { issue } from './form-issue.ts';
import { asLine, asText, characterCount, isReadable } from './typed-text.ts';
import { readWebAddress } from './web-address.ts';

type Read<Value> = { ok: true; value: Value } | { ok: false; issue: string };

/** Longer texts are refused before they are looked at. */
const LOOKED_AT = 100_000;
const PHONE_LENGTH = 40;
const MAIL_LENGTH = 254;
const WEB_LENGTH = 300;
const email = z.email();
const isoDate = z.iso.date();

export function requiredLine(max: number) {
  return piece((input) => readTyped(input, asLine, max));
}

export function requiredText(max: number) {
  return piece((input) => readTyped(input, asText, max));
}

/** A line in which nothing looks like a person's own data. */
export function impersonalLine(max: number) {
  return piece((input) => withoutPersonalData(readTyped(input, asLine, max)));
}

/** A text in which nothing looks like a person's own data. */
export function impersonalText(max: number) {
  return piece((input) => withoutPersonalData(readTyped(input, asText, max)));
}

/** Null when left empty. */
export function optionalLine(max: number) {
  return optional(requiredLine(max));
}

/** Null when left empty. */
export function optionalText(max: number) {
  return optional(requiredText(max));
}

/** The number as it is kept: `+31475001234`, `140475`. */
export const dutchPhone = linePiece(PHONE_LENGTH, (line) => {
  const parsed = parsePhone(line);
  return parsed.ok ? parsed : refused(phoneIssue(parsed.problem));
});

/** In small letters. */
export const mailAddress = linePiece(MAIL_LENGTH, (line) => {
  const address = line.toLowerCase();
  return email.safeParse(address).success ? read(address) : refused(issue('mail'));
});

export const webAddress = linePiece(WEB_LENGTH, (line) => {
  const address = readWebAddress(line);
  return address === null ? refused(issue('web')) : read(address);
});

/** Digits and letters: `6041 AB`. */
export const postcode = linePiece(20, (line) => {
  const written = normalisePostcode(line);
  return written !== null && written.length > 4 ? read(written) : refused(issue('postcode'));
});

/** ISO date. A browser without a date picker sends what was typed: "31-12-2026", "1/2/2027". */
export const day = linePiece(20, (line) => {
  const typed = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(line);
  const date = typed ? [typed[3], typed[2]!.padStart(2, '0'), typed[1]!.padStart(2, '0')].join('-') : line;
  return isoDate.safeParse(date).success && /^(19|2\d)/.test(date) ? read(date) : refused(issue('day'));
});

/** `HH:MM`, of a clock of 24 hours. People also write 9.30 and 9 uur. */
export const clockTime = linePiece(20, (line) => {
  const typed = /^(\d{1,2})(?:[:.](\d{2}))?(?: ?(?:uur|u|h))?$/i.exec(line);
  const [hours, minutes] = [Number(typed?.[1]), Number(typed?.[2] ?? 0)];
  if (!typed || hours > 23 || minutes > 59) return refused(issue('time'));
  return read([hours, minutes].map((part) => String(part).padStart(2, '0')).join(':'));
});

/** A colour that can be seen in its role: `#12302c`. */
export function readableColour(role: ColourRole) {
  return linePiece(20, (line) => {
    const colour = parseColour(line);
    if (colour === null) return refused(issue('colour'));
    const check = checkColour(role, colour);
    if (check.ok) return read(colour);
    const { ratio, least, nearest } = check;
    return refused(issue('contrast', { ratio, least, colour: parseInt(nearest.slice(1), 16) }));
  });
}

export function wholeNumber(min: number, max: number) {
  return linePiece(20, (line) => {
    const number = /^-?\d+$/.test(line) ? Number(line) : NaN;
    return number >= min && number <= max ? read(number) : refused(issue('number', { min, max }));
  });
}

/** One of a list: radio buttons, a select. */
export function choice<const Value extends string>(values: readonly Value[]) {
  return piece((input) => {
    if (isEmpty(input)) return refused(issue('choose'));
    const chosen = values.find((value) => value === input);
    return chosen === undefined ? refused(issue('unknown-choice')) : read(chosen);
  });
}

type ChoicesOptions<Value> = {
  min?: number;
  /** A checkbox that stands for several: "Heel Noord-Limburg". */
  whole?: Record<string, readonly Value[]>;
};

/** Some of a list: checkboxes. In the order of the list, each once. */
export function choices<const Value extends string>(values: readonly Value[], options: ChoicesOptions<Value> = {}) {
  const { min = 0, whole = {} } = options;
  const meanings = new Map([...values.map((value) => [value, [value]] as const), ...Object.entries(whole)]);
  return piece((input): Read<Value[]> => {
    const chosen = new Set<Value>();
    for (const one of [input].flat()) {
      if (isEmpty(one)) continue;
      const meant = typeof one === 'string' ? meanings.get(one) : undefined;
      if (!meant) return refused(issue('unknown-choice'));
      meant.forEach((value) => chosen.add(value));
    }
    return chosen.size < min
      ? refused(issue('choose-some', { count: min }))
      : read(values.filter((value) => chosen.has(value)));
  });
}

/** One checkbox. */
export const checked = piece((input) => read(input === 'on'));

/** The piece, or null when the input was left empty. */
export function optional<Piece extends z.ZodType>(required: Piece) {
  return z.preprocess((input) => (isEmpty(input) ? null : input), required.nullable());
}

function piece<Value>(reader: (input: unknown) => Read<Value>) {
  // Optional, so that an input that was not sent is read as well: a checkbox without a tick.
  return z.optional(z.unknown()).transform((input, context): Value => {
    const result = reader(input);
    if (result.ok) return result.value;
    context.addIssue({ code: 'custom', message: result.issue });
    return z.NEVER;
  });
}

function linePiece<Value>(max: number, reader: (line: string) => Read<Value>) {
  return piece((input) => {
    const line = readTyped(input, asLine, max);
    return line.ok ? reader(line.value) : line;
  });
}

function readTyped(input: unknown, tidy: (typed: string) => string, max: number): Read<string> {
  if (isEmpty(input)) return refused(issue('required'));
  if (typeof input !== 'string') return refused(issue('unreadable'));
  if (input.length > LOOKED_AT) return refused(issue('too-long', { count: input.length - max, max }));
  const text = tidy(input);
  const tooMany = characterCount(text) - max;
  if (tooMany > 0) return refused(issue('too-long', { count: tooMany, max }));
  return isReadable(text) ? read(text) : refused(issue('characters'));
}

function withoutPersonalData(text: Read<string>): Read<string> {
  const found = text.ok ? personalDataIn(text.value) : null;
  return found ? refused(issue(`personal-${found}`)) : text;
}

function isEmpty(input: unknown): boolean {
  if (typeof input === 'string') return input.length <= LOOKED_AT && asLine(input) === '';
  return input === undefined || input === null;
}

function phoneIssue(problem: PhoneProblem): string {
  if (problem.code === 'characters') return issue('phone-characters');
  if (problem.code === 'start') return issue('phone-start');
  const count = { count: problem.digits };
  if (problem.of === 'service') return issue('phone-digits-service', count);
  return problem.of === 'foreign' ? issue('phone-digits-foreign', count) : issue('phone-digits', count);
}

function read<Value>(value: Value): Read<Value> {
  return { ok: true, value };
}

function refused(message: string): { ok: false; issue: string } {
  return { ok: false, issue: message };
}
