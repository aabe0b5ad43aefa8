/** The form of a care path, as it is shown and as it is posted. */
import { z } from 'zod';
import { typedLines } from '#app/domain/entry/typed-lines.ts';
import { day, optionalLine, optionalText } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import type { CarePath, CarePathAgreement } from '#app/domain/referral/care-path.ts';

export const MOST_LINES = 12;
/** Characters. */
export const URGENT_LENGTH = 600;

export const carePathForm = z.object({
  first: optionalLine(100),
  steps: typedLines(MOST_LINES).refine((lines) => lines.length > 0, { message: issue('required') }),
  bring: typedLines(MOST_LINES),
  urgent: optionalText(URGENT_LENGTH),
  agreedOn: day,
});
export type CarePathFormValues = z.infer<typeof carePathForm>;

/** @param today ISO date */
export function formOf(path: CarePath | null, today: string) {
  return {
    first: path?.firstOrganisation ?? '',
    steps: path?.steps.join('\n') ?? '',
    bring: path?.bring.join('\n') ?? '',
    urgent: path?.urgent ?? '',
    agreedOn: path?.agreedOn ?? today,
  };
}

/** @param service the help of the first contact that the agreement is about */
export function agreementOf(form: CarePathFormValues, service: string | null): CarePathAgreement {
  const { first, steps, bring, urgent, agreedOn } = form;
  return { firstOrganisation: first, firstService: service, steps, bring, urgent, agreedOn };
}
