/** One day of a meeting for whoever organises it: who comes, as a list and a file, and whether it goes on. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import type { OneMeeting } from './agenda-view.server.ts';
import { ReasonButton } from './reason-button.tsx';

type Props = { day: NonNullable<OneMeeting['chosen']>; version: number; typed: string | undefined };

export function DayPanel({ day: { text, isCancelled, canChange, file, people }, version, typed }: Props) {
  const { t } = useTranslation();
  return (
    <section className="panel bench-day" aria-labelledby="day-h">
      <h2 id="day-h">{t('meetingEdit.whoComes', { day: text })}</h2>
      {isCancelled && (
        <p>
          <b>{t('meetingEdit.dayOff')}</b>
        </p>
      )}
      {people.length === 0 ? (
        <p>{t('meetingEdit.nobody')}</p>
      ) : (
        <>
          <ul className="meeting-lines">
            {people.map(({ id, name, email, organisation }) => (
              <li key={id}>
                <span>
                  <b>{name}</b>
                  {organisation && <small>{organisation}</small>}
                </span>
                <a href={`mailto:${email}`}>{email}</a>
                <ReasonButton value={`remove-${id}`} label={t('meetingEdit.remove')} about={name} version={version} />
              </li>
            ))}
          </ul>
          <p>
            <a className="btn" href={file} download>
              <Icon name="download" size="s" />
              {t('meetingEdit.download')}
            </a>
          </p>
        </>
      )}
      {canChange && !isCancelled && (
        <ReasonButton value="cancel-day" label={t('meetingEdit.cancelDay')} version={version} typed={typed} isDanger />
      )}
      {canChange && isCancelled && (
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <SubmitButton value="resume-day" look="second">
            {t('meetingEdit.resumeDay')}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}
