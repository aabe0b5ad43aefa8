/**
 * "Did it work?", asked once somebody has called or mailed from this page. Without scripts the link to the page that asks
 * the same stands in its place.
 */
import { Link, useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTACT_ANSWERS } from '#app/domain/referral/contact-use.ts';
import { paths } from '#app/paths.ts';
import { keepReferral } from './kept-referrals.ts';
import { STAY_NAME } from './stay-name.ts';

export function AfterContact({ slug, name }: { slug: string; name: string }) {
  const { t } = useTranslation();
  const [isReferred, setReferred] = useState(false);
  return (
    <p className="after-contact">
      {t('used.tell')} <Link to={paths.contactUse(slug)}>{t('used.tellLink')}</Link>
      {'. '}
      {isReferred ? (
        <span role="status">{t('used.referredDone')}</span>
      ) : (
        <Link
          to={paths.reaction(slug)}
          onClick={(event) => {
            event.preventDefault();
            keepReferral(slug, name, Date.now());
            setReferred(true);
          }}
        >
          {t('used.referred')}
        </Link>
      )}
    </p>
  );
}

/** Comes up when a number or address on the page was used. */
export function ContactQuestion({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const fetcher = useFetcher();
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    function listen({ target }: MouseEvent) {
      if (target instanceof Element && target.closest('a[href^="tel:"], a[href^="mailto:"]')) setAsked(true);
    }
    document.addEventListener('click', listen);
    return () => document.removeEventListener('click', listen);
  }, []);
  if (!isAsked) return null;
  const isTold = fetcher.state === 'idle' && fetcher.data !== undefined;
  return (
    <section className="contact-question" aria-label={t('used.after')}>
      {isTold ? (
        <p role="status">{t('used.thanks')}</p>
      ) : (
        <fetcher.Form method="post" action={paths.contactUse(slug)}>
          <input type="hidden" name={STAY_NAME} value="yes" />
          <p>
            <b>{t('used.after')}</b> {t('used.afterText')}
          </p>
          {CONTACT_ANSWERS.map((answer) => (
            <button key={answer} type="submit" name="pressed" value={answer} className="btn">
              {t(`used.${answer}`)}
            </button>
          ))}
        </fetcher.Form>
      )}
      <button type="button" className="btn btn-quiet" onClick={() => setAsked(false)}>
        {t('used.close')}
      </button>
    </section>
  );
}
