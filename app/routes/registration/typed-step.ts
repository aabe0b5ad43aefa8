/** What the form of a step held, as it is kept: the answers, and not what the page itself put in. */
import type { TypedForm } from '#app/domain/application/application.ts';
import { DIFFERENT_NAME, differentIn } from './different.ts';

/** Far more than fits in any field; a person is told so, and loses nothing. */
const MOST_CHARACTERS = 10_000;
const MOST_CHOICES = 500;

/** @param names of the fields of the step */
export function typedStep(form: FormData, names: readonly string[]): TypedForm {
  const typed = names.flatMap((name): [string, string | string[]][] => {
    const values = form.getAll(name).filter((value) => typeof value === 'string');
    const kept = values.slice(0, MOST_CHOICES).map((value) => value.slice(0, MOST_CHARACTERS));
    const [only] = kept;
    return only === undefined ? [] : [[name, kept.length === 1 ? only : kept]];
  });
  return { ...Object.fromEntries(typed), [DIFFERENT_NAME]: differentIn(form) };
}
