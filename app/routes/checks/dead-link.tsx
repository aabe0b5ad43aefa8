/** A link that no longer holds: what can be done instead. Where a new one goes is not shown. */
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { paths } from '#app/paths.ts';

/** The value of the button that asks for a new link. */
export const RENEW = 'renew';

type Props = {
  /** `void`: forged or cut off, or somebody else looks after the entry. */
  state: 'expired' | 'void';
  isRenewed: boolean;
  coordinatorEmail: string;
};

export function DeadLink({ state, isRenewed, coordinatorEmail }: Props) {
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page check-page">
      <h1>{t(state === 'expired' ? 'deadLink.expiredTitle' : 'deadLink.voidTitle')}</h1>
      {state === 'expired' && !isRenewed && (
        <>
          <p className="lead">{t('deadLink.expiredText')}</p>
          <Form method="post">
            <SubmitButton value={RENEW} icon="mail" isLarge>
              {t('deadLink.renew')}
            </SubmitButton>
          </Form>
        </>
      )}
      {state === 'expired' && isRenewed && <Notice kind="ok">{t('deadLink.renewed')}</Notice>}
      {state === 'void' && (
        <>
          <p className="lead">{t('deadLink.voidText')}</p>
          <p className="check-acts">
            <Link className="btn btn-1" to={paths.signIn()}>
              {t('deadLink.signIn')}
            </Link>
            <a className="btn" href={`mailto:${coordinatorEmail}`}>
              {t('deadLink.coordinator')}
            </a>
          </p>
        </>
      )}
    </main>
  );
}
