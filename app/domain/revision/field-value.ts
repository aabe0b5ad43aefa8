/**
 * What a field of an entry says, as a value that can be compared and shown. Terms and choices stay codes here: the
 * screen knows what a municipality, a theme or a day is called.
 */
import type { WeeklyHours } from '#app/domain/hours/weekly-hours.ts';
import type { Location } from '#app/domain/organisation/organisation.ts';

/** Which of the fixed lists of choices.ts a code is from; `domain` is from domains.ts. */
export type ChoiceName =
  'domain' | 'referrer' | 'channel' | 'level' | 'visibility' | 'legal-basis' | 'programme-status' | 'covenant-status';

export type CodeKind =
  | 'organisation-type'
  | 'language'
  | 'theme'
  | 'phase'
  | 'audience'
  | 'municipality'
  | 'programme'
  | `choice:${ChoiceName}`;

/** One of several, such as a step of a referral; `partner` is the slug of the partner it points to. */
export type Line = { title: string | null; text: string; partner: string | null };

export type FieldValue =
  | { kind: 'none' }
  | { kind: 'text'; text: string }
  | { kind: 'lines'; lines: Line[] }
  /** `ordered`: the order says something, as with themes, of which the first is the main one. */
  | { kind: 'codes'; of: CodeKind; codes: string[]; ordered: boolean }
  | { kind: 'flag'; on: boolean }
  | { kind: 'day'; day: string }
  | { kind: 'hours'; hours: WeeklyHours }
  | { kind: 'point'; latitude: number; longitude: number; precision: Location['precision'] };

export const NONE: FieldValue = { kind: 'none' };

export function text(said: string | null | undefined): FieldValue {
  return said ? { kind: 'text', text: said } : NONE;
}

export function lines(said: readonly (string | Partial<Line>)[] | undefined): FieldValue {
  if (!said || said.length === 0) return NONE;
  const whole = { title: null, text: '', partner: null };
  return {
    kind: 'lines',
    lines: said.map((one) => ({ ...whole, ...(typeof one === 'string' ? { text: one } : one) })),
  };
}

export function codeSet(of: CodeKind, codes: readonly string[] | undefined): FieldValue {
  return codes && codes.length > 0 ? { kind: 'codes', of, codes: [...codes], ordered: false } : NONE;
}

export function codeList(of: CodeKind, codes: readonly string[]): FieldValue {
  return codes.length > 0 ? { kind: 'codes', of, codes: [...codes], ordered: true } : NONE;
}

export function code(of: CodeKind, value: string | null): FieldValue {
  return codeSet(of, value === null ? [] : [value]);
}

export function flag(on: boolean | null): FieldValue {
  return on === null ? NONE : { kind: 'flag', on };
}

export function day(value: string | null | undefined): FieldValue {
  return value ? { kind: 'day', day: value } : NONE;
}

export function openingHours(hours: WeeklyHours): FieldValue {
  if (hours.length === 0) return NONE;
  return { kind: 'hours', hours: hours.map(({ day, opens, closes }) => ({ day, opens, closes })) };
}

/** The order of a set says nothing: a database or a form may give it back in another one. */
export function sameValue(a: FieldValue, b: FieldValue): boolean {
  return written(a) === written(b);
}

function written(value: FieldValue): string {
  return JSON.stringify(value.kind === 'codes' && !value.ordered ? { ...value, codes: value.codes.toSorted() } : value);
}
