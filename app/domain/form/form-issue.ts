/**
 * What is wrong with something typed, as a code with the numbers its sentence needs: `phone-digits?count=8`.
 * A schema states it with `issue`; a screen reads it with `readIssue` and has the sentence in the visitor's language.
 */

/** Every code, and its numbers. */
const NUMBERS = {
  required: [],
  choose: [],
  'choose-some': ['count'],
  'unknown-choice': [],
  /** `count`: characters too many */
  'too-long': ['count', 'max'],
  'too-many': ['max'],
  characters: [],
  unreadable: [],
  'phone-characters': [],
  'phone-start': [],
  'phone-digits': ['count'],
  'phone-digits-service': ['count'],
  'phone-digits-foreign': ['count'],
  mail: [],
  web: [],
  postcode: [],
  day: [],
  time: [],
  /** Something ends before it starts. */
  'ends-first': [],
  /** What recurs has no last day. */
  endless: [],
  /** What recurs stops before its first day. */
  'until-first': [],
  /** Planned further ahead than may be. */
  'too-far': ['max'],
  /** Not encrypted. */
  https: [],
  'group-ended': [],
  /** Every organisation of it has left. */
  'group-left': [],
  /** Fewer places than people who come already. */
  'places-taken': ['count'],
  'meeting-full': [],
  'meeting-past': [],
  'meeting-cancelled': [],
  'meeting-none': [],
  number: ['min', 'max'],
  colour: [],
  /** A colour that cannot be seen well; `colour`: the nearest that can, as a number. */
  contrast: ['ratio', 'least', 'colour'],
  'logo-size': [],
  'logo-kind': [],
  'logo-active': [],
  'logo-broken': [],
  /** Done too often. */
  limit: [],
  /** A code from a mail or an app that does not fit. */
  code: [],
  /** A second factor that was set up while the installation had another secret. */
  'other-secret': [],
  /** Sent faster than a person types, or too long after it was shown. */
  'send-again': [],
  /** What looks like a client's own data (app/domain/referral/personal-data.ts). */
  'personal-mail': [],
  'personal-date': [],
  'personal-address': [],
  'personal-number': [],
  /** It may be in the directory already. */
  similar: [],
} as const satisfies Record<string, readonly string[]>;

export type IssueCode = keyof typeof NUMBERS;
type NumberName<Code extends IssueCode> = (typeof NUMBERS)[Code][number];
type Numbers<Code extends IssueCode> = [NumberName<Code>] extends [never] ? [] : [Record<NumberName<Code>, number>];

export type FormIssue = { code: IssueCode; numbers: Record<string, number> };

export const ISSUE_CODES = Object.keys(NUMBERS).filter(isIssueCode);

export function issue<Code extends IssueCode>(code: Code, ...[numbers]: Numbers<Code>): string {
  const written = Object.entries<number>(numbers ?? {}).map(([name, value]) => `${name}=${value}`);
  return written.length > 0 ? `${code}?${written.join('&')}` : code;
}

/** A text that is no issue, such as a message of zod itself, is read as `unreadable`. */
export function readIssue(text: string): FormIssue {
  const [code = '', written] = text.split('?', 2);
  if (!isIssueCode(code)) return { code: 'unreadable', numbers: {} };
  const numbers = [...new URLSearchParams(written)].map(([name, value]) => [name, Number(value)] as const);
  return { code, numbers: Object.fromEntries(numbers) };
}

function isIssueCode(text: string): text is IssueCode {
  return Object.hasOwn(NUMBERS, text);
}
