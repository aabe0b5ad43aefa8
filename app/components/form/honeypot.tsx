/** The hidden fields of a public form that catch robots. What is in them is judged where the form is received. */
import { useTranslation } from 'react-i18next';
import { SHOWN_AT_NAME, TRAP_NAME } from '#app/domain/form/trap-names.ts';

/** @param shownAt from the loader: when this form was made, in whatever writing the server checks */
export function Honeypot({ shownAt }: { shownAt: string }) {
  const { t } = useTranslation();
  return (
    <>
      <input type="hidden" name={SHOWN_AT_NAME} value={shownAt} />
      <label className="vh" aria-hidden="true">
        {t('form.trap')}
        <input name={TRAP_NAME} tabIndex={-1} autoComplete="off" />
      </label>
    </>
  );
}
