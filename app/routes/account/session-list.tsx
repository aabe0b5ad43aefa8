/** Where somebody is signed in. What is not one's own can be ended here. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Act } from './act.tsx';

type SessionFacts = { id: string; browser: string | null; device: string | null; since: string; current: boolean };

export function SessionList({ sessions }: { sessions: SessionFacts[] }) {
  const { t } = useTranslation();

  function nameOf({ browser, device }: SessionFacts): string {
    if (browser && device) return t('security.browserOn', { browser, device });
    return browser ?? device ?? t('security.unknownBrowser');
  }

  return (
    <>
      <ul className="account-people">
        {sessions.map((session) => (
          <li key={session.id}>
            <span>
              <b>{nameOf(session)}</b>
              <small>{t('security.since', { moment: session.since })}</small>
            </span>
            {session.current ? (
              <span className="tag">{t('security.thisBrowser')}</span>
            ) : (
              <Form method="post">
                <Act name="end" />
                <input type="hidden" name="session" value={session.id} />
                <SubmitButton look="second" value={`end ${session.id}`}>
                  {t('security.end')}
                  <span className="vh">
                    : {nameOf(session)}, {session.since}
                  </span>
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form method="post">
          <Act name="end-others" />
          <SubmitButton look="danger" value="end-others">
            {t('security.endOthers')}
          </SubmitButton>
        </Form>
      )}
    </>
  );
}
