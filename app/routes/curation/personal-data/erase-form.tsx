/** Erases the person that was looked up: under which names, where, and why. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';

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
            <legend>{t('erasing.names')}</legend>
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
          <label htmlFor="reason">{t('erasing.reason')}</label>
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
        <label className="check-line">
          <input type="checkbox" name="sure" value="on" required />
          <span>{t('erasing.sure')}</span>
        </label>
        <SubmitButton look="danger" value="erase">
          {t('erasing.eraseNow')}
        </SubmitButton>
      </Form>
    </section>
  );
}
