/** Erases the person that was looked up: under which names, where, and why. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SureButton } from '#app/components/form/sure-button.tsx';

type Props = { email: string; names: string[] };

export function EraseForm({ email, names }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="erase">
      <h2 id="erase">{t('erasing.erase')}</h2>
      <p>{t('erasing.eraseText')}</p>
      <Form method="post">
        <input type="hidden" name="mail" value={email} />
        {names.length > 0 && (
          <fieldset className="form-field">
            <legend className="form-label">{t('erasing.names')}</legend>
            <p className="form-hint">{t('erasing.namesHint')}</p>
            {names.map((name) => (
              <label className="check-line" key={name}>
                <input type="checkbox" name="name" value={name} defaultChecked />
                <span>{name}</span>
              </label>
            ))}
            <label className="check-line">
              <input type="checkbox" name="everywhere" value="on" />
              <span>{t('erasing.everywhere')}</span>
            </label>
          </fieldset>
        )}
        <div className="form-field">
          <label className="form-label" htmlFor="reason">
            {t('erasing.reason')}
          </label>
          <p className="form-hint" id="reason-hint">
            {t('erasing.reasonHint')}
          </p>
          <input
            id="reason"
            className="form-input"
            name="reason"
            maxLength={300}
            required
            aria-describedby="reason-hint"
            autoComplete="off"
          />
        </div>
        <SureButton sure={t('erasing.sure')} value="erase">
          {t('erasing.eraseNow')}
        </SureButton>
      </Form>
    </section>
  );
}
