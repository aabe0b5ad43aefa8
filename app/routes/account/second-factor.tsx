/** Setting up an authenticator app, and what can be done once it is there. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Act } from './act.tsx';
import { CodeForm } from './code-form.tsx';
import type { FormAnswer } from './form-answer.ts';
import { QrImage } from './qr-image.tsx';
import type { FactorFacts } from './security-view.server.ts';

type Props = { factor: FactorFacts; answer: FormAnswer | null };

export function SecondFactor({ factor, answer }: Props) {
  const { t } = useTranslation();
  if (factor.state === 'off') {
    return (
      <>
        <p>{factor.mustSetUp ? t('security.mustSetUp') : t('security.factorWhy')}</p>
        <Form method="post">
          <Act name="start" />
          <SubmitButton value="start">{t('security.start')}</SubmitButton>
        </Form>
      </>
    );
  }
  if (factor.state === 'setting-up') {
    return (
      <>
        <ol className="account-steps">
          <li>{t('security.stepApp')}</li>
          <li>
            {t('security.stepScan')}
            <QrImage qr={factor.qr} label={t('security.qr')} />
            <p>{t('security.orType')}</p>
            <p className="account-secret">{factor.secret}</p>
          </li>
          <li>{t('security.stepCode')}</li>
        </ol>
        <CodeForm act="confirm" label={t('security.code')} submit={t('security.confirm')} answer={answer} />
      </>
    );
  }
  return (
    <>
      <p>{t('security.factorOn')}</p>
      <details className="account-more" open={answer?.form === 'codes'}>
        <summary>{t('security.newCodes')}</summary>
        <p>{t('security.newCodesText')}</p>
        <CodeForm act="codes" label={t('security.codeOrRecovery')} submit={t('security.makeCodes')} answer={answer} />
      </details>
      <details className="account-more" open={answer?.form === 'remove'}>
        <summary>{factor.needsOne ? t('security.replace') : t('security.turnOff')}</summary>
        <p>{factor.needsOne ? t('security.replaceText') : t('security.turnOffText')}</p>
        <CodeForm
          act="remove"
          label={t('security.codeOrRecovery')}
          submit={factor.needsOne ? t('security.replaceNow') : t('security.turnOffNow')}
          answer={answer}
          danger
        />
      </details>
    </>
  );
}
