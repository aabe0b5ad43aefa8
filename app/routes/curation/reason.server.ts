/** What a coordinator writes to somebody: a question, or why something was refused. */
import { requiredText } from '#app/domain/form/fields.ts';

const MOST = 2000;
const schema = requiredText(MOST);

/** @returns null when nothing, or too much, was written */
export function reasonIn(form: FormData): string | null {
  return schema.safeParse(form.get('reason')).data ?? null;
}
