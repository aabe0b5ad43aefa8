/** An issue of a field as a sentence in the visitor's language. */
import type { TFunction } from 'i18next';
import { readIssue, type IssueCode } from '#app/domain/form/form-issue.ts';

/** A field's own sentences: `{ choose: 'Kies één domein.' }`. */
export type Messages = Partial<Record<IssueCode, string>>;

export function messageText(t: TFunction, error: string, own: Messages = {}): string {
  const { code, numbers } = readIssue(error);
  return own[code] ?? t(`form.issue.${code}`, numbers);
}
