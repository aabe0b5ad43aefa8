/**
 * Keeps a text with a person's own data in the browser: the form is not sent, and the field says why. The server judges
 * the same way for who has no scripts.
 */
import { useState, type FormEvent } from 'react';
import { issue } from '#app/domain/form/form-issue.ts';
import { personalDataIn, type PersonalData } from '#app/domain/referral/personal-data.ts';
import type { FormField } from './form-field.ts';

export function useImpersonal(field: FormField) {
  const [found, setFound] = useState<PersonalData | null>(null);

  /** For `onSubmitCapture` of what is around the form. */
  function holdBack(event: FormEvent) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const typed = new FormData(form).get(field.name);
    const present = typeof typed === 'string' ? personalDataIn(typed) : null;
    setFound(present);
    if (!present) return;
    event.preventDefault();
    event.stopPropagation();
    document.getElementById(field.id)?.focus();
  }

  return { field: found ? withIssue(field, issue(`personal-${found}`)) : field, holdBack };
}

/** Named one by one: metadata of conform has getters, which a spread leaves behind. */
function withIssue({ id, name, errorId, descriptionId, key, initialValue }: FormField, error: string): FormField {
  return { id, name, errorId, descriptionId, key, initialValue, errors: [error] };
}
