/** The hidden fields of a public form that catch robots. What is in them is judged where the form is received. */
import { useField } from '@conform-to/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issue } from '#app/domain/form/form-issue.ts';
import { SHOWN_AT_NAME, TRAP_NAME } from '#app/domain/form/trap-names.ts';
import { textOf } from './form-field.ts';

/**
 * The same form with what is wrong on it counts from when it was first shown: who puts that right in a second is no robot.
 * Once it is refused for its speed it counts anew.
 * @param shownAt from the loader: when this form was made, in whatever writing the server checks
 */
export function Honeypot({ shownAt }: { shownAt: string }) {
  const { t } = useTranslation();
  const [field, form] = useField(SHOWN_AT_NAME);
  // Looking at a field asks the loader anew, which makes another moment.
  const [first] = useState(shownAt);
  const counted = form.errors?.includes(issue('send-again')) ? shownAt : textOf(field) || first;
  return (
    <>
      <input type="hidden" name={SHOWN_AT_NAME} value={counted} />
      <label className="vh" aria-hidden="true">
        {t('form.trap')}
        <input name={TRAP_NAME} tabIndex={-1} autoComplete="off" />
      </label>
    </>
  );
}
