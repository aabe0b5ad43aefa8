/** Registering for the day of a meeting that its page shows: the form, that it is full, or that it was done. */
import { useForm, type SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { Honeypot } from '#app/components/form/honeypot.tsx';
import { Notice } from '#app/components/form/notice.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { areaTexts } from '#app/i18n/area-texts.ts';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';
import textsEn from '#app/i18n/texts/meeting-registration.en.json';
import textsNl from '#app/i18n/texts/meeting-registration.nl.json';
import { CoordinatorContact } from '../coordinator-contact.tsx';
import type { RegistrationValues, RegistrationView } from './register.server.ts';

const useTexts = areaTexts({ nl: formsNl, en: formsEn }, { nl: textsNl, en: textsEn });

type Props = { view: RegistrationView; lastResult: SubmissionResult | undefined };

export function RegistrationBlock({ view, lastResult }: Props) {
  useTexts();
  const { t } = useTranslation();
  const { state, isDone, day, places, next, here, coordinator } = view;
  const isTyped = lastResult !== undefined;
  return (
    <section className="panel meeting-registration" id="aanmelden" aria-labelledby="registration-h">
      <h2 id="registration-h">{t('meetingRegistration.title')}</h2>
      {isDone && !isTyped ? (
        <>
          <Notice kind="ok">{t('meetingRegistration.done')}</Notice>
          <p>{t('meetingRegistration.doneText')}</p>
          <p>
            <Link to={here}>{t('meetingRegistration.another')}</Link>
          </p>
        </>
      ) : (
        <>
          <p>
            {day} {places && <b>{places}</b>}
          </p>
          {state === 'closed' && <p>{t('meetingRegistration.past')}</p>}
          {state === 'full' && (
            <p>
              {!isTyped && <b>{t('meetingRegistration.full')}</b>}{' '}
              {next && t('meetingRegistration.fullNext', { day: next.day })}
            </p>
          )}
          {state === 'full' && next && !isTyped && (
            <p>
              <Link className="btn" to={next.to}>
                {t('meetingRegistration.toNext', { day: next.day })}
              </Link>
            </p>
          )}
          {(state === 'open' || isTyped) && <RegistrationForm view={view} lastResult={lastResult} />}
          {state === 'full' && !next && (
            <>
              <p>{t('meetingRegistration.fullAsk', { name: coordinator.name })}</p>
              <CoordinatorContact coordinator={coordinator} />
            </>
          )}
        </>
      )}
    </section>
  );
}

/** Of a day that is full what was typed can be sent for the next day with room. */
function RegistrationForm({ view: { state, next, here, shownAt, known }, lastResult }: Props) {
  const { t } = useTranslation();
  const [form, fields] = useForm<RegistrationValues>({ id: 'registration', lastResult, defaultValue: known });
  const label = {
    name: t('meetingRegistration.name'),
    email: t('meetingRegistration.email'),
    organisation: t('meetingRegistration.organisation'),
  };
  const isElsewhen = state === 'full' && next !== null;
  return (
    <PostForm form={form} action={isElsewhen ? next.to : here}>
      <ErrorSummary
        form={form}
        lastResult={lastResult}
        entries={{
          name: { label: label.name },
          email: { label: label.email },
          organisation: { label: label.organisation },
        }}
      />
      <Honeypot shownAt={shownAt} />
      <Field field={fields.name} label={label.name} autoComplete="name" />
      <Field
        field={fields.email}
        type="email"
        autoComplete="email"
        label={label.email}
        hint={t('meetingRegistration.emailHint')}
      />
      <Field field={fields.organisation} label={label.organisation} autoComplete="organization" isOptional />
      <SubmitButton
        icon="check"
        isLarge
        unavailable={
          state === 'open' || isElsewhen ? undefined : t(`meetingRegistration.${state === 'full' ? 'full' : 'past'}`)
        }
      >
        {isElsewhen ? t('meetingRegistration.sendNext', { day: next.day }) : t('meetingRegistration.send')}
      </SubmitButton>
      <p className="form-hint">{t('meetingRegistration.kept')}</p>
    </PostForm>
  );
}
