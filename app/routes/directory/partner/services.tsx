/** What kinds of help there are, with what is not the same for all of them. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { paths } from '#app/paths.ts';
import { OwnText, useDutch } from './own-text.tsx';
import type { ServiceItem } from './services.server.ts';

export function Services({ services }: { services: ServiceItem[] }) {
  const { t } = useTranslation();
  return (
    <section className="partner-section" aria-labelledby="services-h">
      <h2 id="services-h">{t('partner.services')}</h2>
      <ul className="partner-services">
        {services.map((service) => (
          <li key={service.name}>
            <Service service={service} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Service({ service: { name, description, themes, notes } }: { service: ServiceItem }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  return (
    <>
      <h3 lang={dutch}>{name}</h3>
      <p lang={dutch}>{description}</p>
      {notes.map(({ label, words, warn }) => (
        <p key={`${label} ${words.text}`} className={warn ? 'fresh stale' : 'partner-note'}>
          {warn && <Icon name="alert" size="xs" />}
          <span>
            {label && <>{label}: </>}
            <OwnText words={words} />
          </span>
        </p>
      ))}
      {themes.length > 0 && (
        <ul className="partner-themes" aria-label={t('site.themes')}>
          {themes.map(({ id, label }) => (
            <li key={id}>
              <Link to={paths.theme(id)}>{label}</Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
