/**
 * "Nee, wij zijn iemand anders": how the form sends that the entries it asked about are somebody else's. It is one of
 * conform's requests to the form itself, so that the page stays where it is and nothing else is judged yet.
 */
import { INTENT_NAME } from '#app/components/form/intent-name.ts';

/** Ids of entries that were said to be somebody else's. */
export const DIFFERENT_NAME = 'different';
/** Ids of the entries that the form asks about. */
export const OFFERED_NAME = 'offered';
export const DIFFERENT_INTENT = JSON.stringify({ type: 'validate', payload: { name: OFFERED_NAME } });

/** The ids that were said to be somebody else's, before or with this form, for the form to send along. */
export function differentIn(form: FormData): string {
  const names = form.get(INTENT_NAME) === DIFFERENT_INTENT ? [DIFFERENT_NAME, OFFERED_NAME] : [DIFFERENT_NAME];
  const ids = names.flatMap((name) => form.getAll(name)).flatMap((value) => idsIn(value));
  return [...new Set(ids)].join(' ');
}

export function idsIn(value: unknown): string[] {
  return typeof value === 'string' ? value.split(' ').filter(Boolean) : [];
}
