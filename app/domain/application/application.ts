/**
 * Somebody asks to put an organisation in the directory, or to manage an entry that is there. What was typed is kept
 * step by step as it was typed; reading it as an entry is done in read-answers.ts.
 */
export const APPLICATION_KINDS = ['new', 'claim'] as const;
export type ApplicationKind = (typeof APPLICATION_KINDS)[number];

/**
 * - `draft`: being filled in
 * - `unconfirmed`: sent in; the mail address is not confirmed yet
 * - `waiting`: in the queue
 * - `asked`: a coordinator asked something and waits for the answer
 * - `approved`, `rejected`: decided
 * - `withdrawn`: taken back by the applicant
 */
export const APPLICATION_STATES = [
  'draft',
  'unconfirmed',
  'waiting',
  'asked',
  'approved',
  'rejected',
  'withdrawn',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** The four steps, in order. */
export const REGISTRATION_STEPS = ['organisation', 'help', 'places', 'contact'] as const;
export type RegistrationStep = (typeof REGISTRATION_STEPS)[number];

/** What a form held, as it was typed: texts, and lists or groups of texts by the name of the field. */
export type TypedForm = Record<string, unknown>;

export type RegistrationAnswers = Partial<Record<RegistrationStep, TypedForm>>;

/** The name of the organisation; empty while there is none. */
export function typedName({ organisation }: RegistrationAnswers): string {
  return typeof organisation?.name === 'string' ? organisation.name.trim() : '';
}
