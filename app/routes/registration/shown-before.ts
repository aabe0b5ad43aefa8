/**
 * When a form was first shown, for the same form with what is wrong on it: who puts that right in a second is no robot.
 * It stays sealed, and is judged where the form is received.
 */
import { SHOWN_AT_NAME } from '#app/domain/form/trap-names.ts';

/** Null: it counts from when it is shown again. */
export type ShownBefore = { shownAt: string | null };

export function shownBefore(form: FormData): string | null {
  const sealed = form.get(SHOWN_AT_NAME);
  return typeof sealed === 'string' && sealed !== '' ? sealed : null;
}
