/** To tell the coordinator that something is wrong. */
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';

export function Feedback({ name, email }: { name: string; email: string }) {
  const { t } = useTranslation();
  const subject = encodeURIComponent(t('partner.wrongSubject', { name }));
  return (
    <section className="partner-wrong" aria-labelledby="wrong-h">
      <div className="wrap">
        <div>
          <h2 id="wrong-h">{t('partner.wrong')}</h2>
          <p>{t('partner.wrongText')}</p>
        </div>
        <a className="btn" href={`mailto:${email}?subject=${subject}`}>
          <Icon name="flag" size="s" />
          {t('partner.wrongMail')}
        </a>
      </div>
    </section>
  );
}
