/** A button that first asks why; what is answered is mailed to those it is about. Without scripts it is a `details`. */
import { Form } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { REASON_LENGTH } from './meeting-schema.ts';

type Props = {
  /** What the server finds as the pressed button. */
  value: string;
  label: string;
  /** Whom it is about, when there are more such buttons. */
  about?: string;
  version: number;
  /** What was typed when it was refused. */
  typed?: string;
  isDanger?: boolean;
};

export function ReasonButton({ value, label, about, version, typed = '', isDanger = false }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <details className="reason" open={typed !== ''}>
      <summary className={isDanger ? 'btn btn-danger' : 'btn'}>
        {label}
        {about && <span className="vh"> {about}</span>}
      </summary>
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        <label className="form-label" htmlFor={id}>
          {t('meetingEdit.why')} <span className="form-optional">{t('form.optional')}</span>
        </label>
        <p className="form-hint">{t('meetingEdit.whyHint')}</p>
        <input
          id={id}
          className="form-input"
          name="reason"
          defaultValue={typed}
          maxLength={REASON_LENGTH}
          autoComplete="off"
        />
        <SubmitButton value={value} look={isDanger ? 'danger' : 'first'}>
          {label}
          {about && <span className="vh"> {about}</span>}
        </SubmitButton>
      </Form>
    </details>
  );
}
