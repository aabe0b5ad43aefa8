/** The frame of a step: where one is, the form, and beside it what it will look like. */
import type { FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { ErrorSummary, type SummaryEntry } from '#app/components/form/error-summary.tsx';
import { Notice } from '#app/components/form/notice.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { Stepper } from '#app/components/form/stepper.tsx';
import { PRESSED_NAME, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon, type IconName } from '#app/components/ui/icon.tsx';
import { REGISTRATION_STEPS, type RegistrationStep } from '#app/domain/application/application.ts';
import { DIFFERENT_NAME } from './different.ts';
import type { Look } from './look.server.ts';
import { LATER } from './pressed.ts';
import { PreviewCard } from './preview-card.tsx';
import { stepPath } from './step-paths.ts';
import type { StepAnswer } from './step.server.ts';

type Props<Typed extends Record<string, unknown>> = {
  step: RegistrationStep;
  /** Null before the first step has been kept. */
  secret: string | null;
  version: number | null;
  look: Look;
  form: FormMetadata<Typed>;
  answer: StepAnswer | undefined;
  entries: Record<string, SummaryEntry>;
  children: ReactNode;
};

export function StepPage<Typed extends Record<string, unknown>>(props: Props<Typed>) {
  const { t } = useTranslation();
  const { step, secret, version, look, form, answer, entries, children } = props;
  const number = REGISTRATION_STEPS.indexOf(step) + 1;
  const steps = REGISTRATION_STEPS.map((one) => ({ label: t(`registration.step.${one}`), to: stepPath(one, secret) }));
  return (
    <main id="main">
      <div className="wrap registration-intro">
        <div>
          <h1>{t('registration.title')}</h1>
          <p>{t('registration.lead')}</p>
        </div>
        <button className="btn" form={form.id} name={PRESSED_NAME} value={LATER}>
          {t('registration.later')}
        </button>
      </div>
      <Stepper steps={steps} current={number} />
      <div className="wrap registration-grid">
        <div>
          {answer?.error && <Notice kind="warn">{t(`registration.error.${answer.error}`)}</Notice>}
          <ErrorSummary form={form} lastResult={answer?.result} entries={entries} />
          <PostForm form={form}>
            {version !== null && <input type="hidden" name="version" value={version} />}
            {look.different !== '' && <input type="hidden" name={DIFFERENT_NAME} value={look.different} />}
            {children}
            <div className="registration-next">
              <SubmitButton value="next" isLarge busy={t('registration.saving')}>
                {number < steps.length ? t('registration.next', { number: number + 1 }) : t('registration.toCheck')}
              </SubmitButton>
              <SubmitButton value={LATER} look="quiet" isLarge busy={t('registration.saving')}>
                {t('registration.later')}
              </SubmitButton>
            </div>
          </PostForm>
        </div>
        <aside className="registration-side" aria-label={t('registration.preview.title')}>
          <h2>{t('registration.preview.title')}</h2>
          <PreviewCard preview={look.preview} />
          <h2>{t('registration.goodToKnow')}</h2>
          <ul>
            <Known icon="people" text={t('registration.known.coordinator')} />
            <Known icon="fresh" text={t('registration.known.yearly')} />
            <Known icon="close" text={t('registration.known.noClients')} />
          </ul>
        </aside>
      </div>
    </main>
  );
}

function Known({ icon, text }: { icon: IconName; text: string }) {
  return (
    <li>
      <Icon name={icon} size="s" />
      <span>{text}</span>
    </li>
  );
}
