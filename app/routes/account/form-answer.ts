/** What an action says of a form that was refused: which of the forms on the page, and what conform makes of it. */
import type { SubmissionResult } from '@conform-to/react';

export type FormAnswer = { form: string; result: SubmissionResult };

/** The answer is only for the form it names. */
export function resultFor(form: string, answer: Partial<FormAnswer> | null | undefined): SubmissionResult | undefined {
  return answer?.form === form ? answer.result : undefined;
}

/** Of the form that invites a colleague: there is one for every entry on the page. */
export function inviteFormId(organisation: string): string {
  return `invite-${organisation}`;
}
