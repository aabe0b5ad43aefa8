/** A week after this device referred somebody: how soon was there a reaction? Only with scripts. */
import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHydrated } from '#app/components/ui/use-hydrated.ts';
import { paths } from '#app/paths.ts';
import { forgetReferral, referralToAskAbout } from './kept-referrals.ts';

export function ReactionReminder() {
  return useHydrated() ? <Reminder /> : null;
}

function Reminder() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(() => referralToAskAbout(Date.now()));
  if (!asked) return null;
  const { slug, name } = asked;
  return (
    <aside className="reminder">
      <p>{t('used.remind', { name })}</p>
      <Link className="btn btn-1" to={paths.reaction(slug)}>
        {t('used.answer')}
      </Link>
      <button
        type="button"
        className="btn btn-quiet"
        onClick={() => {
          forgetReferral(slug);
          setAsked(null);
        }}
      >
        {t('used.later')}
      </button>
    </aside>
  );
}
