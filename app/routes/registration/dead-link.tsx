/** A link that is used up, too old or not ours: says so, and sends a new one to where the old one was sent. */
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { paths } from '#app/paths.ts';

export function DeadApplicationLink({ renewed }: { renewed: boolean }) {
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page narrow">
      <h1>{t('registration.dead.title')}</h1>
      <p className="lead">{t('registration.dead.text')}</p>
      {renewed ? (
        <Notice kind="ok">{t('registration.dead.renewed')}</Notice>
      ) : (
        <Form method="post">
          <SubmitButton value="renew" icon="mail" isLarge>
            {t('registration.dead.renew')}
          </SubmitButton>
        </Form>
      )}
      <p>
        <Link to={paths.register()}>{t('registration.dead.start')}</Link>
      </p>
    </main>
  );
}
