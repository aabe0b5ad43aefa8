/** Tells a robot from a person on forms that anybody may send: a field people do not see, and the time it took. */
import { SHOWN_AT_NAME, TRAP_NAME } from '#app/domain/form/trap-names.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import type { Seal } from '#app/platform/secrets.server.ts';

/** Nobody reads and fills in a form faster. */
const LEAST_MS = 2_000;
const MOST_MS = 86_400_000;

/** For the form: when it was shown, sealed so that nobody makes it up. */
export function shownAt(seal: Seal, now: number): string {
  return seal.close(`shown ${now}`);
}

/** The reply to what does not look human: the form once more, which counts from now. */
export const SEND_AGAIN = { formErrors: [issue('send-again')], hideFields: [SHOWN_AT_NAME] };

/** A form that was open for a day is a person's, who is asked to send it once more. */
export function looksHuman(seal: Seal, form: FormData, now: number): boolean {
  const sealed = form.get(SHOWN_AT_NAME);
  const opened = typeof sealed === 'string' ? seal.open(sealed) : null;
  const age = now - Number(/^shown (\d+)$/.exec(opened ?? '')?.[1] ?? NaN);
  return form.get(TRAP_NAME) === '' && age >= LEAST_MS && age <= MOST_MS;
}
